import { describe, expect, test } from "vitest";
import { hover } from "../../core/language/hover.ts";
import { toMarkdown, toPlainText } from "../../core/language/proseText.ts";
import { marked } from "../support/cursor.ts";
import { hoverOver } from "../support/hovering.ts";
import { RENDERERS } from "../support/rendered.ts";
import { analyseIn, inMemory } from "../support/workspace.ts";

describe("A whole hover", () => {
  const rating = `ratings:
  Strategic █Resource Allocation:
    level: Developing
    criteria:
      aligned-funds: met
      data-driven-budget: partly met
`;

  test("over an indicator", () => {
    const found = hoverOver(rating);
    expect(found?.markdown).toMatchInlineSnapshot(`
      "**Strategic Resource Allocation** · Culture of Performance

      **Developing (rated)**

      The district may prioritize funding to specific schools in need, and/or use some aspects of performance data to guide investments, but there is not a systematic way to compare different initiatives' alignment to goals as part of the budget and resource allocation process.

      **To reach Proficient**

      - ◐ partly met: Data-driven progress monitoring towards non-negotiable academic goals informs and shapes key financial decisions throughout the district system.

      ---

      **Exemplary**: The district actively evaluates concepts like return on investment as part of the budget process. Programs that yield greater improvements in student outcomes…

      As printed (Proficient): “alignment with district and strategy”. *A word is missing or extra. Kept as printed.*"
    `);
    expect(found?.plain).toMatchInlineSnapshot(`
      "Strategic Resource Allocation · Culture of Performance

      Developing (rated)

      The district may prioritize funding to specific schools in need, and/or use some aspects of performance data to guide investments, but there is not a systematic way to compare different initiatives' alignment to goals as part of the budget and resource allocation process.

      To reach Proficient

      ◐ partly met: Data-driven progress monitoring towards non-negotiable academic goals informs and shapes key financial decisions throughout the district system.

      Exemplary: The district actively evaluates concepts like return on investment as part of the budget process. Programs that yield greater improvements in student outcomes…

      As printed (Proficient): “alignment with district and strategy”. A word is missing or extra. Kept as printed."
    `);
  });

  test("over an indicator that is not rated yet, by another rubric", () => {
    const found = hoverOver("rubric: early-learning@1.0.0\nratings:\n  Daily █Rhythm:\n    level:\n", { head: "" });
    expect(found?.markdown).toMatchInlineSnapshot(`
      "**Daily Rhythm** · Rooms and Routines · not rated yet

      **Not yet**

      The order of the day changes without notice. Children wait with nothing to do between activities.

      **Emerging**

      - A schedule is posted and followed on most days.
      - Some changes between activities still leave children waiting.

      **Established**

      - Children know what comes next and move there with little prompting.
      - Each half day holds at least one long, unhurried stretch of play.
      - Meals may be taken outdoors when the weather is kind. *(optional)*

      **Leading**

      - Children help to plan the day and can say why it was changed.

      Leading presupposes Established."
    `);
  });

  test("over a level", () => {
    expect(hoverOver(rating.replace("█", "").replace("Dev", "Dev█"))?.markdown).toMatchInlineSnapshot(`
      "**Developing** · Strategic Resource Allocation

      The district may prioritize funding to specific schools in need, and/or use some aspects of performance data to guide investments, but there is not a systematic way to compare different initiatives' alignment to goals as part of the budget and resource allocation process.

      **What Proficient adds**

      - ✓ met: The district leverages funds across multiple funding streams in alignment with district and strategy.
      - ◐ partly met: Data-driven progress monitoring towards non-negotiable academic goals informs and shapes key financial decisions throughout the district system.
      - unmarked: When resources are constrained, the district may cut back or drop initiatives that do not measurably contribute towards achieving the non-negotiable academic goals. *(optional)*

      As printed (Proficient): “alignment with district and strategy”. *A word is missing or extra. Kept as printed.*"
    `);
  });

  test("over evidence", () => {
    const found = hoverOver(`evidence:
  █D2:
    kind: document
    date: 2025-06-24
    title: FY26 adopted budget
    link: https://example.org/budget.pdf
    people: 12
ratings:
  Unified Vision:
    level: Developing
    evidence: [D2]
`);
    expect(found?.markdown).toMatchInlineSnapshot(`
      "**D2** · document · 24 Jun 2025 · FY26 adopted budget

      Link: [https\\://example.org/budget.pdf](https://example.org/budget.pdf)

      12 people took part.

      Cited by 1 indicator: Unified Vision."
    `);
    expect(found?.plain).toMatchInlineSnapshot(`
      "D2 · document · 24 Jun 2025 · FY26 adopted budget

      Link: https://example.org/budget.pdf

      12 people took part.

      Cited by 1 indicator: Unified Vision."
    `);
  });

  test("over a field", () => {
    expect(hoverOver("ratings:\n  Unified Vision:\n    prior█ity: high\n")?.markdown).toMatchInlineSnapshot(`
      "**priority** · How pressing the indicator is for the district.

      One of: high, medium or low."
    `);
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "![x](https://example.org/x.png)",
  "[x](command:workbench.action.quit)",
  "`code` | cell | $(bell) $x$",
  "@team fixes #1, ~~gone~~, *a* _b_ **c**",
  "&lt;b&gt; &copy; https://example.org www.example.org a@example.org",
  "# heading",
  "1. item",
  "- item",
  "===",
  "> quoted",
  "[^1]: note",
  "\u202egnirts desrever",
];
const OURS = new Set(["p", "strong", "em", "ul", "li", "code", "blockquote", "hr"]);

/** As YAML that reads as exactly this text. */
const quoted = (text: string) => JSON.stringify(text);
/** As it is shown: what is unseen in signs. */
const shown = (text: string) => text.replace("\u202e", "");

/** A file, and a rubric, with the text in every place that takes any text. */
function hostile(text: string, level = text): { rubric: string; assessment: string } {
  const words = quoted(text);
  const name = quoted(level);
  return {
    rubric: `id: hostile
version: 1.0.0
title: ${words}
levels:
  - name: ${name}
    heading: ${words}
  - name: High
    builds on: ${name}
unrated: [Unseen]
domains:
  Public:
    description: ${words}
    indicators:
      Agenda:
        descriptors:
          ${name}: ${words}
          High:
            one: ${words}
        errata:
          - level: High
            text: ${words}
            note: ${words}
        formerly: [${words}]
`,
    assessment: `rubric: hostile@1.0.0
district:
  name: ${words}
review:
  date: 2025-10-16
  previous: before.assessment.yaml
  raters:
    AB: ${words}
evidence:
  D1:
    kind: ${words}
    date: ${words}
    title: ${words}
    file: ${words}
    note: ${words}
  D2:
    kind: ${words}
    title: ${words}
    link: ${words}
ratings:
  Agenda:
    level: ${name}
    rationale: ${words}
    evidence: [D1]
    criteria:
      one: ${words}
    raters:
      AB: ${words}
`,
  };
}

/** A hover at each of the marks, of a file that is read once. The marks stand in copies of its text. */
function hoversIn(
  files: Readonly<Record<string, string>>,
  path: string,
  places: readonly (readonly [from: string, to: string])[],
) {
  const text = files[path] ?? "";
  const asked = { path, analysis: analyseIn(files, path), workspace: inMemory(files) };
  return places.map(([from, to]) => {
    const { offset } = marked(text.replace(from, () => to));
    const found = hover(asked, offset);
    if (found === undefined) throw new Error(`Nothing is told over ${to}`);
    return { markdown: toMarkdown(found.prose), plain: toPlainText(found.prose) };
  });
}

const IN_ASSESSMENT = [
  ["  Agenda:", "  Ag█enda:"],
  ["  AB:", "  A█B:"],
  ["  D1:", "  D█1:"],
  ["  D2:", "  D█2:"],
  ["before.", "bef█ore."],
  ["hostile@", "hos█tile@"],
  [`level: "`, `level: "█`],
  ["one:", "on█e:"],
  [`file: "`, `file: "█`],
] as const;
const IN_RUBRIC = [
  ["id: hos", "id: hos█"],
  ["Public:", "Pub█lic:"],
  ["Agenda:", "Agen█da:"],
  ["one:", "o█ne:"],
  [`name: "`, `name: "█`],
] as const;

function everyHover({ rubric, assessment }: ReturnType<typeof hostile>, inAssessment: readonly (readonly [string, string])[]) {
  const files = { "hostile.rubric.yaml": rubric, "before.assessment.yaml": assessment, "a.assessment.yaml": assessment };
  return [...hoversIn(files, "a.assessment.yaml", inAssessment), ...hoversIn(files, "hostile.rubric.yaml", IN_RUBRIC)];
}

describe("Hostile text in a hover", () => {
  test.each(HOSTILE)("is only text: %j", (text) => {
    for (const { markdown, plain } of everyHover(hostile(text), IN_ASSESSMENT)) {
      expect(plain).toContain(shown(text));
      expect(markdown + plain).not.toContain("\u202e");
      for (const render of Object.values(RENDERERS)) {
        const { elements, text: read } = render(markdown);
        expect(elements.filter((each) => !OURS.has(each))).toEqual([]);
        expect(read).toContain(shown(text));
      }
    }
  });
});

describe("A hover stays short", () => {
  test("whatever a file holds", () => {
    const long = "Very long words. ".repeat(300);
    for (const { markdown } of everyHover(
      hostile(long, "Low"),
      IN_ASSESSMENT.filter(([from]) => !from.startsWith("level")),
    )) {
      expect(markdown.length).toBeGreaterThan(0);
      expect(markdown.length).toBeLessThan(6_000);
    }
  });
});
