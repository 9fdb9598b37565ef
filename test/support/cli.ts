import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeFileSystem } from "../../cli/host/nodeFileSystem.ts";
import type { ExitCode, Io } from "../../cli/io.ts";
import { run } from "../../cli/run.ts";
import { root } from "./workspace.ts";

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with streams of its own. */
export async function rubric(argv: readonly string[], cwd = root, io: Partial<Io> & { terminal?: boolean } = {}): Promise<Ran> {
  const written = { out: "", err: "" };
  const output = (stream: "out" | "err") => ({
    write: (text: string) => {
      written[stream] += text;
    },
    terminal: io.terminal === true,
    columns: 100,
  });
  const code = await run(argv, {
    out: output("out"),
    err: output("err"),
    cwd,
    env: {},
    files: nodeFileSystem,
    today: "2025-11-01",
    processors: 1,
    ...io,
  });
  return { code, ...written };
}

/** A folder with these files that is gone when the work is done. A trailing `/` makes an empty folder. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<T> | T,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "rubric-test-"));
  try {
    for (const [path, content] of Object.entries({ "rubric.config.yaml": "", ...files })) {
      const target = join(folder, path);
      mkdirSync(path.endsWith("/") ? target : dirname(target), { recursive: true });
      if (!path.endsWith("/")) writeFileSync(target, content);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the samples, to write in. */
export function withSamples<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  return inFolder({}, (folder) => {
    cpSync(join(root, "samples"), folder, { recursive: true });
    return work(folder);
  });
}
