import { describe, expect, it } from "vitest";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { criteriaOf, type Indicator, indicatorsOf } from "../../core/rubric/rubric.ts";
import { offered, textAfter, titles } from "../support/actions.ts";

const HEAD = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
evidence:
  D1:
    kind: document
    title: Strategic plan
`;
const rated = (fields: string, name = "Unified Vision") => `${HEAD}ratings:\n  ${name}:\n${fields}`;
const vision = indicatorsOf(bundledRubric).filter(({ name }) => name === "Unified Vision")[0] as Indicator;
const rewrite = { only: ["refactor.rewrite"] };
const extract = { only: ["refactor.extract"] };
const levels = (source: string) => titles(offered(source, rewrite)).filter((title) => title.startsWith("Set level"));
const ALL = [
  "Set level to 'Developing'",
  "Set level to 'Proficient'",
  "Set level to 'Exemplary'",
  "Set level to 'Not enough evidence'",
  "Set level to 'Not applicable'",
];

describe("setting the level", () => {
  it("is offered on the line of the name and on that of the level, without the level that is", () => {
    const expected = ALL.filter((title) => !title.includes("Proficient"));
    expect(levels(rated("    level: Proficient\n", "Unified█ Vision"))).toEqual(expected);
    expect(levels(rated("    level: Proficient█\n"))).toEqual(expected);
    expect(levels(rated("█    level: Proficient\n"))).toEqual(expected);
    expect(levels(rated("    level: Proficient\n    rationale: x█\n"))).toEqual([]);
    expect(levels(`${HEAD}rat█ings:\n  Unified Vision:\n    level: Proficient\n`)).toEqual([]);
  });

  it("comes first where there is none yet", () => {
    expect(titles(offered(rated("    level:█\n"))).slice(0, 5)).toEqual(ALL);
  });

  it.each([
    ["    level:█\n    rationale: x\n", "    level: Exemplary\n    rationale: x\n"],
    ["    level: Proficient█ # ask\n", "    level: Exemplary # ask\n"],
    ['    level: "Good"█\n', "    level: Exemplary\n"],
    ["    rationale: x\n", "    level: Exemplary\n    rationale: x\n"],
    ["", "    level: Exemplary"],
  ])("touches nothing else: %j", (before, expected) => {
    const source = before.includes("█") ? rated(before) : rated(before, "Unified Vision█");
    expect(textAfter(offered(source), "Set level to 'Exemplary'").trimEnd()).toBe(rated(expected).trimEnd());
  });

  it("works between braces", () => {
    expect(textAfter(offered(`${HEAD}ratings:\n  Unified Vision: {level: Pro█ficient}\n`), "Set level to 'Exemplary'")).toBe(
      `${HEAD}ratings:\n  Unified Vision: {level: Exemplary}\n`,
    );
  });

  it("is not offered where it would cost text, or where it is not certain where it goes", () => {
    expect(levels(rated("    level:█\n      rationale: x\n"))).toEqual([]);
    expect(levels(`${HEAD}ratings:\n  Unified Vision: Pro█ficient\n`)).toEqual([]);
    expect(levels(rated("    level: Profi█cient\n    evidence: [D1\n    priority: low\n"))).toEqual([]);
    expect(levels(rated("    level: x█\n", "No Such Indicator"))).toEqual([]);
  });
});

describe("marking criteria", () => {
  const criteria = "    level: Proficient\n    criteria:\n";

  it("marks the one on the line", () => {
    const offer = offered(rated(`${criteria}      unified-vision: m█et\n`), rewrite);
    expect(titles(offer).filter((title) => title.startsWith("Mark"))).toEqual([
      "Mark as partly met",
      "Mark as not met",
      "Mark as no evidence",
    ]);
    expect(textAfter(offer, "Mark as partly met")).toBe(rated(`${criteria}      unified-vision: partly met\n`));
  });

  it("fills one that has no mark, and leaves those alone that the rubric does not know", () => {
    expect(textAfter(offered(rated(`${criteria}      unified-vision:█\n`)), "Mark as met")).toBe(
      rated(`${criteria}      unified-vision: met\n`),
    );
    expect(titles(offered(rated(`${criteria}      of-my-own:█\n`), rewrite)).join()).not.toContain("Mark");
  });

  it("adds them all, or those that are not there, in the rubric's order", () => {
    const source = rated("    level: Proficient\n    evidence: [D1]\n", "Unified█ Vision");
    const all = textAfter(offered(source, rewrite), "Add all 2 criteria to mark");
    const [first = "", second = ""] = criteriaOf(vision).map(({ id }) => id);
    expect(all).toBe(rated(`    level: Proficient\n    evidence: [D1]\n    criteria:\n      ${first}:\n      ${second}:\n`));
    const later = rated(`${criteria.replace("ria:", "r█ia:")}      ${second}: met\n`);
    expect(textAfter(offered(later, rewrite), "Add the other criterion to mark")).toBe(
      rated(`${criteria}      ${first}:\n      ${second}: met\n`),
    );
    const earlier = rated(`${criteria}      ${first}: m█et # seen\n`);
    expect(textAfter(offered(earlier, rewrite), "Add the other criterion to mark")).toBe(
      rated(`${criteria}      ${first}: met # seen\n      ${second}:\n`),
    );
  });

  it("has nothing to add where all stand there", () => {
    const source = rated("    level: Proficient\n", "Unified█ Vision");
    const whole = textAfter(offered(source, rewrite), "Add all 2 criteria to mark").replace("Unified Vision", "Unified█ Vision");
    expect(titles(offered(whole, rewrite)).join()).not.toContain("criteri");
  });
});

