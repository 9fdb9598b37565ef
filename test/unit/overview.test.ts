import { describe, expect, it } from "vitest";
import { indicatorsIn, type Overview, overviewOf } from "../../core/report/overview.ts";
import { indicatorAt, unratedFrom } from "../../core/report/unrated.ts";
import { marked } from "../support/cursor.ts";
import { analyseIn, EARLY_LEARNING } from "../support/workspace.ts";

const HEAD = `rubric: early-learning@1.0.0
district:
  name: Oak 4
review:
  date: 2025-10-16
evidence: {}
`;
const names = EARLY_LEARNING.domains.flatMap(({ indicators }) => indicators.map(({ name }) => name));
const [first = "", second = "", third = ""] = names;
const [level = ""] = EARLY_LEARNING.levels.map(({ name }) => name);
const [unrated = ""] = EARLY_LEARNING.unrated;

function overview(text: string): Overview {
  const found = overviewOf(analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml"));
  if (found === undefined) throw new Error("There is an overview.");
  return found;
}

const standings = (text: string) => indicatorsIn(overview(text)).map(({ standing }) => standing.kind);

describe("an overview", () => {
  it("has every indicator of the rubric, rated or not", () => {
    const found = overview(`${HEAD}ratings:\n  ${first}:\n    level: ${level}\n  ${second}:\n    level: ${unrated}\n`);
    expect(indicatorsIn(found).map(({ name }) => name)).toEqual(names);
    expect(indicatorsIn(found).map(({ standing }) => standing.kind)).toEqual([
      "level",
      "unrated",
      ...names.slice(2).map(() => "open"),
    ]);
    expect(found).toMatchObject({ district: "Oak 4", date: "2025-10-16", coverage: { rated: 1, inScope: names.length } });
  });

  it("gives the lines of each block", () => {
    const block = `  ${first}: # a remark\n    level: ${level}\n    rationale: Seen.`;
    const text = `${HEAD}ratings:\n${block}\n  ${second}:\n`;
    const [one, two, three] = indicatorsIn(overview(text));
    expect(text.slice(one?.block?.start, one?.block?.end)).toBe(block);
    expect(text.slice(two?.block?.start, two?.block?.end)).toBe(`  ${second}:`);
    expect(three?.block).toBeUndefined();
  });

  it("counts the findings of each indicator, and all of the file's", () => {
    const found = overview(`${HEAD}ratings:\n  ${first}:\n    level: Lovely\n  ${second}:\n    level: ${level}\n`);
    const [one, two] = indicatorsIn(found);
    expect([one?.findings.error, two?.findings.error, two?.findings.warning]).toEqual([1, 0, 2]);
    expect(found.findings).toMatchObject({ error: 1, warning: 2 });
  });

  it("takes a name with a slip for the one it means", () => {
    expect(standings(`${HEAD}ratings:\n  ${first.toLowerCase()}:\n    level: ${level}\n`)[0]).toBe("level");
  });

  it.each(["", "\ufeff", "\r", "rubric: gone@1.0.0\n", "<<<<<<< a\n=======\n>>>>>>> b\n", "rubric: [".repeat(99)])(
    "is of nothing where nothing can be told: %j",
    (text) => {
      expect(overviewOf(analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml"))).toBeUndefined();
    },
  );
});

describe("the indicator at a cursor", () => {
  const at = (source: string) => {
    const { text, offset } = marked(source);
    return indicatorAt(overview(text), offset);
  };

  it.each([
    [`${HEAD}ratings:\n █ ${first}:\n    level:\n`, first],
    [`${HEAD}ratings:\n  ${first}:\n    level: ${level}\n\n█\n  ${second}:\n    level:\n`, first],
    [`${HEAD}ratings:\n  ${first}:\n    level:\n  ${second}:\n    level:█\n`, second],
    [`${HEAD}ratings:█\n  ${first}:\n    level:\n`, undefined],
    [`█${HEAD}ratings:\n  ${first}:\n    level:\n`, undefined],
    [`${HEAD}ratings:\n  ${first}:\n    level:\nresponses:█ []\n`, undefined],
  ])("%#", (source, name) => {
    expect(at(source)).toBe(name);
  });
});

describe("the next indicator that is not rated", () => {
  const from = (source: string, step: 1 | -1) => {
    const { text, offset } = marked(source);
    return unratedFrom(overview(text), offset, step);
  };
  const rated = (name: string) => `  ${name}:\n    level: ${level}\n`;
  const open = (name: string) => `  ${name}:\n    level:\n`;
  const last = names.at(-1) ?? "";

  it("is the next in rubric order, whether it has a block or not", () => {
    expect(from(`${HEAD}ratings:\n█${rated(first)}${rated(second)}`, 1)).toBe(third);
    expect(from(`${HEAD}ratings:\n█${open(first)}${open(second)}`, 1)).toBe(second);
  });

  it("goes round from the last to the first, and back from the first to the last", () => {
    const all = names.map((name) => open(name)).join("");
    expect(from(`${HEAD}ratings:\n${all.replace(`  ${last}`, `█  ${last}`)}`, 1)).toBe(first);
    expect(from(`${HEAD}ratings:\n█${all}`, -1)).toBe(last);
    expect(from(`${HEAD}ratings:\n${open(first)}${open(second).replace("level:", "level:█")}`, -1)).toBe(first);
  });

  it("is the first from above the ratings, and the last back from there", () => {
    expect(from(`█${HEAD}ratings:\n${rated(second)}`, 1)).toBe(first);
    expect(from(`█${HEAD}ratings:\n${rated(second)}`, -1)).toBe(last);
  });

  it("stays where only this one is left, and is none where none is", () => {
    const others = names.slice(1).map(rated).join("");
    for (const step of [1, -1] as const) {
      expect(from(`${HEAD}ratings:\n${open(first).replace("level:", "level:█")}${others}`, step)).toBe(first);
      expect(from(`${HEAD}ratings:\n█${rated(first)}${others}`, step)).toBeUndefined();
    }
  });

  it("passes over a word for having no level, and over what is out of scope", () => {
    const [domain] = EARLY_LEARNING.domains;
    const scope = HEAD.replace("evidence:", `  scope: [${domain?.name}]\nevidence:`);
    const within = domain?.indicators.map(({ name }) => name) ?? [];
    const text = `${scope}ratings:\n█${within.map((name) => `  ${name}:\n    level: ${unrated}\n`).join("")}`;
    expect(within.length).toBeLessThan(names.length);
    expect(from(text, 1)).toBeUndefined();
  });
});
