import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { wrongAnswers } from "./answers.ts";
import { type FileSet, FileSets } from "./generate.ts";
import { run, type Sample } from "./measure/process.ts";
import type { Contestant } from "./peers/contestant.ts";

/** One run of the benchmark: its files, and the wrong answers so far. */
export class Bench {
  readonly sets = new FileSets();
  readonly wrong = new Set<string>();
  /** Fewer files and rounds. */
  readonly quick: boolean;
  readonly tell: (line: string) => void;
  readonly #scratch = join(this.sets.folder, "scratch");
  readonly #prepared = new Set<Contestant>();

  constructor(quick: boolean, tell: (line: string) => void) {
    this.quick = quick;
    this.tell = tell;
    mkdirSync(this.#scratch);
  }

  /** Times a contestant on these files and looks at its answer. */
  async measure(contestant: Contestant, set: FileSet, oneCore = false): Promise<Sample> {
    await this.#prepare(contestant);
    const { stdout, stderr, ...sample } = await run({
      args: contestant.command(this.#scratch),
      folder: set.folder,
      scratch: this.#scratch,
      oneCore,
    });
    for (const wrong of wrongAnswers(contestant, { stdout, stderr }, set)) this.wrong.add(wrong);
    return sample;
  }

  /** Times `node` with these arguments, by the clock alone. */
  async clock(args: readonly string[]): Promise<number> {
    return (await run({ args, folder: this.sets.folder, scratch: this.#scratch, usage: false })).wall;
  }

  /** The first run on a few files does not count: it brings the program into the system's cache, as the files are already. */
  async #prepare(contestant: Contestant): Promise<void> {
    if (this.#prepared.has(contestant)) return;
    this.#prepared.add(contestant);
    contestant.prepare?.(this.#scratch);
    await this.measure(contestant, this.sets.make(4));
  }
}