describe("extracting evidence", () => {
  it("makes an entry of the words selected, and cites it behind them and in the list", () => {
    const offer = offered(
      rated("    level: Proficient\n    rationale: The adopted █budget█ names 3 programs.\n    evidence: [D1]\n"),
      extract,
    );
    expect(titles(offer)).toEqual([
      "Add 'budget' as evidence D2 (document)",
      "Add 'budget' as evidence DA1 (data)",
      "Add 'budget' as evidence I1 (interview)",
      "Add 'budget' as evidence F1 (focus group)",
      "Add 'budget' as evidence O1 (observation)",
      "Add 'budget' as evidence S1 (survey)",
    ]);
    expect(textAfter(offer, "Add 'budget' as evidence D2 (document)")).toBe(
      rated("    level: Proficient\n    rationale: The adopted budget [D2] names 3 programs.\n    evidence: [D1, D2]\n").replace(
        "ratings:",
        "  D2:\n    kind: document\n    title: budget\nratings:",
      ),
    );
  });

  it("takes whole words, over lines too", () => {
    const offer = offered(
      rated("    level: Proficient\n    rationale: >-\n      The ad█opted\n      budg█et, as it stands.\n"),
      extract,
    );
    expect(textAfter(offer, "Add 'adopted budget' as evidence D2 (document)")).toContain(
      "      The adopted\n      budget [D2], as it stands.\n    evidence: [D2]",
    );
  });

  it("makes an entry of the file or address at the cursor", () => {
    const file = offered(rated("    level: Proficient\n    rationale: See (`evidence/fy26█-budget.pdf`) for it.\n"), extract);
    const withFile = textAfter(file, "Add 'evidence/fy26-budget.pdf' as evidence D2 (document)");
    expect(withFile).toContain("  D2:\n    kind: document\n    title: fy26 budget\n    file: evidence/fy26-budget.pdf\n");
    expect(withFile).toContain("See (`evidence/fy26-budget.pdf`) [D2] for it.");
    const address = offered(rated('    level: Proficient\n    rationale: "See https://example.org/bud█get."\n'), extract);
    const withLink = textAfter(address, "Add 'https://example.org/budget' as evidence D2 (document)");
    expect(withLink).toContain("    title:\n    link: https://example.org/budget\n");
    expect(withLink).toContain('"See https://example.org/budget [D2]."');
  });

  it("never takes an id that the text has for something else", () => {
    const source = rated("    level: Proficient\n    rationale: In D2 and D3 the █budget█ differs.\n");
    expect(titles(offered(source, extract))[0]).toBe("Add 'budget' as evidence D4 (document)");
  });

  it("goes by the letters that the file uses", () => {
    const source = rated("    level: x\n    rationale: The █table█ shows it.\n").replace(
      "ratings:",
      "  X7:\n    kind: data\n    title: T\nratings:",
    );
    const offer = offered(source, extract);
    expect(titles(offer)).toContain("Add 'table' as evidence X8 (data)");
    expect(textAfter(offer, "Add 'table' as evidence D2 (document)")).toContain(
      "  D2:\n    kind: document\n    title: table\n  X7:\n",
    );
  });

  it("begins the list of evidence where there is none", () => {
    const source = rated("    level: Proficient\n    rationale: The █plan█ says so.\n").replace(
      /evidence:\n( .*\n)+(?=ratings)/,
      "",
    );
    expect(textAfter(offered(source, extract), "Add 'plan' as evidence D1 (document)")).toContain(
      "evidence:\n  D1:\n    kind: document\n    title: plan\n",
    );
  });

  it.each([
    ["words that cite evidence", "    rationale: The █plan ([D1])█ says so.\n"],
    ["no words", "    rationale: The plan █(…) █ says so.\n"],
    ["a cursor in words", "    rationale: The pl█an, e.g. this one.\n"],
    ["more than the text", "    rationale: The █plan\n    priority: lo█w\n"],
    ["another field", "    priority: █high█\n"],
    ["text between braces", "    actions: [{do: █this█}]\n"],
    ["words that are written otherwise", '    rationale: "The █\\u0041 plan█"\n'],
  ])("is not offered for %s", (_, fields) => {
    expect(titles(offered(rated(`    level: Proficient\n${fields}`), extract))).toEqual([]);
  });

  it("is not offered where evidence is no list of entries", () => {
    const source = rated("    level: Proficient\n    rationale: The █plan█.\n").replace(
      /evidence:\n( .*\n)+(?=ratings)/,
      "evidence: none\n",
    );
    expect(titles(offered(source, extract))).toEqual([]);
  });
});

