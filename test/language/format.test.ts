import { describe, expect, it } from "vitest";
import { marginAfterEnter } from "../../core/language/format/onEnter.ts";
import { formatEdits } from "../../core/language/format.ts";
import { applyEdits } from "../../core/text/span.ts";
import { marked, markedAt, selected } from "../support/cursor.ts";
import { analyseIn } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";
const analysed = (text: string, path = PATH) => analyseIn({ [path]: text }, path);
const formatted = (text: string, path = PATH) => applyEdits(text, formatEdits(analysed(text, path)));

/** The text is formatted to the other, and the other is left as it is. */
function becomes(text: string, wanted: string): void {
  expect(formatted(text)).toBe(wanted);
  expect(formatted(wanted)).toBe(wanted);
}

const stays = (text: string) => becomes(text, text);

describe("Formatting", () => {
  it("puts fields and lists two columns in, with their comments and texts", () => {
    becomes(
      [
        "review:",
        "    date: 2025-10-16",
        "    scope:",
        "    - Academic Systems",
        "    -   Talent Management",
        "ratings:",
        "    # Culture of Performance",
        "    Unified Vision:",
        "        level: Proficient",
        "        rationale: >-",
        "          Some text",
        "            further in",
        "",
        "          and more",
        "        # on what to do",
        "        actions:",
        "        -   do: Settle one plan",
        "            owner: Board",
        "# left for later",
        "        -   do: Print it",
        "            # at the end",
        "    # on the next",
        "    Teacher Leadership:",
        "        level:",
        "",
      ].join("\n"),
      [
        "review:",
        "  date: 2025-10-16",
        "  scope:",
        "    - Academic Systems",
        "    - Talent Management",
        "ratings:",
        "  # Culture of Performance",
        "  Unified Vision:",
        "    level: Proficient",
        "    rationale: >-",
        "      Some text",
        "        further in",
        "",
        "      and more",
        "    # on what to do",
        "    actions:",
        "      - do: Settle one plan",
        "        owner: Board",
        "# left for later",
        "      - do: Print it",
        "        # at the end",
        "  # on the next",
        "  Teacher Leadership:",
        "    level:",
        "",
      ].join("\n"),
    );
  });

  it("sets one space behind a colon and within brackets on one line", () => {
    becomes(
      "rubric:   conditions-for-success@1.0.0\nratings:\n  Unified Vision:\n    level :  Proficient\n    evidence:  [ D1,D2 ,I3 ]\n    raters: { AB:  Developing,EF: Proficient }\n    criteria: { }\n",
      "rubric: conditions-for-success@1.0.0\nratings:\n  Unified Vision:\n    level: Proficient\n    evidence: [D1, D2, I3]\n    raters: {AB: Developing, EF: Proficient}\n    criteria: {}\n",
    );
  });

  it("takes blanks off the ends of lines, leaves one blank line of several and none at the end", () => {
    becomes(
      "# a remark  \nrubric: conditions-for-success@1.0.0 \t\n\n  \n\nratings:\n  Unified Vision:\n    level:   \n    rationale: >-  \n      Text\n      \n\n    priority: high # soon  \n\n\n",
      "# a remark\nrubric: conditions-for-success@1.0.0\n\nratings:\n  Unified Vision:\n    level:\n    rationale: >-\n      Text\n\n    priority: high # soon\n",
    );
  });

  it("ends the last line with the break that the others have", () => {
    becomes("rubric: a@1.0.0\r\nratings:", "rubric: a@1.0.0\r\nratings:\r\n");
  });

  it("leaves what stands in texts over several lines", () => {
    stays(
      'ratings:\n  Unified Vision:\n    rationale: |\n      One  \n\n\n      two :  three\n        \n      four\n    consensus: "a  \n      b,c"\n    level: Proficient\n',
    );
    stays("ratings:\n  Unified Vision:\n    consensus: one  \n      two\n    level: Proficient\n");
  });

  it("leaves the blank lines that a text keeps", () => {
    stays("ratings:\n  Unified Vision:\n    rationale: |+\n      One\n\n\n    level: Proficient\n");
  });

  it("leaves brackets that go over lines but for their margin", () => {
    becomes(
      "ratings:\n    Unified Vision:\n        evidence: [\n            D1,I3 ,\n          # more\n            D2\n        ]\n",
      "ratings:\n  Unified Vision:\n    evidence: [\n        D1,I3 ,\n      # more\n        D2\n    ]\n",
    );
  });

  it("leaves comments where they stand behind a value, and their words", () => {
    stays(
      "rubric: a@1.0.0     # the rubric\nratings:\n  #Culture of Performance\n  Unified Vision:\n    level:              # open\n",
    );
  });

  it("leaves the order of fields", () => {
    stays("ratings:\n  Unified Vision:\n    evidence: [D1]\n    level: Proficient\nrubric: a@1.0.0\n");
  });

  it("leaves a stretch with a mistake in it, and goes on with the others", () => {
    becomes(
      "review:\n    date:  2025-10-16\nratings:\n    Unified Vision:\n          level:  Proficient\n    Teacher Leadership:\n    \tlevel:  Proficient\n",
      "review:\n  date: 2025-10-16\nratings:\n    Unified Vision:\n      level: Proficient\n    Teacher Leadership:\n    \tlevel:  Proficient\n",
    );
  });

  it.each([
    ["an unresolved merge", "<<<<<<< ours\na:  b  \n=======\na:  c  \n>>>>>>> theirs\n"],
    ["nothing", ""],
    ["blank lines alone", "\n  \n\n"],
    ["one word", "rating  "],
    ["an open bracket", "ratings: [ a,  \n\n\n\n"],
    ["lines that end with a lone return", "rubric:  a  \r\r\r\rratings:  \r"],
  ])("leaves a file of %s", (_, text) => stays(text));

  it("keeps a byte order mark and the marks of a document", () => {
    becomes("\ufeffrubric:  a@1.0.0\n", "\ufeffrubric: a@1.0.0\n");
    becomes("---\nreview:\n    date: 2025-10-16\n...\n", "---\nreview:\n  date: 2025-10-16\n...\n");
  });

  it("puts rubrics and settings in order as well", () => {
    const rubric = "id:  a\nlevels:\n- name:  Low\n- name:  High\n";
    expect(formatted(rubric, "a.rubric.yaml")).toBe("id: a\nlevels:\n  - name: Low\n  - name: High\n");
    expect(formatted("rules:\n    no-evidence:  off\n", "rubric.config.yaml")).toBe("rules:\n  no-evidence: off\n");
  });

  it("makes edits of white space alone, none longer than it must be", () => {
    const text = "review:\n    date:  2025-10-16 \n";
    const edits = formatEdits(analysed(text)).map(({ start, end, text: put }) => [text.slice(start, end), put]);
    expect(edits).toEqual([
      ["  ", ""],
      ["  ", " "],
      [" ", ""],
    ]);
  });

  it("keeps to the lines it is asked for", () => {
    const { text, start, end } = selected("rubric:  a@1.0.0\nreview:\n  da█te:  2025-10-16\n  sta█tus:  draft\nratings:  \n");
    expect(applyEdits(text, formatEdits(analysed(text), [{ start, end }]))).toBe(
      "rubric:  a@1.0.0\nreview:\n  date: 2025-10-16\n  status: draft\nratings:  \n",
    );
  });

  it("leaves the line before which a range ends", () => {
    const { text, start, end } = selected("█rubric:  a@1.0.0\n█review:  \nratings:  \n");
    expect(applyEdits(text, formatEdits(analysed(text), [{ start, end }]))).toBe("rubric: a@1.0.0\nreview:  \nratings:  \n");
  });

  it("indents no part of a list of fields without the rest", () => {
    const { text, start, end } = selected("review:\n    da█te:  2025-█10-16\n    status: draft\nratings:\n");
    expect(applyEdits(text, formatEdits(analysed(text), [{ start, end }]))).toBe(
      "review:\n    date: 2025-10-16\n    status: draft\nratings:\n",
    );
  });
});

