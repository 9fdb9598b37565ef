import { describe, expect, test } from "vitest";
import { type Named, same } from "../../core/language/named.ts";
import { namedAt } from "../../core/language/namedAt.ts";
import { marked, withLineBreaks } from "../support/cursor.ts";
import { analyseIn } from "../support/workspace.ts";

/** What the cursor's place names, and the words that say it. */
function at(source: string, path = "a.assessment.yaml") {
  const { text, offset } = marked(source);
  const found = namedAt(analyseIn({ [path]: text }, path), offset);
  return found && { ...found.named, role: found.role, words: text.slice(found.start, found.end) };
}

const HEAD = "rubric: conditions-for-success@1.0.0\n";
const EVIDENCE = "evidence:\n  D1:\n    kind: document\n    title: Budget\n  D11:\n    kind: document\n    title: Plan\n";
const RATERS = "review:\n  date: 2025-10-16\n  raters:\n    AB: lead reviewer\n    IT: technology\n";

describe("In an assessment, the cursor is on", () => {
  test.each<[string, string, Named, string]>([
    [
      "an indicator under ratings",
      "ratings:\n  Unified Vi█sion:\n    level:\n",
      { kind: "indicator", indicator: "Unified Vision" },
      "use",
    ],
    ["its start", "ratings:\n  █Unified Vision:\n", { kind: "indicator", indicator: "Unified Vision" }, "use"],
    ["its end", "ratings:\n  Unified Vision█:\n", { kind: "indicator", indicator: "Unified Vision" }, "use"],
    ["a slip of one", "ratings:\n  Unifed Vision█:\n", { kind: "indicator", indicator: "Unified Vision" }, "use"],
    [
      "an indicator in quotes",
      'ratings:\n  "Unified Vi█sion":\n    level:\n',
      { kind: "indicator", indicator: "Unified Vision" },
      "use",
    ],
    ["a response's", "responses:\n  - about: Unified█ Vision\n", { kind: "indicator", indicator: "Unified Vision" }, "use"],
    ["one in scope", "review:\n  scope: [Unified Vision█]\n", { kind: "indicator", indicator: "Unified Vision" }, "use"],
    ["a domain in scope", "review:\n  scope:\n    - █Academic Systems\n", { kind: "domain", domain: "Academic Systems" }, "use"],
    [
      "a level",
      "ratings:\n  Unified Vision:\n    level: Profi█cient\n",
      { kind: "level", word: "Proficient", indicator: "Unified Vision" },
      "use",
    ],
    [
      "a rater's level",
      "ratings:\n  Unified Vision:\n    raters: {AB: Develop█ing}\n",
      { kind: "level", word: "Developing", indicator: "Unified Vision" },
      "use",
    ],
    [
      "a criterion",
      "ratings:\n  Strategic Resource Allocation:\n    criteria:\n      aligned-fu█nds: met\n",
      { kind: "criterion", indicator: "Strategic Resource Allocation", id: "aligned-funds" },
      "use",
    ],
    ["the evidence's entry", "evidence:\n  D█1:\n    kind: document\n", { kind: "evidence", id: "D1" }, "definition"],
    ["an entry in braces", "evidence: {D█1: {kind: document}}\n", { kind: "evidence", id: "D1" }, "definition"],
    ["a rating's evidence", "ratings:\n  Unified Vision:\n    evidence: [I3, D1█]\n", { kind: "evidence", id: "D1" }, "use"],
    ["evidence written as text", "ratings:\n  Unified Vision:\n    evidence: I3, D█1\n", { kind: "evidence", id: "D1" }, "use"],
    ["a rater's entry", "review:\n  raters:\n    A█B: lead reviewer\n", { kind: "rater", id: "AB" }, "definition"],
    ["a rater's vote", "ratings:\n  Unified Vision:\n    raters:\n      AB█: Developing\n", { kind: "rater", id: "AB" }, "use"],
    ["who signed", "signoff:\n  - rater: A█B\n", { kind: "rater", id: "AB" }, "use"],
    ["whose file it is", "review:\n  rater: █AB\n", { kind: "rater", id: "AB" }, "use"],
    ["a file", "evidence:\n  D1:\n    file: evidence/█a.pdf\n", { kind: "file", written: "evidence/a.pdf" }, "use"],
    ["the last review", "review:\n  previous: ../a█.yaml\n", { kind: "file", written: "../a.yaml" }, "use"],
    ["a rule", "ratings:\n  # rubric-ignore: no-evi█dence\n  Unified Vision:\n", { kind: "rule", id: "no-evidence" }, "use"],
    [
      "a field",
      "ratings:\n  Unified Vision:\n    ratio█nale: x\n",
      { kind: "key", path: ["ratings", "Unified Vision", "rationale"] },
      "use",
    ],
    ["a section", "rat█ings:\n  Unified Vision:\n", { kind: "key", path: ["ratings"] }, "use"],
    ["a status", "review:\n  status: in re█view\n", { kind: "word", path: ["review", "status"], word: "in review" }, "use"],
  ])("%s", (_, source, named, role) => {
    const found = at(HEAD + source);
    expect(found).toMatchObject({ ...named, role });
    for (const lineBreak of ["\r\n", "\r"] as const) expect(at(withLineBreaks(HEAD + source, lineBreak))).toEqual(found);
  });

  test("the rubric", () => {
    expect(at("rubric: conditions█-for-success@1.0.0\n")).toMatchObject({
      kind: "rubric",
      reference: "conditions-for-success@1.0.0",
    });
  });

  test("a name in quotation marks, which are no part of it", () => {
    expect(at(`${HEAD}ratings:\n  'Unified Vision█':\n    level:\n`)?.words).toBe("Unified Vision");
    expect(at(`${HEAD}ratings:\n  Unified Vision:\n    level: >-\n      Profi█cient\n    evidence: []\n`)?.words).toBe(
      "Proficient",
    );
  });

  test("a key named as JavaScript names things", () => {
    expect(at(`${HEAD}constr█uctor:\n  __proto__: 1\n`)).toMatchObject({ kind: "key", path: ["constructor"] });
    expect(at(`${HEAD}evidence:\n  D1:\n    __pro█to__: 1\n`)).toMatchObject({
      kind: "key",
      path: ["evidence", "D1", "__proto__"],
    });
  });
});

