import { describe, expect, it } from "vitest";
import { selectionsAt } from "../../core/language/selection.ts";
import { marked } from "../support/cursor.ts";
import { analyseIn } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";
const FILE = `rubric: conditions-for-success@1.0.0
ratings:
  # Culture of Performance
  # a remark
  Strategic Resource Allocation:
    level: Proficient
    evidence: [D1, "I3"]
    # at the end
  District Led High Expectations:
    level:

  # Talent Management
  Teacher Leadership:
    level:
`;

/** What a selection that grows from the cursor takes in, line breaks shown as ⏎, long ones shortened. */
function growing(source: string, path = PATH): string[] {
  const { text, offset } = marked(source);
  const [spans = []] = selectionsAt(analyseIn({ [path]: text }, path), [offset]);
  return spans.map(({ start, end }) => {
    const words = text
      .slice(start, end)
      .replace(/\r\n|\n|\r/g, "⏎")
      .replace(/ +/g, " ");
    return words.length > 50 ? `${words.slice(0, 24)}…${words.slice(-24)}` : words;
  });
}

const at = (words: string, into = 1) => FILE.replace(words, (found) => `${found.slice(0, into)}█${found.slice(into)}`);

describe("A selection grows", () => {
  it("from a word to its value, field, rating, domain, section and the file", () => {
    expect(growing(at("Proficient\n"))).toEqual([
      "Proficient",
      "level: Proficient",
      'level: Proficient⏎ evidence: [D1, "I3"]',
      expect.stringMatching(/^Strategic .*"I3"\]$/),
      expect.stringMatching(/^# a remark.*# at the end$/),
      expect.stringMatching(/^# Culture of Performance.*level:$/),
      expect.stringMatching(/^ratings:.*level:$/),
      expect.stringMatching(/^rubric:.*level:⏎$/),
    ]);
  });

  it("from an item to what its quotes and its list hold", () => {
    expect(growing(at("I3")).slice(0, 4)).toEqual(["I3", '"I3"', '[D1, "I3"]', 'evidence: [D1, "I3"]']);
  });

  it("from a word in a text to all of the text", () => {
    const steps = growing("ratings:\n  Unified Vision:\n    rationale: >-\n      Two pl█ans\n      differ.\n    level:\n");
    expect(steps.slice(0, 4)).toEqual([
      "plans",
      "Two plans⏎ differ.",
      ">-⏎ Two plans⏎ differ.",
      "rationale: >-⏎ Two plans⏎ differ.",
    ]);
  });

  it("from a word in a comment to the comment and what it belongs to", () => {
    expect(growing(at("a remark", 3)).slice(0, 4)).toEqual([
      "remark",
      "a remark",
      "# a remark",
      expect.stringMatching(/^# a remark.*# at the end$/),
    ]);
  });

  it("in a rubric and in settings as well", () => {
    expect(growing("levels:\n  - name: L█ow\n  - name: High\n", "a.rubric.yaml")).toEqual([
      "Low",
      "name: Low",
      "- name: Low⏎ - name: High",
      "levels:⏎ - name: Low⏎ - name: High",
      "levels:⏎ - name: Low⏎ - name: High⏎",
    ]);
    expect(growing("rules:\n  no-evid█ence: off\n", "rubric.config.yaml").slice(0, 2)).toEqual([
      "no-evidence",
      "no-evidence: off",
    ]);
  });

  it("to the file where nothing else is read", () => {
    expect(growing("█")).toEqual([""]);
    expect(growing("<<<<<<< ours\na: b█c\n=======\n>>>>>>> theirs\n")).toEqual([
      "bc",
      "<<<<<<< ours⏎a: bc⏎=======⏎>>>>>>> theirs⏎",
    ]);
  });

  it("at each of several places by itself", () => {
    const { text, offset } = marked(at("Teacher"));
    const analysis = analyseIn({ [PATH]: text }, PATH);
    const together = selectionsAt(analysis, [offset, 3]);
    expect(together).toEqual([...selectionsAt(analysis, [offset]), ...selectionsAt(analysis, [3])]);
    expect(together).toHaveLength(2);
  });
});