describe("After Enter", () => {
  const entered = (source: string) => {
    const { text, offset } = marked(source);
    const edits = marginAfterEnter(analysed(text), offset);
    const [edit] = edits;
    return edit === undefined ? source : markedAt(applyEdits(text, edits), edit.start + edit.text.length);
  };

  it.each([
    ["fields", "review:\n█", "review:\n  █"],
    ["fields of an indicator", "ratings:\n  Unified Vision:\n  █\n", "ratings:\n  Unified Vision:\n    █\n"],
    [
      "a list",
      "ratings:\n  Unified Vision:\n    actions: # next\n    █\n",
      "ratings:\n  Unified Vision:\n    actions: # next\n      █\n",
    ],
    [
      "a text",
      "ratings:\n  Unified Vision:\n    rationale: >-\n    █\n",
      "ratings:\n  Unified Vision:\n    rationale: >-\n      █\n",
    ],
    [
      "fields that stand there already",
      "ratings:\n█\n    Unified Vision:\n        level:\n",
      "ratings:\n    █\n    Unified Vision:\n        level:\n",
    ],
    ["lines that end with CRLF", "review:\r\n█\r\nratings:\r\n", "review:\r\n  █\r\nratings:\r\n"],
  ])("below a field that takes %s, the line begins two columns further in", (_, before, after) =>
    expect(entered(before)).toBe(after),
  );

  it.each([
    ["a field of one value", "ratings:\n  Unified Vision:\n    level:\n    █\n"],
    ["a field whose value stands there", "ratings:\n  Unified Vision:\n    level: Proficient\n    █\n"],
    ["a text with a colon at its end", "ratings:\n  Unified Vision:\n    rationale: >-\n      ratings:\n      █\n"],
    ["a field that is not known", "ratings:\n  Unified Vision:\n    remark:\n    █\n"],
    ["nothing", "█"],
    ["a field, with something on the line", "review:\n█date: 2025-10-16\n"],
    ["a margin that is right", "review:\n  █"],
  ])("below %s, the line stays as it is", (_, source) => expect(entered(source)).toBe(source));
});
