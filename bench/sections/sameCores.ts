import type { Bench } from "../bench.ts";
import { FIRST_CORE } from "../measure/cores.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import { yamlAlone, yamlOnTwo } from "../peers/baselines.ts";
import type { Contestant } from "../peers/contestant.ts";
import { available } from "../peers/contestants.ts";
import { rubric } from "../peers/rubric.ts";
import { amount, atMost, medians, type Section, type SectionResult, seconds, times } from "./section.ts";

const AIM = 1.4;

/** What all the rules cost beside parsing and the shape alone, each with the same cores to run on. */
export const sameCores: Section = {
  name: "cores",
  async measure(bench: Bench): Promise<SectionResult> {
    const set = bench.sets.make(bench.quick ? 80 : 1_000);
    const pairs = [
      { cores: "one core", oneCore: true, parsing: yamlAlone },
      { cores: "two cores", oneCore: false, parsing: yamlOnTwo },
    ].filter(({ oneCore }) => !oneCore || FIRST_CORE !== undefined);
    const runs = pairs.flatMap((pair) => [rubric, pair.parsing].map((contestant) => ({ ...pair, contestant })));
    const taking = runs.filter(({ contestant }) => available(contestant));
    const rounds = bench.quick ? 3 : 5;
    const samples = await interleaved(
      taking.map(({ contestant, oneCore }) => ({ rounds, measure: () => bench.measure(contestant, set, oneCore) })),
      bench.tell,
    );
    const of = (cores: string, contestant: Contestant, what: "wall" | "cpu") =>
      (samples[taking.findIndex((each) => each.cores === cores && each.contestant === contestant)] ?? []).map(
        (sample) => sample[what],
      );
    const toParsing = (contestant: Contestant, { cores, parsing }: (typeof pairs)[number], what: "wall" | "cpu") =>
      ratio(of(cores, contestant, what), of(cores, parsing, what));
    return {
      title: "Every rule beside `yaml` and ajv alone",
      about: `${amount(set.files, "typical files")}, ${medians(rounds)}. Parsing and the shape alone are the least that a checker has to do.`,
      columns: ["", "Cores", "Time", "Speed", "Time to parsing's", "CPU time", "CPU to parsing's"],
      rows: taking.map((each) => {
        const wall = median(of(each.cores, each.contestant, "wall"));
        const cpu = median(of(each.cores, each.contestant, "cpu"));
        const ratios = {
          wall: times(toParsing(each.contestant, each, "wall")),
          cpu: times(toParsing(each.contestant, each, "cpu")),
        };
        const speed = amount(wall && (set.files / wall) * 1000, "files/s");
        return [each.contestant.name, each.cores, seconds(wall), speed, ratios.wall, seconds(cpu), ratios.cpu];
      }),
      aims: pairs.flatMap((pair) =>
        atMost(toParsing(rubric, pair, "wall"), AIM, `the time of \`yaml\` and ajv alone on ${pair.cores}`),
      ),
    };
  },
};