describe("silencing", () => {
  const vague = "    level: Proficient\n    rationale: M█ost of the plans differ.\n";
  const silence = "Silence 'vague-quantity' here";

  it("puts a comment above the field, and comes last", () => {
    const offer = offered(rated(vague), { only: ["quickfix"] });
    expect(titles(offer).at(-1)).toBe(silence);
    expect(offer.actions.at(-1)?.preferred).toBeUndefined();
    expect(textAfter(offer, silence)).toBe(
      rated("    level: Proficient\n    # rubric-ignore: vague-quantity\n    rationale: Most of the plans differ.\n"),
    );
  });

  it.each([
    ["    # rubric-ignore: no-evidence\n", "    # rubric-ignore: no-evidence, vague-quantity\n"],
    [
      "    # rubric-ignore: no-evidence\n\n    # a remark\n",
      "    # rubric-ignore: no-evidence, vague-quantity\n\n    # a remark\n",
    ],
    ["    # a remark\n", "    # a remark\n    # rubric-ignore: vague-quantity\n"],
  ])("goes with what is silenced already: %j", (comment, expected) => {
    const rationale = "    rationale: M█ost of the plans differ.\n";
    expect(textAfter(offered(rated(`    level: Proficient\n${comment}${rationale}`)), silence)).toBe(
      rated(`    level: Proficient\n${expected}${rationale.replace("█", "")}`),
    );
  });

  it("puts it above the field that has a line of its own", () => {
    const flow = offered(`${HEAD}ratings:\n  Unified Vision: {level: Proficient, rationale: "M█ost plans differ."}\n`);
    expect(textAfter(flow, silence)).toContain("ratings:\n  # rubric-ignore: vague-quantity\n  Unified Vision: {");
    const item = offered(rated("    level: Proficient\n    actions:\n      - do: Set█tle it\n"));
    expect(textAfter(item, "Silence 'action-incomplete' here")).toContain(
      "      # rubric-ignore: action-incomplete\n      - do: Settle it\n",
    );
  });

  it("is offered once for all findings of a rule in a field", () => {
    const offer = offered(rated("    level: Proficient\n    rationale: █Most plans and some schools█ differ.\n"));
    const [action, ...more] = offer.actions.filter(({ title }) => title === silence);
    expect(more).toEqual([]);
    expect(action?.findings).toHaveLength(2);
  });

  it("is not offered for what nothing silences", () => {
    expect(titles(offered(rated("    level: Proficient\n    priority█:low\n"))).join()).not.toContain("Silence");
  });
});

describe("writing as a text block", () => {
  const title = "Write as a text block";
  const long = "Two plans name different goals, and neither board has settled which of the two the schools are to follow.";

  it.each([
    [`    rationale: Tw█o${long.slice(3)} # ask\n`, `    rationale: >- # ask\n      ${long}\n`],
    ['    rationale: "S█aid: no"\n', "    rationale: >-\n      Said: no\n"],
    ['    rationale: "O█ne\\nTwo"\n', "    rationale: |-\n      One\n      Two\n"],
  ])("leaves the words as they are: %j", (before, expected) => {
    expect(textAfter(offered(rated(`    level: Proficient\n${before}`), rewrite), title)).toBe(
      rated(`    level: Proficient\n${expected}`),
    );
  });

  it.each([
    "    rationale: Sh█ort\n",
    "    rationale: >-\n      A bl█ock\n",
    '    priority: "h█igh"\n',
    '    rationale: " in█dented"\n',
    `    rationale: Tw█o${long.slice(3)}: #1\n`,
  ])("is not offered for %j", (fields) => {
    expect(titles(offered(rated(`    level: Proficient\n${fields}`), rewrite))).not.toContain(title);
  });
});
