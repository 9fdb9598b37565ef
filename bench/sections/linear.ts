import type { Bench } from "../bench.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import { available } from "../peers/contestants.ts";
import { rubric } from "../peers/rubric.ts";
import { amount, atMost, medians, type Section, type SectionResult, seconds, times } from "./section.ts";

// Room for noise. A checker of quadratic time would need a hundred times as long for files a hundred times as large.
const AIM = 1.5;

/** Whether large files cost more than small ones of the same total. On one core, as one file cannot be shared out. */
export const linear: Section = {
  name: "linear",
  async measure(bench: Bench): Promise<SectionResult> {
    const total = bench.quick ? 3_000_000 : 12_000_000;
    const sizes = [17_000, 300_000, 3_000_000];
    const sets = sizes.map((size) => bench.sets.make(Math.round(total / size), size));
    const rounds = bench.quick ? 1 : 3;
    const taking = available(rubric) ? sets : [];
    const perMegabyte = await interleaved(
      taking.map((set) => ({ rounds, measure: async () => (await bench.measure(rubric, set, true)).wall / (set.bytes / 1e6) })),
      bench.tell,
    );
    const typical = perMegabyte[0] ?? [];
    return {
      title: "Time by a file's size",
      about: `About ${total / 1e6} MB in files of three sizes, \`rubric check\` on one core, ${medians(rounds)}.`,
      columns: ["Size", "Files", "Time for 1 MB", "To typical files"],
      rows: taking.map((set, at) => [
        amount(set.bytes / set.files / 1000, "KB"),
        amount(set.files, ""),
        seconds(median(perMegabyte[at] ?? [])),
        times(ratio(perMegabyte[at] ?? [], typical)),
      ]),
      aims: atMost(ratio(perMegabyte.at(-1) ?? [], typical), AIM, "the time for 1 MB if it is in files of 3 MB"),
    };
  },
};
