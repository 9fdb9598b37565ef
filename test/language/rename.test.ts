import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Analysis, analyse } from "../../core/analyse.ts";
import type { Named } from "../../core/language/named.ts";
import { occurrences, occurrencesOf } from "../../core/language/occurrences.ts";
import { type Refused, type Renaming, renamableAt, rename, renamedIn } from "../../core/language/rename/rename.ts";
import { applyEdits } from "../../core/text/span.ts";
import { marked } from "../support/cursor.ts";
import { analyseIn, EARLY_LEARNING, formats, inMemory, root } from "../support/workspace.ts";

const ASSESSMENT = "a.assessment.yaml";
const RUBRIC = "walk.rubric.yaml";

/** What a rename at the cursor makes of the file, or why it is refused. */
function renamedTo(source: string, to: string, path = ASSESSMENT): string | undefined {
  const { text, offset } = marked(source);
  const renaming = rename(analyseIn({ [path]: text }, path), offset, to);
  if (renaming === undefined) return undefined;
  return "refused" in renaming ? `Refused: ${renaming.refused}` : applyEdits(text, renaming.edits);
}

const BODY = `rubric: conditions-for-success@1.0.0
review:
  date: 2025-10-16
  raters:
    AB: lead reviewer
    EF: finance
evidence:
  D1:
    kind: document
    title: Budget
    note: With D11, its annex.
  D11:
    kind: document
    title: Annex
ratings:
  Unified Vision:
    level: Developing
    rationale: >-
      The plan says so ([D1, D11] p. 3); D1 says
      it twice, rater AB saw it, and XD1 not.
    evidence: ["D1", D11]
    raters: {AB: Developing, EF: Proficient}
    consensus: AB and EF agreed on D1.
responses:
  - about: Unified Vision
    says: Read D1 again.
signoff:
  - rater: AB
    date: 2025-12-01
`;
const at = (mark: string, body = BODY) => body.replace(mark.replace("█", ""), mark);

describe("Renaming evidence", () => {
  test("changes its entry, its uses and its mentions, and nothing else", () => {
    const result = BODY.replace(/(?<![A-Z])D1(?!1)/g, "B7");
    expect(result.match(/B7/g)).toHaveLength(6);
    expect(renamedTo(at("  D█1:"), "B7")).toBe(result);
    expect(renamedTo(at("D█1 says"), " B7 ")).toBe(result);
    expect(renamedTo(at('["D1█"'), "B7")).toBe(result);
  });

  test("to its own name changes nothing", () => {
    expect(renamedTo(at("  D█1:"), "D1")).toBe(BODY);
  });

  test.each([
    ["d7", "An id of evidence is one to three capital letters and a number, such as D1."],
    ["Budget", "An id of evidence is one to three capital letters and a number, such as D1."],
    ["", "The new name is empty."],
    ["D11", "D11 is listed under evidence already."],
    ["XD1", "XD1 stands in this file already, and would then mean this piece of evidence."],
  ])("to '%s' is refused", (to, why) => {
    expect(renamedTo(at("  D█1:"), to)).toBe(`Refused: ${why}`);
  });

  test("that is a rater's id is refused, as is evidence that is not listed", () => {
    expect(renamedTo(at("  D█1:", BODY.replaceAll("EF", "E1")), "E1")).toBe("Refused: E1 is a rater's id.");
    expect(renamedTo(at("[D█9, D11]", BODY.replace("[D1, D11]", "[D9, D11]")), "D8")).toBe(
      "Refused: D9 is not listed under evidence.",
    );
  });

  test("is refused where part of the file could not be read, or an entry stands twice", () => {
    const why = "Refused: Part of this file could not be read, and the name may stand there, too. Correct that first.";
    expect(renamedTo(at("  D█1:", BODY.replace("responses:", "  Strat\nresponses:")), "D7")).toBe(why);
    expect(renamedTo(at("  D█1:", BODY.replace("Read D1", "Read #2 of D1")), "D7")).toBe(why);
    expect(renamedTo(at("  D█1:", `${BODY}evidence:\n  D9:\n    kind: data\n`), "D7")).toBe(why);
  });
});

