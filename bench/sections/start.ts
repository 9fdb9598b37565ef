import type { Bench } from "../bench.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import { available } from "../peers/contestants.ts";
import { RUBRIC_PROGRAM, rubric } from "../peers/rubric.ts";
import { amount, atMost, medians, type Section, type SectionResult } from "./section.ts";

const AIM = 1.3;

/** What starting costs: nobody waits for a program to say its version, but a commit hook pays this each time. */
export const start: Section = {
  name: "start",
  async measure(bench: Bench): Promise<SectionResult> {
    const rounds = bench.quick ? 10 : 20;
    const commands = [
      { name: "node -e 0", args: ["-e", "0"] },
      ...(available(rubric) ? [{ name: "rubric --version", args: [RUBRIC_PROGRAM, "--version"] }] : []),
    ];
    const walls = await interleaved(
      commands.map(({ args }) => ({ rounds, measure: () => bench.clock(args) })),
      () => {},
    );
    return {
      title: "Start",
      about: `By the clock; ${medians(rounds)}.`,
      columns: ["", "Time"],
      rows: commands.map(({ name }, at) => [name, amount(median(walls[at] ?? []), "ms", 1)]),
      aims: atMost(ratio(walls[1] ?? [], walls[0] ?? []), AIM, "the time of `node -e 0`"),
    };
  },
};
