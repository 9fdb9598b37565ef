import { describe, expect, it } from "vitest";
import { actions } from "../../core/language/actions.ts";
import { ACTIONS_PATH, offered, textAfter, titles } from "../support/actions.ts";
import { withLineBreaks } from "../support/cursor.ts";
import { inMemory } from "../support/workspace.ts";

const HEAD = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
evidence:
  D1:
    kind: document
    title: Strategic plan
  I3:
    kind: interview
    title: Finance office
`;
const rated = (fields: string, name = "Unified Vision") => `${HEAD}ratings:\n  ${name}:\n${fields}`;
const quick = { only: ["quickfix"] };
const preferred = (source: string) => offered(source, quick).actions.flatMap((each) => (each.preferred ? [each.title] : []));

describe("corrections", () => {
  it("are offered where their finding stands, the safe one preferred", () => {
    const offer = offered(rated("    level: Profi█cent\n"), quick);
    const [first] = offer.actions;
    expect(first).toMatchObject({ title: "Change to 'Proficient'", kind: "quickfix", preferred: true });
    expect(first?.findings?.map(({ rule }) => rule)).toEqual(["unknown-level"]);
    expect(textAfter(offer, "Change to 'Proficient'")).toBe(rated("    level: Proficient\n"));
  });

  it("are offered right behind a word, and not beside it", () => {
    expect(titles(offered(rated("    level: Proficent█\n"), quick))).toContain("Change to 'Proficient'");
    expect(titles(offered(rated("    level:█  Proficent\n"), quick))).not.toContain("Change to 'Proficient'");
  });

  it("of findings beside the place are offered where those are asked about", () => {
    const source = rated("    le█vel:  Proficent\n");
    const { analysis, text } = offered(source);
    const also = analysis.findings.filter(({ rule }) => rule === "unknown-level");
    const asked = { path: ACTIONS_PATH, analysis, workspace: inMemory({ [ACTIONS_PATH]: text }) };
    const start = text.indexOf("level");
    const titled = (more: typeof also) =>
      actions(asked, { start, end: start }, { ...quick, also: more }).map(({ title }) => title);
    expect(titled(also)).toContain("Change to 'Proficient'");
    expect(titled([])).not.toContain("Change to 'Proficient'");
  });

  it("are preferred where the finding asks for it, not where it judges", () => {
    expect(preferred(rated("    level: Developing\n", "Strategic █Resources"))).toEqual([
      "Change to 'Strategic Resource Allocation'",
    ]);
    expect(preferred(rated("    level: Developing\n    rationale: The plan ([█I3]) says so.\n    evidence: [D1]\n"))).toEqual([
      "Add I3 to the evidence",
    ]);
    const judged = rated("    level: Develo█ping\n    criteria:\n      unified-vision: met\n");
    expect(titles(offered(judged, quick))).toContain("Change to 'Proficient'");
    expect(preferred(judged)).toEqual([]);
    expect(preferred(rated("    level:\n").replace("  I3:", "  █I3:"))).toEqual([]);
  });

  it("that several findings share are offered once, for all of them", () => {
    const offer = offered(
      `${HEAD}ratings:\n  Teacher Leadership:\n    level: Developing\n    evidence: [█F9]\n  Unified Vision:\n    level: Developing\n    evidence: [F9█]\n`,
    );
    const [add, ...more] = offer.actions.filter(({ title }) => title === "Add F9 to the list of evidence");
    expect(more).toEqual([]);
    expect(add?.findings?.map(({ path }) => path[1])).toEqual(["Teacher Leadership", "Unified Vision"]);
  });

  it("never give a field the name of another one", () => {
    const offer = offered(rated("    level: Proficient\n    rationale: x\n    ratonalex█: y\n"), quick);
    expect(offer.analysis.findings.map(({ message }) => message)).toContain(
      "'ratonalex' is not a field of 'Unified Vision'. Did you mean 'rationale'?",
    );
    expect(titles(offer)).not.toContain("Change to 'rationale'");
  });

  it("of a conflict are all that is offered in a file that was not read", () => {
    const conflict = `${HEAD}ratings:\n█<<<<<<< a\n  Unified Vision:\n=======\n  Teacher Leadership:\n>>>>>>> b\n█`;
    expect(titles(offered(conflict))).toEqual(["Keep ours, the upper side", "Keep theirs, the lower side"]);
  });

  it("are offered in rubrics and settings too", () => {
    const settings = offered("rules:\n  vague-qua█ntitty: off\n", {}, {}, "rubric.config.yaml");
    expect(titles(settings)).toContain("Change to 'vague-quantity'");
    const rubric = offered("id: x\nversio█: 1.0.0\n", {}, {}, "x.rubric.yaml");
    expect(textAfter(rubric, "Change to 'version'")).toBe("id: x\nversion: 1.0.0\n");
  });
});

describe("correcting all of a kind", () => {
  const several = `${HEAD}ratings:\n  Unified Vision:\n    level: Profi█cent\n  Teacher Leadership:\n    level: exemplary\n  Human Resources as Partner:\n    level: Good\n`;

  it("makes the safe corrections of one rule", () => {
    const offer = offered(several, quick);
    expect(textAfter(offer, "Correct all 2 misspelt levels")).toBe(
      offer.text.replace("Proficent", "Proficient").replace("exemplary", "Exemplary"),
    );
  });

  it("is not offered for one", () => {
    expect(titles(offered(rated("    level: Profi█cent\n"), quick)).join()).not.toContain("Correct all");
  });

  it("makes every safe correction, also those that show when others are made", () => {
    const text = rated("    level: Proficent\n    evidense: D1, I3\n    priority:low\n", "unified vision");
    const offer = offered(`█${text}`, { only: ["source.fixAll"] });
    expect(titles(offer)).toEqual(["Make all safe corrections"]);
    const fixed = textAfter(offer, "Make all safe corrections");
    expect(fixed).toBe(rated("    level: Proficient\n    evidence: [D1, I3]\n    priority: low\n"));
    expect(titles(offered(`█${fixed}`, { only: ["source.fixAll"] }))).toEqual([]);
  });
});

describe("kinds", () => {
  const source = `${HEAD}ratings:\n  Unified Vision:\n    level: Profi█cent\n  Teacher Leadership:\n    level:\n`;
  const kinds = (...only: string[]) => [...new Set(offered(source, { only }).actions.map(({ kind }) => kind))];

  it("are those asked for, each with the kinds below it", () => {
    expect(kinds("quickfix")).toEqual(["quickfix"]);
    expect(kinds("refactor")).toEqual(["refactor.rewrite"]);
    expect(kinds("refactor.extract")).toEqual([]);
    expect(kinds("source")).toEqual(["source.addMissing.rubric", "source.fixAll.rubric", "source.sort.rubric"]);
    expect(kinds("source.fixAll")).toEqual(["source.fixAll.rubric"]);
    expect(kinds("source.fixAll.rubric")).toEqual(["source.fixAll.rubric"]);
    expect(kinds("source.fixAll.other", "source.fix")).toEqual([]);
    expect(kinds("").length).toBe(kinds().length);
  });
});

describe("the order of indicators", () => {
  const blocks =
    "ratings:\n  # about schools\n  Unified Vision:\n    level:\n  # kept with it\n  Teacher Leadership:\n    level:\n";
  const sort = { only: ["source.sort"] };

  it("is put right by moving whole blocks with their comments", () => {
    expect(textAfter(offered(`█${HEAD}${blocks}`, sort), "Put indicators in rubric order")).toBe(
      `${HEAD}ratings:\n  # kept with it\n  Teacher Leadership:\n    level:\n  # about schools\n  Unified Vision:\n    level:\n`,
    );
  });

  it("is left alone where it is right, and where it is not certain what a block is", () => {
    expect(titles(offered(`█${rated("    level:\n")}`, sort))).toEqual([]);
    expect(titles(offered(`█${HEAD}${blocks}\tlevel: x\n`, sort))).toEqual([]);
    expect(titles(offered(`█${HEAD}ratings: {Unified Vision: {level: }, Teacher Leadership: {level: }}\n`, sort))).toEqual([]);
  });

  it("can be put right though nobody is told of it", () => {
    const silent = `${HEAD}${blocks}`.replace("  # kept", "  # rubric-ignore: out-of-order\n  # kept");
    expect(titles(offered(`█${silent}`, sort))).toEqual(["Put indicators in rubric order"]);
  });
});