describe("Renaming a rater", () => {
  test("changes the entry, votes, signatures and certain mentions", () => {
    expect(renamedTo(at("  A█B: lead"), "KM")).toBe(BODY.replace(/\bAB\b/g, "KM"));
    expect(renamedTo(at("A█B and EF"), "KM")).toBe(BODY.replace(/\bAB\b/g, "KM"));
  });

  test.each([
    ["EF", "EF is listed under review.raters already."],
    ["R1", "R1 would be read as the id of evidence."],
    ["the lead", "A rater's id is two to four capital letters, such as AB."],
  ])("to '%s' is refused", (to, why) => {
    expect(renamedTo(at("  A█B: lead"), to)).toBe(`Refused: ${why}`);
  });

  test("to what stands in the file already is refused", () => {
    const signed = BODY.replace("- rater: AB", "- rater: ZZ");
    expect(renamedTo(at("  A█B: lead", signed), "ZZ")).toBe(
      "Refused: ZZ stands in this file already, and would then mean this rater.",
    );
  });
});

describe("In an assessment", () => {
  test.each([
    ["  Unified█ Vision:", "Indicators are named by the rubric."],
    ["level: Develop█ing", "Levels are named by the rubric."],
    ["date█: 2025-10-16", "The names of fields are fixed."],
    ["rubric: conditions█", "Assessments refer to the rubric by its id and version; change these by hand."],
  ])("'%s' is not renamed", (mark, why) => {
    expect(renamedTo(at(mark), "New name")).toBe(`Refused: ${why}`);
  });

  test("words of a text are no names", () => {
    expect(renamedTo(at("The pl█an"), "New name")).toBeUndefined();
  });

  test("the name alone is offered to be changed, without its quotation marks", () => {
    const { text, offset } = marked(at('["D1█"'));
    const found = renamableAt(analyseIn({ [ASSESSMENT]: text }, ASSESSMENT), offset);
    expect(found).toMatchObject({ now: "D1", start: text.indexOf('"D1"') + 1, end: text.indexOf('"D1"') + 3 });
  });
});

const WALK = `id: walk
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
        formerly: [Read Aloud]
      "Playing: Inside":
        descriptors:
          Low: Rare.
          High: Often.
`;
const walk = (mark: string, body = WALK) => body.replace(mark.replace("█", ""), mark);
const USER = `rubric: walk@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
  scope: [Reading Aloud, "Playing: Inside"]
ratings:
  Reading Aloud:
    level: High
    criteria:
      every-day: met
  'Playing: Inside':
    level: Low
responses:
  - about: Reading Aloud
    says: Reading Aloud is new.
`;

