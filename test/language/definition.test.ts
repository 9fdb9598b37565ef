import { describe, expect, test } from "vitest";
import { definedIn, definitionAt } from "../../core/language/definition.ts";
import { highlightsAt } from "../../core/language/highlight.ts";
import type { Named } from "../../core/language/named.ts";
import { goesBy, isShared, usesIn } from "../../core/language/uses.ts";
import { marked } from "../support/cursor.ts";
import { analyseIn, inMemory } from "../support/workspace.ts";

const PATH = "2025/a.assessment.yaml";
const TEXT = `rubric: walk@1.0.0
review:
  previous: ../2024/a.assessment.yaml
  raters:
    AB: lead reviewer
evidence:
  D1:
    kind: document
    title: Budget
    file: gone.pdf
ratings:
  Reading Aloud:
    level: High
    rationale: So says [D1].
    criteria: {every-day: met}
    raters: {AB: High, CD: Low}
    consensus: AB saw more.
  Playing:
    level: Not seen
    rationale: High noon.
`;
const RUBRIC_PATH = "walk.rubric.yaml";
const RUBRIC = `id: walk
version: 1.0.0
title: Walk
levels:
  - name: Low
  - name: High
    builds on: Low
unrated: [Not seen]
domains:
  Classrooms:
    indicators:
      Reading Aloud:
        descriptors:
          Low: Some days.
          High:
            every-day: Every day.
            guests: Guests may come.
        optional: [guests]
      Playing:
        descriptors:
          Low: Rare.
          High: Often.
`;
const FILES = { [PATH]: TEXT, [RUBRIC_PATH]: RUBRIC, "2024/a.assessment.yaml": TEXT };
const at = (mark: string, path = PATH) => {
  const { text, offset } = marked((path === PATH ? TEXT : RUBRIC).replace(mark.replace("█", ""), mark));
  const files = { ...FILES, [path]: text };
  return { text, offset, analysis: analyseIn(files, path), path, workspace: inMemory(files) };
};
const definition = (mark: string, path?: string) => {
  const asked = at(mark, path);
  const found = definitionAt(asked, asked.offset);
  if (found?.to.in !== "this file") return found?.to;
  const { name, whole } = found.to;
  return [asked.text.slice(name.start, name.end), asked.text.slice(whole.start, whole.end)];
};

describe("From an assessment, one goes to", () => {
  test("the evidence's entry, also from a mention", () => {
    const entry = ["D1", "D1:\n    kind: document\n    title: Budget\n    file: gone.pdf"];
    expect(definition("[D█1]")).toEqual(entry);
    expect(definition("  D1█:")).toEqual(entry);
  });

  test("the rater's entry", () => {
    expect(definition("A█B: High")).toEqual(["AB", "AB: lead reviewer"]);
    expect(definition("A█B saw")).toEqual(["AB", "AB: lead reviewer"]);
    expect(definition("C█D: Low")).toBeUndefined();
  });

  test.each<[string, Named]>([
    ["Reading█ Aloud:", { kind: "indicator", indicator: "Reading Aloud" }],
    ["level: Hi█gh", { kind: "level", word: "High", indicator: "Reading Aloud" }],
    ["{every█-day", { kind: "criterion", indicator: "Reading Aloud", id: "every-day" }],
    ["rubric: walk█", { kind: "rubric", reference: "walk@1.0.0" }],
  ])("the rubric, from '%s'", (mark, named) => {
    expect(definition(mark)).toEqual({ in: "rubric", reference: "walk@1.0.0", named });
  });

  test("a file that is there, or of which nothing is known", () => {
    expect(definition("../2024█")).toEqual({ in: "file", path: "2024/a.assessment.yaml" });
    expect(definition("gone█.pdf")).toBeUndefined();
  });

  test("nowhere, from a field or from text", () => {
    expect(definition("ration█ale: So")).toBeUndefined();
    expect(definition("High no█on")).toBeUndefined();
  });
});

describe("In a rubric, there is", () => {
  const rubric = analyseIn(FILES, RUBRIC_PATH);
  const defined = (named: Named) => {
    const found = definedIn(rubric, named);
    return found && [RUBRIC.slice(found.name.start, found.name.end), RUBRIC.slice(found.whole.start, found.whole.end)];
  };

  test("the indicator, its descriptors and criteria", () => {
    expect(defined({ kind: "indicator", indicator: "Playing" })?.[0]).toBe("Playing");
    expect(defined({ kind: "level", word: "Low", indicator: "Playing" })).toEqual(["Low", "Low: Rare."]);
    expect(defined({ kind: "criterion", indicator: "Reading Aloud", id: "every-day" })).toEqual([
      "every-day",
      "every-day: Every day.",
    ]);
    expect(defined({ kind: "rubric", reference: "walk@1.0.0" })?.[1]).toBe("id: walk");
  });

  test("for a word for no rating, the list of them", () => {
    expect(defined({ kind: "level", word: "Not seen", indicator: "Playing" })?.[0]).toBe("Not seen");
    expect(defined({ kind: "level", word: "Never", indicator: "Playing" })).toBeUndefined();
  });

  test("the criterion of an optional one, the level that one builds on", () => {
    expect(definition("[gue█sts]", RUBRIC_PATH)).toEqual(["guests", "guests: Guests may come."]);
    expect(definition("builds on: L█ow", RUBRIC_PATH)).toEqual(["Low", "name: Low"]);
  });
});

describe("Uses", () => {
  const words = (named: Named, path = PATH) => {
    const analysis = analyseIn(FILES, path);
    return usesIn(named, analysis).map(({ start, end, role }) => `${analysis.document.text.slice(start, end)} ${role}`);
  };

  test("of a level given to an indicator are that indicator's, of a level by itself all", () => {
    expect(words({ kind: "level", word: "High", indicator: "Reading Aloud" })).toEqual(["High use", "High use"]);
    expect(words({ kind: "level", word: "High" }, RUBRIC_PATH)).toEqual([
      "High definition",
      "High definition",
      "High definition",
    ]);
    expect(words({ kind: "level", word: "Low" })).toEqual(["Low use"]);
  });

  test("of evidence are a file's own, of an indicator everybody's who goes by that rubric", () => {
    expect(words({ kind: "evidence", id: "D1" })).toEqual(["D1 definition", "D1 mention"]);
    expect(isShared({ kind: "evidence", id: "D1" })).toBe(false);
    expect(isShared({ kind: "indicator", indicator: "Playing" })).toBe(true);
    const analysis = analyseIn(FILES, PATH);
    expect(goesBy(analysis, "walk@1.1.0")).toBe(true);
    expect(goesBy(analysis, "walking@1.0.0")).toBe(false);
    expect(goesBy(analyseIn({ "rubric.config.yaml": "" }, "rubric.config.yaml"), "walk@1.0.0")).toBe(false);
  });
});

describe("Highlights", () => {
  const lit = (mark: string) => {
    const { analysis, offset, text } = at(mark);
    return highlightsAt(analysis, offset).map(({ start, end, role }) => `${text.slice(start, end)} ${role}`);
  };

  test("are all places that name the same", () => {
    expect(lit("[D█1]")).toEqual(["D1 definition", "D1 mention"]);
    expect(lit("A█B saw")).toEqual(["AB definition", "AB use", "AB mention"]);
  });

  test("of a level are all that are given it, but no such word in a text", () => {
    expect(lit("level: Hi█gh")).toEqual(["High use", "High use"]);
  });

  test("are none of a field or of text", () => {
    expect(lit("le█vel: High")).toEqual([]);
    expect(lit("High no█on")).toEqual([]);
  });
});