describe("In prose, the cursor is on", () => {
  const rating = (field: string) => `${HEAD}${EVIDENCE}${RATERS}ratings:\n  Unified Vision:\n    ${field}\n`;

  test.each([
    ["a mention in brackets", "rationale: So says the plan ([D1█] p. 12)."],
    ["a bare one of evidence that is listed", "rationale: So says D█1."],
    ["one in a block of text", "rationale: >-\n      The plan says so\n      in two places (█D1, p. 3)."],
    ["one in a literal block", "rationale: |\n      The plan says so.\n\n      See D1█."],
    ["one over two lines without quotes", "rationale: The plan\n      says D1█ so."],
    ["one behind an escape", 'rationale: "One.\\nD1█ says so."'],
    ["one behind a dash that is written as an escape", 'rationale: "So it is\\u2014D1█ says so."'],
    ["one of the consensus", "consensus: The plan (D█1) settled it."],
    ["one of an action", "actions:\n      - do: Publish D1█ in full"],
  ])("%s", (_, field) => {
    expect(at(rating(field))).toEqual(expect.objectContaining({ kind: "evidence", id: "D1", role: "mention", words: "D1" }));
  });

  test("evidence that is not listed, if it stands in brackets", () => {
    expect(at(rating("rationale: So they say ([F9█])."))).toMatchObject({ kind: "evidence", id: "F9" });
    expect(at(rating("rationale: So they say in F9█."))).toBeUndefined();
  });

  test("no evidence within a longer word, nor in the comment of a block", () => {
    expect(at(rating("rationale: The D1█a form."))).toBeUndefined();
    expect(at(rating("rationale: >- # see D1█\n      The form."))).toBeUndefined();
  });

  test("a rater, where the text is about raters", () => {
    expect(at(rating("consensus: A█B's doubt was the schools."))).toMatchObject({ kind: "rater", id: "AB", words: "AB" });
    expect(at(rating("consensus: XY█ had doubts."))).toBeUndefined();
  });

  test("a rater elsewhere only in brackets, or behind the word", () => {
    expect(at(rating("rationale: Staff of I█T were asked."))).toBeUndefined();
    expect(at(rating("rationale: Staff were asked [I█T]."))).toMatchObject({ kind: "rater", id: "IT" });
    expect(at(rating("rationale: Seen by raters AB and IT█ alone."))).toMatchObject({ kind: "rater", id: "IT", words: "IT" });
    expect(at(rating("rationale: Raters are XY and IT█."))).toBeUndefined();
  });

  test("nothing, between the names", () => {
    expect(at(rating("rationale: So says█ the plan."))).toBeUndefined();
    expect(at(`${HEAD}█\nratings:\n`)).toBeUndefined();
    expect(at("█")).toBeUndefined();
  });

  test("a response's evidence", () => {
    expect(at(`${HEAD}${EVIDENCE}responses:\n  - says: Look at D11█ again.\n`)).toMatchObject({ kind: "evidence", id: "D11" });
  });
});

