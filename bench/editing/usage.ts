import { setTimeout as pause } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import { cpuTime, peakMemory } from "../measure/alive.ts";
import type { LanguageServer } from "../peers/languageServer.ts";
import { type Edit, restructuring, typing, untyped } from "./deeds.ts";
import { Editor } from "./editor.ts";
import { OpenFile } from "./openFile.ts";
import type { Workspace } from "./prepare.ts";

/** Milliseconds between two keystrokes of somebody who types fast, or holds a key down. */
export const PACE = 30;
/** For how long it is watched while nothing happens, in milliseconds. */
const IDLE = 2_000;

export interface Keystrokes {
  /** Those that count, and those before them. Multiples of four: the last has to move the mistake. */
  readonly counted: number;
  readonly before: number;
}

export interface Usage {
  /** Milliseconds of CPU time for each keystroke, less what the server takes while nothing happens. */
  readonly cpu: number | undefined;
  /** MB, at the largest, of the whole session. */
  readonly peak: number | undefined;
}

/** A session with one server: fast typing, then every other question a few times. */
export async function usage(
  server: LanguageServer,
  workspace: Workspace,
  bench: Bench,
  { counted, before }: Keystrokes,
): Promise<Usage> {
  const { folder, file } = workspace;
  const editor = new Editor(server, folder);
  try {
    const open = new OpenFile(editor, file, bench.sets.rubric, (what) => bench.wrong.add(what));
    await editor.initialize(folder);
    await open.open();
    const typed = typing(file.places, before + counted);
    // What is compiled while it first runs does not count as typing.
    await type(open, typed.slice(0, before));
    const idle = await spent(editor.pid, () => pause(IDLE));
    const busy = await spent(editor.pid, () => type(open, typed.slice(before)));
    await open.edit([untyped(typed)]);
    for (let turn = 0; turn < 4; turn++) {
      for (const edits of restructuring(file.text, file.places)) await open.edit(edits);
      await open.hover();
      await open.completeLevel();
    }
    const resting = idle === undefined ? undefined : (idle * counted * PACE) / IDLE;
    const cpu = resting === undefined || busy === undefined ? undefined : (busy - resting) / counted;
    return { cpu, peak: peakMemory(editor.pid) };
  } finally {
    await editor.stop();
  }
}

async function type(open: OpenFile, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits.slice(0, -1)) {
    open.type([edit]);
    await pause(PACE);
  }
  await open.finish(edits.slice(-1));
}

async function spent(pid: number, work: () => Promise<unknown>): Promise<number | undefined> {
  const before = cpuTime(pid);
  await work();
  const after = cpuTime(pid);
  return before === undefined || after === undefined ? undefined : after - before;
}
