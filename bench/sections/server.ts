import type { Bench } from "../bench.ts";
import { latency, type Pairs, type Question } from "../editing/latency.ts";
import { type FileSize, SIZES, workspaceOf } from "../editing/prepare.ts";
import { PACE, type Usage, usage } from "../editing/usage.ts";
import { interleaved, median, ratio } from "../measure/rounds.ts";
import { rubricServer } from "../peers/rubricServer.ts";
import { yamlServer } from "../peers/yamlServer.ts";
import { type Aim, amount, atLeast, atMost, type Section, type SectionResult, times } from "./section.ts";

interface Wanted extends FileSize {
  readonly name: string;
  /** What is aimed at: so many times as fast without the peer's wait, and so much of its CPU time. */
  readonly faster: number;
  readonly cpu: number;
}

const AIMS = { withWait: 100, structural: 0.7, hover: 3, completion: 10, memory: 0.65 };

const SHOWN: readonly (readonly [Question, string])[] = [
  ["typing", "a keystroke in a rationale → diagnostics"],
  ["misspelling", "a keystroke in a level → diagnostics"],
  ["restructuring", "a block cut, pasted, moved; a key renamed → diagnostics"],
  ["hover", "hover on an indicator"],
  ["completion", "completion of a level"],
  ["completionTyped", "the same, just after a keystroke"],
  ["ping", "a request that neither knows"],
];
const EDITS: ReadonlySet<Question> = new Set(["typing", "misspelling", "restructuring"]);

/** What an editor waits for, and what it takes meanwhile, as somebody works on one file. */
export const servers: readonly Section[] = [
  { name: "server-typical", ...SIZES.typical, faster: 4, cpu: 1.2 },
  { name: "server-larger", ...SIZES.larger, faster: 12, cpu: 0.7 },
  { name: "server-largest", ...SIZES.largest, faster: 30, cpu: 0.5 },
].map((wanted) => ({ name: wanted.name, measure: (bench) => compare(wanted, bench) }));

async function compare(wanted: Wanted, bench: Bench): Promise<SectionResult> {
  const pair = [rubricServer, yamlServer] as const;
  const workspace = workspaceOf(bench.sets, wanted);
  const counts = bench.quick ? { times: 12, before: 12 } : { times: 40, before: 200 };
  const answered = await latency(pair, workspace, bench, counts);
  const keystrokes = bench.quick ? { before: 40, counted: 40 } : { before: 200, counted: 200 };
  const rounds = bench.quick ? 1 : 3;
  const used = await interleaved(
    pair.map((server) => ({ rounds, measure: () => usage(server, workspace, bench, keystrokes) })),
    bench.tell,
  );
  const [own = [], peer = []] = used;
  return {
    title: `The language server on a file of ${amount(workspace.bytes / 1000, "KB")}`,
    about: [
      `Medians of ${counts.times} each, asked by turns; CPU time of ${keystrokes.counted} keystrokes ${PACE} ms apart and memory of the whole`,
      `session, ${rounds === 1 ? "one session" : `medians of ${rounds} sessions`} each. yaml-language-server has the schema; after an edit it waits ${yamlServer.wait} ms.`,
    ].join("\n"),
    columns: ["", rubricServer.name, yamlServer.name, "to rubric's", "without its wait", "to rubric's"],
    rows: [
      ...SHOWN.map(([question, name]) => row(name, answered[question], EDITS.has(question))),
      usageRow("CPU time for a keystroke", own, peer, "cpu", "ms", 2),
      usageRow("memory at its peak", own, peer, "peak", "MB", 0),
    ],
    aims: aims(wanted, answered, own, peer),
  };
}

function row(name: string, [own, peer]: Pairs, waits: boolean): string[] {
  const alone = withoutWait(peer);
  return [
    name,
    amount(median(own), "ms", 2),
    amount(median(peer), "ms", 2),
    times(ratio(peer, own)),
    ...(waits ? [amount(median(alone), "ms", 2), times(ratio(alone, own))] : ["", ""]),
  ];
}

function usageRow(
  name: string,
  own: readonly Usage[],
  peer: readonly Usage[],
  of: keyof Usage,
  unit: string,
  digits: number,
): string[] {
  const [ours, theirs] = [own.map((each) => each[of]), peer.map((each) => each[of])];
  return [name, amount(median(ours), unit, digits), amount(median(theirs), unit, digits), times(ratio(theirs, ours)), "", ""];
}

function aims(
  { faster, cpu }: Wanted,
  { typing, restructuring, hover, completion }: Readonly<Record<Question, Pairs>>,
  own: readonly Usage[],
  peer: readonly Usage[],
): Aim[] {
  const of = (usages: readonly Usage[], what: keyof Usage) => usages.map((each) => each[what]);
  const asFast = ([ours, theirs]: Pairs) => ratio(theirs, ours);
  return [
    ...atLeast(asFast(typing), AIMS.withWait, "as fast after a keystroke"),
    ...atLeast(ratio(withoutWait(typing[1]), typing[0]), faster, "as fast after a keystroke, without the wait"),
    ...atMost(
      ratio(
        own.map((each) => each.cpu),
        of(peer, "cpu"),
      ),
      cpu,
      "the CPU time for a keystroke",
    ),
    ...atMost(
      ratio(restructuring[0], withoutWait(restructuring[1])),
      AIMS.structural,
      "the time after a structural edit, without the wait",
    ),
    ...atLeast(asFast(hover), AIMS.hover, "as fast at hover"),
    ...atLeast(asFast(completion), AIMS.completion, "as fast at completion of a level"),
    ...atMost(ratio(of(own, "peak"), of(peer, "peak")), AIMS.memory, "the memory"),
  ];
}

function withoutWait(times: readonly number[]): number[] {
  return times.map((time) => time - yamlServer.wait);
}
