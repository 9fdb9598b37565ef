import type { Bench } from "../bench.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import { ajvCli } from "../peers/ajvCli.ts";
import { yamlAlone } from "../peers/baselines.ts";
import type { Contestant } from "../peers/contestant.ts";
import { available } from "../peers/contestants.ts";
import { rubric } from "../peers/rubric.ts";
import { amount, atMost, medians, type Section, type SectionResult, times } from "./section.ts";

// Room for the findings themselves, and for when the collector happens to run.
const AIM = 1.3;

/** Whether memory grows with the number of files. */
export const memory: Section = {
  name: "memory",
  async measure(bench: Bench): Promise<SectionResult> {
    const sizes = bench.quick ? [600, 1_800] : [1_000, 10_000];
    const sets = sizes.map((files) => bench.sets.make(files));
    const taking = (bench.quick ? [rubric] : [rubric, ajvCli, yamlAlone]).filter(available);
    const runs = taking.flatMap((contestant) => sets.map((set) => ({ contestant, set })));
    const rounds = bench.quick ? 1 : 2;
    const peaks = await interleaved(
      runs.map(({ contestant, set }) => ({ rounds, measure: async () => (await bench.measure(contestant, set)).peak })),
      bench.tell,
    );
    const of = (contestant: Contestant) => runs.flatMap((each, at) => (each.contestant === contestant ? [peaks[at] ?? []] : []));
    const growth = (contestant: Contestant) => ratio(of(contestant)[1] ?? [], of(contestant)[0] ?? []);
    return {
      title: "Memory by the number of files",
      about: `The largest that a process became; ${medians(rounds)}.`,
      columns: ["", ...sizes.map((files) => amount(files, "files")), "Growth"],
      rows: taking.map((each) => [each.name, ...of(each).map((all) => amount(median(all), "MB")), times(growth(each))]),
      aims: atMost(growth(rubric), AIM, `the memory for ${(sizes[1] ?? 0) / (sizes[0] ?? 1)} times the files`),
    };
  },
};
