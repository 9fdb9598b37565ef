import type { Bench } from "../bench.ts";
import type { FileSet } from "../generate.ts";
import type { Sample } from "../measure/process.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import type { Contestant } from "../peers/contestant.ts";
import { available, contestants } from "../peers/contestants.ts";
import { rubric } from "../peers/rubric.ts";
import { amount, atLeast, medians, type Section, type SectionResult, seconds, times } from "./section.ts";

interface Comparison {
  readonly name: string;
  readonly size: number;
  readonly files: number;
  readonly quickFiles: number;
  /** No rounds: those do not take part. */
  readonly rounds: number;
  readonly slowRounds: number;
  readonly quickRounds: number;
  readonly quickSlowRounds: number;
}

const AIM = 15;

const typical = { size: 17_000, files: 1_000, quickFiles: 80, rounds: 5, slowRounds: 2, quickRounds: 3, quickSlowRounds: 1 };
const larger = { size: 300_000, files: 40, quickFiles: 5, rounds: 5, slowRounds: 1, quickRounds: 1, quickSlowRounds: 0 };
const largest = { size: 3_000_000, files: 4, quickFiles: 1, rounds: 5, slowRounds: 1, quickRounds: 1, quickSlowRounds: 0 };
const many = { size: 17_000, files: 10_000, quickFiles: 300, rounds: 2, slowRounds: 0, quickRounds: 1, quickSlowRounds: 0 };

/** All side by side on the same files, which is what somebody who picks one of them wants to know. */
export const comparisons: readonly Section[] = [
  comparison({ name: "typical", ...typical }),
  comparison({ name: "larger", ...larger }),
  comparison({ name: "largest", ...largest }),
  comparison({ name: "many", ...many }),
];

function comparison(wanted: Comparison): Section {
  return { name: wanted.name, measure: (bench) => compare(wanted, bench) };
}

async function compare(wanted: Comparison, bench: Bench): Promise<SectionResult> {
  const set = bench.sets.make(bench.quick ? wanted.quickFiles : wanted.files, wanted.size);
  const rounds = bench.quick ? wanted.quickRounds : wanted.rounds;
  const slowRounds = bench.quick ? wanted.quickSlowRounds : wanted.slowRounds;
  const roundsOf = ({ slow }: Contestant) => (slow ? slowRounds : rounds);
  const taking = contestants.filter((each) => available(each) && roundsOf(each) > 0);
  const samples = await interleaved(
    taking.map((each) => ({ rounds: roundsOf(each), measure: () => bench.measure(each, set) })),
    bench.tell,
  );
  const own = samples[taking.indexOf(rubric)] ?? [];
  const size = set.bytes / set.files / 1000;
  return {
    title: `${amount(set.files, set.files === 1 ? "file" : "files")} of ${amount(size, "KB")}`,
    about: `Whole processes from start to end; ${medians(rounds)}${slowRounds > 0 ? ` (the slow ones: ${slowRounds})` : ""}.`,
    columns: ["", "Time", "Speed", "Time to rubric's", "CPU time", "CPU to rubric's", "Memory", "Answer"],
    rows: taking.map((each, at) => row(each, samples[at] ?? [], own, set)),
    aims:
      wanted.name === "typical"
        ? taking.flatMap((each, at) => (each.slow ? atLeast(slower(samples[at] ?? [], own), AIM, `as fast as ${each.name}`) : []))
        : [],
  };
}

function slower(samples: readonly Sample[], own: readonly Sample[]): number | undefined {
  return ratio(
    samples.map(({ wall }) => wall),
    own.map(({ wall }) => wall),
  );
}

function row({ name, answer }: Contestant, samples: readonly Sample[], own: readonly Sample[], set: FileSet): string[] {
  const wall = median(samples.map((sample) => sample.wall));
  const cpus = samples.map(({ cpu }) => cpu);
  const perSecond = wall === undefined ? undefined : 1000 / wall;
  const large = set.bytes / set.files > 100_000;
  const speed = perSecond && (large ? (perSecond * set.bytes) / 1e6 : perSecond * set.files);
  return [
    name,
    seconds(wall),
    amount(speed, large ? "MB/s" : "files/s", large ? 2 : 0),
    times(slower(samples, own)),
    seconds(median(cpus)),
    times(
      ratio(
        cpus,
        own.map(({ cpu }) => cpu),
      ),
    ),
    amount(median(samples.map(({ peak }) => peak)), "MB"),
    answer,
  ];
}
