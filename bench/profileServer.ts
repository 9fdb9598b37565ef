/**
 * `node bench/profileServer.ts [SIZE] [DEED]`: where our language server spends its time while somebody edits. SIZE is
 * `typical`, `larger` or `largest`; DEED `typing`, `misspelling`, `restructuring` or `hover`. Prints the functions that
 * took most, by themselves and with all they called, and leaves the profile in `out/profile/`, for a viewer.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { type Deed, type Edit, misspelling, restructuring, typing } from "./editing/deeds.ts";
import { Editor } from "./editing/editor.ts";
import { OpenFile } from "./editing/openFile.ts";
import { SIZES, type Workspace, workspaceOf } from "./editing/prepare.ts";
import { FileSets } from "./generate.ts";
import { inclusive, readProfile, type Spent, self } from "./measure/profile.ts";
import { median } from "./measure/rounds.ts";
import { ROOT } from "./peers/contestant.ts";
import { rubricServer } from "./peers/rubricServer.ts";

const TURNS = 600;
const SHOWN = 35;
const folder = join(ROOT, "out/profile");
const program = join(ROOT, "out/profiled.cjs");

const [size = "typical", deed = "typing"] = process.argv.slice(2);
const sets = new FileSets();
try {
  await profile(workspaceOf(sets, size === "larger" || size === "largest" ? SIZES[size] : SIZES.typical));
} finally {
  sets.remove();
}

async function profile(workspace: Workspace): Promise<void> {
  await buildServer();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = ["--cpu-prof", `--cpu-prof-dir=${folder}`, "--cpu-prof-interval=200"];
  const editor = new Editor({ ...rubricServer, command: [program, "--stdio"] }, workspace.folder, options);
  const file = new OpenFile(editor, workspace.file, sets.rubric, (what) => print(what));
  await editor.initialize(workspace.folder);
  await file.open();
  const times: number[] = [];
  const typed = typing(workspace.file.places, TURNS);
  for (let turn = 0; turn < TURNS; turn++) {
    if (deed === "hover") times.push(await file.hover());
    else for (const edits of editsOf(workspace, typed, turn)) times.push(await file.edit(edits));
  }
  await editor.stop(true);
  const spent = readProfile(folder);
  print(`${times.length} times, ${median(times.slice(times.length / 2))?.toFixed(2)} ms each in the second half.\n`);
  list("By themselves", self(spent));
  list("With all they called", inclusive(spent));
}

function editsOf({ file: { text, places } }: Workspace, typed: readonly Edit[], turn: number): Deed {
  if (deed === "misspelling") return misspelling(places);
  return deed === "restructuring" ? restructuring(text, places) : [typed.slice(turn, turn + 1)];
}

/** As `npm run build` does, with names left as they are. */
async function buildServer(): Promise<void> {
  await build({
    entryPoints: [join(ROOT, "server/node.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node22",
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "moduleUrl" },
  });
}

function list(title: string, spent: readonly Spent[]): void {
  print(`${title}:`);
  for (const { name, milliseconds, share } of spent.slice(0, SHOWN)) {
    print(`${milliseconds.toFixed(1).padStart(9)} ms ${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
  }
  print("");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