describe("In a rubric, the cursor is on", () => {
  const rubric = (mark: string) =>
    "id: walk\nversion: 1.0.0\ntitle: Walk\nlevels:\n  - name: Low\n  - name: High\n    builds on: Low\nunrated: [Not seen]\ndomains:\n  Classrooms:\n    indicators:\n      Reading Aloud:\n        descriptors:\n          Low: Some days.\n          High:\n            every-day: Every day.\n        optional: [every-day]\n        errata:\n          - level: High\n            text: day\n            note: odd\n        formerly: [Read Aloud]\n".replace(
      mark.replace("█", ""),
      mark,
    );

  test.each<[string, string, Named, string]>([
    ["its id", "id: wa█lk", { kind: "rubric", reference: "walk@1.0.0" }, "definition"],
    ["a level", "name: Low█", { kind: "level", word: "Low" }, "definition"],
    ["the level below", "builds on: █Low", { kind: "level", word: "Low" }, "use"],
    ["a word for no rating", "[Not█ seen]", { kind: "level", word: "Not seen" }, "definition"],
    ["a domain", "Class█rooms:", { kind: "domain", domain: "Classrooms" }, "definition"],
    ["an indicator", "Reading█ Aloud:", { kind: "indicator", indicator: "Reading Aloud" }, "definition"],
    ["a descriptor", "Lo█w: Some", { kind: "level", word: "Low", indicator: "Reading Aloud" }, "definition"],
    ["a criterion", "every█-day: Every", { kind: "criterion", indicator: "Reading Aloud", id: "every-day" }, "definition"],
    ["an optional one", "[every-d█ay]", { kind: "criterion", indicator: "Reading Aloud", id: "every-day" }, "use"],
    ["an erratum's level", "level: Hi█gh", { kind: "level", word: "High", indicator: "Reading Aloud" }, "use"],
    ["an earlier name", "[Read █Aloud]", { kind: "indicator", indicator: "Reading Aloud" }, "mention"],
  ])("%s", (_, mark, named, role) => {
    expect(at(rubric(mark), "walk.rubric.yaml")).toMatchObject({ ...named, role });
  });
});

test("In the settings, rules and files have names", () => {
  const settings = "rules:\n  no-evidence: off\nrubrics:\n  - shared/a.rubric.yaml\n";
  const on = (mark: string) => at(settings.replace(mark.replace("█", ""), mark), "rubric.config.yaml");
  expect(on("no-█evidence")).toMatchObject({ kind: "rule", id: "no-evidence" });
  expect(on("of█f")).toMatchObject({ kind: "word", word: "off" });
  expect(on("shared█/a")).toMatchObject({ kind: "file", written: "shared/a.rubric.yaml" });
});

test("A level given to an indicator is not the level by itself", () => {
  const level: Named = { kind: "level", word: "High" };
  expect(same(level, { ...level })).toBe(true);
  expect(same(level, { ...level, indicator: "Reading Aloud" })).toBe(false);
  expect(same({ kind: "evidence", id: "D1" }, { kind: "rater", id: "D1" })).toBe(false);
});

test("Text that is only read as a block has its mentions", () => {
  const text = `${HEAD}${EVIDENCE}ratings:\n  Unified Vision:\n    rationale: Waivers: "not yet", said 7 of 11 ([D1█]).\n`;
  expect(at(text)).toMatchObject({ kind: "evidence", id: "D1", words: "D1" });
});

test("What stands twice is read where it stands, not as what stands first", () => {
  const first = `${HEAD}ratings:\n  Unified Vision:\n    level: Proficient\n`;
  expect(at(`${first}    level: Develop█ing\n`)).toMatchObject({ word: "Developing", words: "Developing" });
  const reviews = "review:\n  status: draft\nreview:\n  status: fi█nal\n";
  expect(at(HEAD + reviews)).toMatchObject({ kind: "word", word: "final" });
});
