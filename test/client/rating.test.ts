import { describe, expect, it } from "vitest";
import { choicesOf, chosenBy } from "../../client/commands/choices.ts";
import { idOf, type Node, nodesBelow } from "../../client/views/nodes.ts";
import { shapeOf } from "../../client/views/shapes.ts";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { indicatorDetails } from "../../core/language/indicatorDetails.ts";
import { overviewOf } from "../../core/report/overview.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";
import { analyseIn, inMemory } from "../support/workspace.ts";

const PATH = "2025/mesa.assessment.yaml";
const TEXT = `rubric: conditions-for-success@1.0.0
district:
  name: Mesa 5
review:
  date: 2025-10-16
ratings:
  Unified Vision:
    level: Proficient
`;
const analysis = analyseIn({ [PATH]: TEXT }, PATH);
const asked = { path: PATH, analysis, workspace: inMemory({ [PATH]: TEXT }) };

function overview() {
  const found = overviewOf(analysis);
  if (found === undefined) throw new Error("There is an overview.");
  return found;
}

describe("the rubric's tree", () => {
  const all = (node?: Node): Node[] => nodesBelow(node, overview()).flatMap((each) => [each, ...all(each)]);

  it("has domains, their indicators and the levels, in the rubric's order", () => {
    const nodes = all();
    const indicators = nodes.flatMap((node) => (node.kind === "indicator" ? [node.indicator.name] : []));
    expect(indicators).toEqual(indicatorsOf(bundledRubric).map(({ name }) => name));
    expect(nodes.filter(({ kind }) => kind === "domain")).toHaveLength(bundledRubric.domains.length);
    const levels = nodes.flatMap((node) => (node.kind === "level" && node.indicator.name === "Unified Vision" ? [node] : []));
    expect(levels.map(({ level, isRated }) => [level, isRated])).toEqual([
      ["Developing", false],
      ["Proficient", true],
      ["Exemplary", false],
    ]);
  });

  it("gives every line an id of its own", () => {
    const ids = all().map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the shapes of levels", () => {
  const levels = ["Low", "Middle", "High"];
  const drawn = (picture: string) => atob(picture.slice("data:image/svg+xml;base64,".length));

  it("differ from level to level, and from what has none", () => {
    const standings = [...levels.map((word) => ({ kind: "level", word }) as const), { kind: "open" } as const];
    const pictures = [...standings, { kind: "unrated", word: "Not seen" } as const].map((each) => shapeOf(each, levels, "dark"));
    expect(new Set(pictures).size).toBe(5);
    for (const picture of pictures) expect(drawn(picture)).toMatch(/^<svg xmlns=.*<\/svg>$/s);
  });

  it("are drawn for the ground they stand on", () => {
    expect(drawn(shapeOf({ kind: "open" }, levels, "light"))).toContain("#424242");
    expect(drawn(shapeOf({ kind: "open" }, levels, "dark"))).toContain("#c5c5c5");
  });
});

describe("choosing a level", () => {
  const details = indicatorDetails(asked, "Unified Vision");
  const choices = details === undefined ? [] : choicesOf(details);

  it("offers levels, lowest first, then the words in place of one, with a key each", () => {
    expect(choices.map(({ key, word, isLevel, isRated }) => [key, word, isLevel, isRated])).toEqual([
      ["1", "Developing", true, false],
      ["2", "Proficient", true, true],
      ["3", "Exemplary", true, false],
      ["4", "Not enough evidence", false, false],
      ["5", "Not applicable", false, false],
    ]);
  });

  it("shows each level's descriptor, verbatim", () => {
    const [indicator] = indicatorsOf(bundledRubric).filter(({ name }) => name === "Unified Vision");
    expect(choices.slice(0, 3).map(({ descriptor }) => descriptor)).toEqual(indicator?.descriptors.map(({ text }) => text));
  });

  it("takes a level by its key alone", () => {
    expect(chosenBy("2", choices)?.word).toBe("Proficient");
    expect(["", "6", "22", "P"].map((typed) => chosenBy(typed, choices))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
