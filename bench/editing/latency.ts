import type { Bench } from "../bench.ts";
import type { LanguageServer } from "../peers/languageServer.ts";
import { type Edit, misspelling, restructuring, typing, untyped } from "./deeds.ts";
import { Editor } from "./editor.ts";
import { OpenFile } from "./openFile.ts";
import type { Workspace } from "./prepare.ts";

/** What is asked of each server, one thing at a time. */
export const QUESTIONS = ["typing", "misspelling", "restructuring", "hover", "completion", "completionTyped", "ping"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Milliseconds: those of the first server and of the second, each nth time next to the other's nth. */
export type Pairs = readonly [readonly number[], readonly number[]];

type Trial = (file: OpenFile) => Promise<number>;

/** Trials one after another, of which the first ones do not count: a server is slower for a while when it has just started. */
interface Run {
  readonly trials: readonly Trial[];
  readonly uncounted: number;
}

export interface Counts {
  /** Of each question. */
  readonly times: number;
  /** Those before the first that counts, of what takes no long wait. */
  readonly before: number;
}

/** After so many trials, the other server is the first to be asked. */
const TURN = 5;

/** Both servers have the same file open and are asked the same, next to each other. */
export async function latency(
  pair: readonly [LanguageServer, LanguageServer],
  workspace: Workspace,
  bench: Bench,
  counts: Counts,
): Promise<Readonly<Record<Question, Pairs>>> {
  const { folder, file } = workspace;
  const editors = [new Editor(pair[0], folder), new Editor(pair[1], folder)] as const;
  const opened = async (editor: Editor) => {
    const open = new OpenFile(editor, file, bench.sets.rubric, (what) => bench.wrong.add(what));
    await editor.initialize(folder);
    await open.open();
    return open;
  };
  try {
    const files = [await opened(editors[0]), await opened(editors[1])] as const;
    const results = new Map<Question, Pairs>();
    for (const question of QUESTIONS) {
      bench.tell(`  ${question}`);
      results.set(question, await byTurns(files, runOf(question, file, counts)));
    }
    return Object.fromEntries(results) as Record<Question, Pairs>;
  } finally {
    await Promise.all(editors.map((editor) => editor.stop()));
  }
}

async function byTurns([first, second]: readonly [OpenFile, OpenFile], { trials, uncounted }: Run): Promise<Pairs> {
  const results: [number[], number[]] = [[], []];
  for (const [at, trial] of trials.entries()) {
    const times = { first: 0, second: 0 };
    const firstLeads = Math.floor(at / TURN) % 2 === 0;
    if (firstLeads) times.first = await trial(first);
    times.second = await trial(second);
    if (!firstLeads) times.first = await trial(first);
    if (at < uncounted) continue;
    results[0].push(times.first);
    results[1].push(times.second);
  }
  return results;
}

/** After all its trials, the file is as it was. */
function runOf(question: Question, { text, places }: Workspace["file"], { times, before }: Counts): Run {
  const edit =
    (...edits: Edit[]): Trial =>
    (file) =>
      file.edit(edits);
  /** Done again and again. After edits, one server has to be waited for, and the first question was edits already. */
  const again = (deed: readonly Trial[], uncounted = times): Run => {
    const turns = (count: number) => Math.ceil(count / deed.length);
    const trials = Array.from({ length: turns(uncounted) + turns(times) }, () => deed).flat();
    return { trials, uncounted: turns(uncounted) * deed.length };
  };
  switch (question) {
    case "typing": {
      const typed = typing(places, before + times - 1);
      return { trials: [...typed, untyped(typed)].map((each) => edit(each)), uncounted: before };
    }
    case "misspelling":
      return again(misspelling(places).map((edits) => edit(...edits)));
    case "restructuring":
      return again(restructuring(text, places).map((edits) => edit(...edits)));
    case "completionTyped":
      return again(misspelling(places).map((edits, step) => (file) => file.completeLevelAfter(edits, places.level - 1 + step)));
    case "hover":
      return again([(file) => file.hover()], before);
    case "completion":
      return again([(file) => file.completeLevel()], before);
    case "ping":
      return again([(file) => file.ping()], before);
  }
}