describe("In a rubric", () => {
  test("an indicator's new name leaves the old one as an earlier name", () => {
    const { text, offset } = marked(walk("Reading█ Aloud:"));
    const renaming = rename(analyseIn({ [RUBRIC]: text }, RUBRIC), offset, "Reading: Aloud") as Renaming;
    expect(applyEdits(text, renaming.edits)).toBe(
      WALK.replace("Reading Aloud:", '"Reading: Aloud":').replace("[Read Aloud]", "[Read Aloud, Reading Aloud]"),
    );
    expect(renaming.also).toBe(
      "'Reading Aloud' is kept under 'formerly', so that files with the earlier name are still understood.",
    );
  });

  test("one without earlier names gets the list; within quotation marks the name stays in them", () => {
    expect(renamedTo(walk('"Playing█: Inside":'), 'Playing "in"', RUBRIC)).toBe(
      WALK.replace('"Playing: Inside":', '"Playing \\"in\\"":').replace(
        "          High: Often.\n",
        '          High: Often.\n        formerly: ["Playing: Inside"]\n',
      ),
    );
  });

  test("a name that comes back takes its place, and one that changes its case is the same", () => {
    expect(renamedTo(walk("Reading█ Aloud:"), "Read Aloud", RUBRIC)).toBe(
      WALK.replace("Reading Aloud:", "Read Aloud:").replace("[Read Aloud]", "[Reading Aloud]"),
    );
    expect(renamedTo(walk("Reading█ Aloud:"), "Reading aloud", RUBRIC)).toBe(WALK.replace("Reading Aloud:", "Reading aloud:"));
  });

  test("levels, criteria, domains and words for no rating are renamed everywhere", () => {
    expect(renamedTo(walk("name: Low█"), "Lower", RUBRIC)).toBe(WALK.replaceAll("Low", "Lower"));
    expect(renamedTo(walk("   Lo█w: Some"), "Lower", RUBRIC)).toBe(WALK.replaceAll("Low", "Lower"));
    expect(renamedTo(walk("[gue█sts]"), "visitors", RUBRIC)).toBe(WALK.replaceAll("guests", "visitors"));
    expect(renamedTo(walk("Class█rooms"), "Rooms, Halls", RUBRIC)).toBe(WALK.replace("Classrooms", "Rooms, Halls"));
    expect(renamedTo(walk("[Not█ seen]"), "Rooms, Halls", RUBRIC)).toBe(WALK.replace("Not seen", '"Rooms, Halls"'));
  });

  test.each([
    ["Reading█ Aloud:", "playing:  inside", "'playing:  inside' is the name of another indicator."],
    ["Reading█ Aloud:", "Classrooms", "'Classrooms' is the name of another domain."],
    ['"Playing█: Inside":', "Read aloud", "'Read aloud' is the earlier name of another indicator."],
    ["name: Low█", "high", "'high' is the name of another level."],
    ["name: Low█", "Not Seen", "'Not Seen' says that there is no rating."],
    ["[gue█sts]", "Every Day", "A criterion's id is small letters with hyphens between the words, such as shared-goals."],
    ["[gue█sts]", "every-day", "'every-day' is the id of another criterion of this indicator."],
    ["Reading█ Aloud:", "Two\nlines", "The new name has a character in it that cannot be seen."],
    ["[Read █Aloud]", "Other", "This is an earlier name; it stays as it was."],
  ])("'%s' to '%s' is refused", (mark, to, why) => {
    expect(renamedTo(walk(mark), to, RUBRIC)).toBe(`Refused: ${why}`);
  });

  test.each<[string, Named, string, string]>([
    [
      "an indicator",
      { kind: "indicator", indicator: "Reading Aloud" },
      "Reading, Aloud",
      USER.replace("[Reading Aloud", '["Reading, Aloud"')
        .replace("  Reading Aloud:", "  Reading, Aloud:")
        .replace("about: Reading Aloud", "about: Reading, Aloud"),
    ],
    [
      "one in quotation marks",
      { kind: "indicator", indicator: "Playing: Inside" },
      "Child's: Play",
      USER.replace('"Playing: Inside"', '"Child\'s: Play"').replace("'Playing: Inside'", "'Child''s: Play'"),
    ],
    ["a level", { kind: "level", word: "High" }, "Higher", USER.replace("High", "Higher")],
    [
      "a criterion",
      { kind: "criterion", indicator: "Reading Aloud", id: "every-day" },
      "daily",
      USER.replace("every-day", "daily"),
    ],
  ])("%s is renamed in the assessments that use it", (_, named, to, result) => {
    const analysis = analyseIn({ [RUBRIC]: WALK, [ASSESSMENT]: USER }, ASSESSMENT);
    expect(applyEdits(USER, renamedIn(analysis, named, to))).toBe(result);
  });
});

describe("After any rename in the samples", () => {
  const samples = readdirSync(join(root, "samples"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".assessment.yaml") && !name.includes("merge-conflict"),
  );
  const workspace = inMemory({}, [EARLY_LEARNING]);
  const analysed = (text: string) => analyse({ text, path: ASSESSMENT, workspace, formats });
  const known = new Map(
    samples.map((name) => {
      const text = readFileSync(join(root, "samples", name), "utf8");
      return [name, { text, analysis: analysed(text) }];
    }),
  );

  /** The text without the names of one thing, and those names. */
  const without = (text: string, analysis: Analysis, named: Named) => {
    const all = occurrencesOf(named, analysis);
    return {
      count: all.length,
      rest: applyEdits(
        text,
        all.map((each) => ({ ...each, text: "" })),
      ),
    };
  };
  const told = ({ findings }: Analysis) => findings.map(({ rule, severity }) => `${severity} ${rule}`);

  test("no finding is new, the name is the same thing everywhere, all else is as it was", () => {
    let done = 0;
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.integer({ min: 40, max: 99 }), (name, pick, number) => {
        const { text, analysis } = known.get(name) ?? { text: "", analysis: analysed("") };
        const own = occurrences(analysis).filter(({ named }) => named.kind === "evidence" || named.kind === "rater");
        const chosen = own[pick % Math.max(1, own.length)];
        if (chosen === undefined) return;
        const to = chosen.named.kind === "evidence" ? `Q${number}` : `Q${String.fromCharCode(25 + number)}`;
        const renaming: Renaming | Refused | undefined = rename(analysis, chosen.start, to);
        if (renaming === undefined || "refused" in renaming) return;
        done++;
        const after = applyEdits(text, renaming.edits);
        const result = analysed(after);
        expect(told(result)).toEqual(told(analysis));
        const named: Named = chosen.named.kind === "evidence" ? { kind: "evidence", id: to } : { kind: "rater", id: to };
        expect(without(after, result, named)).toEqual(without(text, analysis, chosen.named));
        expect(occurrencesOf(chosen.named, result)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(done).toBeGreaterThan(50);
  });
});
