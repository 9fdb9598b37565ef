import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Summary, summarise } from "../../core/report/summary.ts";
import { analyseIn, root } from "./workspace.ts";

/** The summary of a sample: `districts/2025/silver-fork`. That of the year before is its last review, where there is one. */
export function sampleSummary(name: string): Summary {
  const path = `${name}.assessment.yaml`;
  const before = path.replace("2025", "2024");
  const text = (file: string) => readFileSync(join(root, "samples", file), "utf8");
  const { assessment, rubric, findings } = analyseIn({ [path]: text(path) }, path);
  if (assessment === undefined || rubric === undefined) throw new Error(`${path} has no summary.`);
  const previous = before === path || assessment.review.previous === undefined ? undefined : text(before);
  const last = previous === undefined ? undefined : analyseIn({ [before]: previous }, before).assessment;
  return summarise({ assessment, rubric, previous: last, findings });
}

/** What the program itself says, in a closed set of words. */
const ITS_OWN = ["kind", "direction", "severity", "rule"];

const PLAIN = sampleSummary("districts/2025/juniper-mesa");
const OPEN = { kind: "open" } as const;
const words = (length: number) =>
  "words that go on and on "
    .repeat(Math.ceil(length / 24))
    .slice(0, length)
    .trim();

/** Summaries that ask much of a page. */
export const EXTREMES = {
  "a very long district's name": { ...PLAIN, district: { ...PLAIN.district, name: `District ${words(2000)}` } },
  "a name without a space": { ...PLAIN, district: { ...PLAIN.district, name: "Unified".repeat(100) } },
  "every indicator at the lowest level, sentences without end": allLowest(PLAIN),
  "sixty actions of 500 characters": {
    ...PLAIN,
    nextSteps: Array.from({ length: 60 }, (_, index) => ({
      indicator: PLAIN.domains[index % 5]?.rows[index % 5]?.indicator ?? "",
      do: `${index + 1}: ${words(500)}`,
      owner: words(120),
      by: "2026-02-01",
      priority: "high",
    })),
  },
  "forty findings of 300 characters": {
    ...PLAIN,
    toSettle: Array.from({ length: 40 }, () => ({
      severity: "error" as const,
      rule: "schema" as const,
      message: words(300),
      path: ["review"],
    })),
  },
  "every text long at once": mapped(PLAIN, (text) => `${text} ${words(400)}`),
  "nothing rated": nothingRated(PLAIN),
  "four levels, another rubric": sampleSummary("early-learning/maple-house"),
  "a rater's own file": sampleSummary("districts/2025/kestrel-butte.GH"),
  "a rubric of forty indicators in each domain": sized(5, 40),
  "a rubric of twenty indicators in each domain": sized(5, 20),
  "a rubric of twelve domains": sized(12, 6),
  "a rubric of fifty domains": sized(50, 4),
  "a rubric of no domains": sized(0, 0),
  "part of the file not read, and out of scope": {
    ...PLAIN,
    incomplete: true,
    coverage: { ...PLAIN.coverage, outOfScope: 6 },
    domains: PLAIN.domains.map((domain, index) => ({
      ...domain,
      rows: domain.rows.map((row) => ({ ...row, inScope: index > 0 })),
    })),
  },
} satisfies Record<string, Summary>;

function allLowest(summary: Summary): Summary {
  const level = summary.distribution.levels[0]?.word ?? "";
  const rows = summary.domains.flatMap((domain) => domain.rows);
  const sentences = Array.from({ length: 7 }, (_, at) => ({ criterion: `c-${at}`, text: words(900), state: "partly met" }));
  return {
    ...summary,
    gaps: rows.map(({ indicator }) => ({ indicator, level, priority: "high", next: { level: "Proficient", sentences } })),
    domains: summary.domains.map((domain) => ({
      ...domain,
      rows: domain.rows.map((row) => ({
        ...row,
        standing: { kind: "level", word: level },
        rationale: words(3000),
        next: { level: "Proficient", sentences },
      })),
    })),
  };
}

function nothingRated(summary: Summary): Summary {
  const none = (counted: Summary["distribution"]) => ({
    levels: counted.levels.map(({ word }) => ({ word, count: 0 })),
    unrated: counted.unrated.map(({ word }) => ({ word, count: 0 })),
    notRatedYet: [...counted.levels, ...counted.unrated].reduce((sum, { count }) => sum + count, counted.notRatedYet),
  });
  return {
    ...summary,
    coverage: { ...summary.coverage, rated: 0 },
    distribution: none(summary.distribution),
    domains: summary.domains.map((domain) => ({
      ...domain,
      distribution: none(domain.distribution),
      rows: domain.rows.map((row) => ({ ...row, standing: OPEN, evidence: 0, rationale: undefined, next: undefined })),
    })),
    strengths: undefined,
    gaps: [],
    nextSteps: [],
    since: undefined,
    toSettle: [],
  };
}

/** Of a rubric of so many domains with so many indicators each. */
function sized(domains: number, indicators: number): Summary {
  const [domain] = PLAIN.domains;
  const [row] = domain?.rows ?? [];
  if (domain === undefined || row === undefined) throw new Error("The sample has no domain.");
  return {
    ...PLAIN,
    domains: Array.from({ length: domains }, (_, at) => ({
      ...domain,
      name: `Domain ${at + 1} with a name of some length`,
      rows: Array.from({ length: indicators }, (_, index) => ({
        ...row,
        indicator: `Indicator ${at + 1}.${index + 1} of this rubric`,
      })),
    })),
  };
}

/** The summary with every text of somebody's made another. */
export function mapped(summary: Summary, text: (text: string) => string): Summary {
  const walk = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return ITS_OWN.includes(key) ? value : text(value);
    if (Array.isArray(value)) return value.map((each) => walk(each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  return walk(summary) as Summary;
}
