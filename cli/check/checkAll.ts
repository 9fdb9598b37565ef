import { setFlagsFromString } from "node:v8";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { nodeFileSystem } from "../host/nodeFileSystem.ts";
import { Workspaces } from "../host/workspaces.ts";
import type { Io } from "../io.ts";
import type { CheckedFile } from "./checkedFile.ts";
import { type CheckOptions, checkFile } from "./checkFile.ts";
import type { Chosen } from "./selection.ts";

/** Less than this is done before a second thread has started: about 60 files of the usual size. */
const WORTH_A_THREAD = { files: 60, bytes: 1_000_000 };
/** Files that a thread takes at a time, at the most. */
const CHUNK = 8;

/**
 * From so many files on, garbage is collected sooner: left to itself the engine lets memory grow to half as much again
 * before it looks what is left, which is the same however many files there were. Costs about a tenth of the time.
 */
const LONG_RUN = { files: 2000, flags: ["--heap-growing-percent=50", "--max-semi-space-size=8"] };

/** A thread's share of the work: threads take the next chunk from a common counter until none is left. */
interface Share {
  readonly checkShare: true;
  readonly files: readonly Chosen[];
  readonly options: CheckOptions;
  readonly cwd: string;
  readonly next: Int32Array<SharedArrayBuffer>;
  /** Files to take at a time. */
  readonly chunk: number;
}

interface Result {
  readonly index: number;
  readonly checked: CheckedFile;
}

/**
 * Checks the files, on several threads where that pays. Results come in the order of `files`; `done` is told of each as it
 * is ready. Threads keep nothing of a file but its findings, so memory grows with findings, not with files.
 */
export async function checkAll(
  files: readonly Chosen[],
  options: CheckOptions,
  io: Io,
  done: (count: number) => void,
): Promise<CheckedFile[]> {
  const results: CheckedFile[] = new Array(files.length);
  let count = 0;
  const take = ({ index, checked }: Result) => {
    results[index] = checked;
    done(++count);
  };
  const next = new Int32Array(new SharedArrayBuffer(4));
  const chunk = Math.max(1, Math.min(CHUNK, Math.floor(files.length / (4 * io.processors))));
  const share: Share = { checkShare: true, files: withNeighbours(files), options, cwd: io.cwd, next, chunk };
  const order = new Map(files.map((chosen, index) => [chosen, index]));
  const index = (at: number) => order.get(share.files[at] as Chosen) as number;

  if (files.length >= LONG_RUN.files) for (const flag of LONG_RUN.flags) setFlagsFromString(flag);
  const others = io.files === nodeFileSystem && isWorthThreads(files, io) ? io.processors - 1 : 0;
  const threads = Array.from({ length: others }, () =>
    inThread(share, (result) => take({ ...result, index: index(result.index) })),
  );
  for (const result of work(share, io.files)) {
    take({ index: index(result.index), checked: detached(result.checked) });
    // Lets what other threads have found come in, and the progress line be drawn.
    if (others > 0 && result.index % share.chunk === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(threads);
  return results;
}

function isWorthThreads(files: readonly Chosen[], io: Io): boolean {
  if (files.length < 2 || files.length >= WORTH_A_THREAD.files) return files.length >= WORTH_A_THREAD.files;
  return files.reduce((bytes, { path }) => bytes + io.files.size(path), 0) >= WORTH_A_THREAD.bytes;
}

/** Reviews of one district have one file name in different folders, and name each other: side by side each is read once. */
function withNeighbours(files: readonly Chosen[]): Chosen[] {
  const name = (chosen: Chosen) => chosen.path.slice(chosen.path.lastIndexOf("/") + 1);
  return [...files].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a.path < b.path ? -1 : 1));
}

function* work({ files, options, cwd, next, chunk }: Share, system: typeof nodeFileSystem): Iterable<Result> {
  const workspaces = new Workspaces(system, cwd);
  for (let from = Atomics.add(next, 0, chunk); from < files.length; from = Atomics.add(next, 0, chunk)) {
    for (const [offset, chosen] of files.slice(from, from + chunk).entries()) {
      yield { index: from + offset, checked: checkFile(chosen, options, system, workspaces) };
    }
  }
}

/**
 * A piece of a text keeps the whole text in memory; a copy of what was found keeps only itself. What comes from another
 * thread is a copy already.
 */
function detached(checked: CheckedFile): CheckedFile {
  return checked.findings.length === 0 ? checked : structuredClone(checked);
}

function inThread(share: Share, take: (result: Result) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.on("message", (results: Result[]) => {
      for (const result of results) take(result);
    });
    worker.on("error", reject);
    worker.on("exit", () => resolve());
  });
}

/** What a thread that `inThread` started does; false in any other. */
export async function workedAsThread(): Promise<boolean> {
  const share = workerData as Share | null;
  if (isMainThread || share?.checkShare !== true) return false;
  const { parentPort } = await import("node:worker_threads");
  let batch: Result[] = [];
  for (const result of work(share, nodeFileSystem)) {
    batch.push(result);
    if (batch.length < share.chunk) continue;
    parentPort?.postMessage(batch);
    batch = [];
  }
  parentPort?.postMessage(batch);
  return true;
}
