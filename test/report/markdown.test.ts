import { describe, expect, it } from "vitest";
import { summaryMarkdown } from "../../core/report/summaryMarkdown.ts";
import { RENDERERS } from "../support/rendered.ts";
import { EXTREMES, mapped, sampleSummary } from "../support/summaries.ts";

const SAMPLE = sampleSummary("districts/2025/juniper-mesa");
const HOSTILE = "<script>x()</script> ![a](http://evil.test) [b](command:rm) `c` | d ** e __f__ $(g) \u202eh <!-- i &lt; ~~j~~";
const OURS = ["h1", "h2", "p", "br", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "em", "code"];

describe("the summary in Markdown", () => {
  it("begins with whose it is and how much is rated", () => {
    expect(summaryMarkdown(SAMPLE).split("\n").slice(0, 6)).toEqual([
      "# Juniper Mesa RE-2",
      "",
      "Review of 9 Oct 2025 · in review · 9911 · CO  ",
      "Conditions for Success in Low-Performing Districts (`conditions-for-success@1.0.0`)",
      "",
      "**32 of 34 indicators rated** · 18 Developing · 13 Proficient · 1 Exemplary · 2 Not enough evidence",
    ]);
  });

  for (const [name, render] of Object.entries(RENDERERS)) {
    it(`is made of tables and lists, by ${name}`, () => {
      const { elements } = render(summaryMarkdown(SAMPLE));
      const count = (wanted: string) => elements.filter((element) => element === wanted).length;
      expect(count("table")).toBe(6);
      expect(count("tr")).toBe(5 + 34 + 1 + SAMPLE.nextSteps.length);
      expect(new Set(elements)).toEqual(new Set(OURS));
    });

    it(`has hostile text as text alone, by ${name}`, () => {
      const plain = render(summaryMarkdown(mapped(SAMPLE, (text) => `${text} words`)));
      const { elements, text } = render(summaryMarkdown(mapped(SAMPLE, (words) => `${words} ${HOSTILE}`)));
      expect(elements).toEqual(plain.elements.filter((element) => element !== "code"));
      expect(text.split(HOSTILE.replace("\u202e", "\\u202e")).length).toBeGreaterThan(100);
    });

    it(`holds together whatever is in it, by ${name}`, () => {
      for (const summary of Object.values(EXTREMES)) {
        const { elements } = render(summaryMarkdown(summary));
        expect([...new Set(elements)].filter((element) => !OURS.includes(element))).toEqual([]);
      }
    });
  }

  it("calls nobody and refers to nothing on GitHub", () => {
    const markdown = summaryMarkdown(mapped(SAMPLE, (text) => `${text} @team, see #12 and GH-7 or owner/repo#3; a@b`));
    // In code it looks for nothing.
    expect(markdown.replace(/`[^`\n]*`/g, "")).not.toMatch(/(^|[^\w\\])\\?@\w|#\d|GH-\d/);
    expect(RENDERERS["micromark"]?.(markdown).text).toContain("@team, see #12 and GH-7 or owner/repo#3; a@b");
  });
});