describe("missing indicators", () => {
  const scoped = (source: string) =>
    source.replace(
      "2025-10-16\n",
      "2025-10-16\n  scope: [Unified Vision, Board Adopted Goals, Teacher Leadership, Talent Strategy]\n",
    );
  const start = scoped(rated("    level: Proficient\n"));

  it("are added all at once, in rubric order", () => {
    const offer = offered(`█${start}`, { only: ["source"] });
    expect(textAfter(offer, "Add the 3 missing indicators")).toBe(
      start.replace(
        "  Unified Vision:\n",
        "  Talent Strategy:\n    level:\n  Teacher Leadership:\n    level:\n  Board Adopted Goals:\n    level:\n  Unified Vision:\n",
      ),
    );
  });

  it("are added below their domains' names, where the file has such", () => {
    const headed = start.replace("ratings:\n", "ratings:\n  # Board and Community Relationships\n");
    expect(textAfter(offered(`█${headed}`, { only: ["source"] }), "Add the 3 missing indicators")).toBe(
      headed.replace(
        "  # Board and Community Relationships\n",
        "  # Talent Management\n  Talent Strategy:\n    level:\n  Teacher Leadership:\n    level:\n  # Board and Community Relationships\n  Board Adopted Goals:\n    level:\n",
      ),
    );
  });

  it("are added for one domain: that of the name or heading under the cursor, or where they are counted", () => {
    const here = offered(start.replace("  Unified", "  Uni█fied"), { only: ["refactor"] });
    expect(textAfter(here, "Add the missing indicator of Board and Community Relationships")).toContain(
      "ratings:\n  Board Adopted Goals:\n    level:\n  Unified Vision:\n",
    );
    const heading = offered(start.replace("ratings:\n", "ratings:\n  # Talent Man█agement\n"), { only: ["refactor"] });
    expect(titles(heading)).toContain("Add the 2 missing indicators of Talent Management");
    const counted = offered(start.replace("ratings:", "rat█ings:"), { only: ["quickfix"] });
    expect(titles(counted)).toEqual([
      "Add the 3 that are absent",
      "Add the 2 missing indicators of Talent Management",
      "Add the missing indicator of Board and Community Relationships",
      "Silence 'missing-indicator' here",
    ]);
  });

  it("are not offered where none is missing", () => {
    const whole = start.replace(
      "scope: [Unified Vision, Board Adopted Goals, Teacher Leadership, Talent Strategy]",
      "scope: [Unified Vision]",
    );
    expect(titles(offered(whole.replace("  Unified Vision:", "  Uni█fied Vision:")))).not.toContainEqual(
      expect.stringContaining("missing indicator"),
    );
  });
});

describe("any line break", () => {
  const text = rated("    level:\n").replace("2025-10-16\n", "2025-10-16\n  scope: [Unified Vision, Board Adopted Goals]\n");
  it.each(["\n", "\r\n", "\r"] as const)("is the file's own: %j", (lineBreak) => {
    const offer = offered(withLineBreaks(`█${text}`, lineBreak), { only: ["source.addMissing"] });
    expect(textAfter(offer, "Add the missing indicator")).toBe(
      withLineBreaks(text.replace("ratings:\n", "ratings:\n  Board Adopted Goals:\n    level:\n"), lineBreak),
    );
  });
});
