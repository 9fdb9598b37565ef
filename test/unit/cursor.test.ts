import { describe, expect, it } from "vitest";
import { type CursorPlace, cursorPlace } from "../../core/document/cursor.ts";
import { marked, withLineBreaks } from "../support/cursor.ts";
import { analyseIn } from "../support/workspace.ts";

const PATH = "2025/example.assessment.yaml";

function placeIn(source: string): CursorPlace | undefined {
  const { text, offset } = marked(source);
  return cursorPlace(analyseIn({ [PATH]: text }, PATH).document, offset);
}

/** A place in one line: `key ratings / X: 'lev' of 'level', beside rationale`. */
function said(source: string): string {
  const place = placeIn(source);
  if (place === undefined) return "nothing";
  if (place.kind === "comment") return "comment";
  const path = place.path.join(" / ") || "the file";
  if (place.kind === "text") return `text ${path}`;
  const { text } = marked(source);
  const { token, lead, taken } = place;
  const lengthened = lead.start === token.start && lead.text === "" ? "" : ` after '${lead.text}'`;
  const whole = text.slice(token.start, token.end);
  const beside = taken.length === 0 ? "" : `, beside ${taken.join(", ")}`;
  return `${place.kind} ${path}: '${token.typed}' of '${whole}'${lengthened}${beside}`;
}

const UV = "ratings:\n  Unified Vision:\n";
const uv = "ratings / Unified Vision";

describe("the cursor's place", () => {
  const cases: Readonly<Record<string, readonly (readonly [source: string, place: string])[]>> = {
    "on a blank line is in the map that its column belongs to": [
      [`${UV}    level: x\n    █\n`, `key ${uv}: '' of '', beside level`],
      [`${UV}    level: x\n  █\n`, "key ratings: '' of '', beside Unified Vision"],
      [`${UV}    level: x\n█\n`, "key the file: '' of '', beside ratings"],
      [`${UV}    level: x\n█`, "key the file: '' of '', beside ratings"],
      [`${UV}    █`, `value ${uv}: '' of ''`],
      [`${UV}  █\n  Board Adopted Goals:\n`, "key ratings: '' of '', beside Unified Vision, Board Adopted Goals"],
      ["█", "key the file: '' of ''"],
      ["\ufeff█", "key the file: '' of ''"],
      ["\ufeffrat█\nreview:\n  date: x\n", "key the file: 'rat' of 'rat', beside review"],
      ["\ufeffreview:\n  date: x\n█", "key the file: '' of '', beside review"],
      ["\ufeffrub█ric: x\nreview:\n  date: x\n", "key the file: 'rub' of 'rubric', beside review"],
    ],
    "on a blank line in the middle of a map is in that map, and indents as it does": [
      [`${UV}    level: x\n█\n    rationale: y\n`, `key ${uv}: '' of '' after '    ', beside level, rationale`],
      [`${UV}    criteria:\n      a: met\n    █\n      b: met\n`, `key ${uv} / criteria: '' of '' after '      ', beside a, b`],
      [`ratings:\n      █\n  Unified Vision:\n`, "key ratings: '' of '' after '  ', beside Unified Vision"],
    ],
    "in a half-typed key is the key, also directly above a sibling": [
      ["ratings:\n  Strat█\n  Unified Vision:\n    level:\n", "key ratings: 'Strat' of 'Strat', beside Unified Vision"],
      ["ratings:\n  Strat█", "value ratings: 'Strat' of 'Strat'"],
      [`${UV}    le█ve\n    rationale: x\n`, `key ${uv}: 'le' of 'leve', beside rationale`],
      [`${UV}    level: x\n    rat█\n`, `key ${uv}: 'rat' of 'rat', beside level`],
      [`${UV}    rat█ # note\n    level: x\n    evidence: [D1]\n`, `key ${uv}: 'rat' of 'rat', beside level, evidence`],
      ["rat█\nreview:\n  date: x\n", "key the file: 'rat' of 'rat', beside review"],
      ["ratings:\n  Board Adopted █", "value ratings: 'Board Adopted ' of 'Board Adopted '"],
      ["ratings:\n  Board █Adopted", "value ratings: 'Board ' of 'Board Adopted'"],
    ],
    "in a key that has its colon is the name alone": [
      [`${UV}    lev█el: x\n`, `key ${uv}: 'lev' of 'level'`],
      [`${UV}    █level: x\n`, `key ${uv}: '' of 'level'`],
      [`${UV}    "lev█el": x\n`, `key ${uv}: 'lev' of 'level'`],
    ],
    "behind a colon is the value, with the space that is missing": [
      [`${UV}    level:█\n`, `value ${uv} / level: '' of '' after ' '`],
      [`${UV}    level: █\n`, `value ${uv} / level: '' of ''`],
      [`${UV}    level:Dev█\n    rationale: x\n`, `value ${uv} / level: 'Dev' of 'Dev' after ' '`],
      [`${UV}    level: De█vel # why\n`, `value ${uv} / level: 'De' of 'Devel'`],
      [`${UV}    level: █# why\n`, `value ${uv} / level: '' of ''`],
      [`${UV}    level:\n      Dev█\n`, `value ${uv} / level: 'Dev' of 'Dev'`],
      [`${UV}    levl: █\n    rationale: x\n`, `value ${uv} / level: '' of ''`],
    ],
    "within quotation marks is what stands between them": [
      [`${UV}    level: "De█vel"\n`, `value ${uv} / level: 'De' of 'Devel'`],
      [`${UV}    level: 'De█\n`, `value ${uv} / level: 'De' of 'De'`],
      [`${UV}    level:"De█"\n`, `value ${uv} / level: 'De' of 'De' after ' "'`],
      [`${UV}    level: "Devel" █\n`, "nothing"],
      ['ratings:\n  "Uni█"\n', "value ratings: 'Uni' of 'Uni'"],
    ],
    "in a list is the item": [
      [`${UV}    evidence:\n      - D1\n      - █\n      - D3\n`, `value ${uv} / evidence / 1: '' of '', beside D1, D3`],
      [`${UV}    evidence:\n      - D█2 # x\n`, `value ${uv} / evidence / 0: 'D' of 'D2'`],
      [`${UV}    evidence:\n    - D1\n    - █\n`, `value ${uv} / evidence / 1: '' of '', beside D1`],
      [`${UV}    evidence:\n      - D1\n      █\n`, `value ${uv} / evidence / 1: '' of '' after '- ', beside D1`],
      [`${UV}    evidence:\n      █\n`, `value ${uv} / evidence: '' of ''`],
      [`${UV}    evidence:\n      -█\n`, "nothing"],
    ],
    "in an item with fields is one of its fields": [
      [`${UV}    actions:\n      - █\n`, `value ${uv} / actions / 0: '' of ''`],
      [`${UV}    actions:\n      - do: x\n        own█\n`, `key ${uv} / actions / 0: 'own' of 'own', beside do`],
      [`${UV}    actions:\n      - own█\n        do: x\n`, `key ${uv} / actions / 0: 'own' of 'own', beside do`],
      [`${UV}    actions:\n      - do: x\n      - owner: █\n        by: y\n`, `value ${uv} / actions / 1 / owner: '' of ''`],
      [`${UV}    actions:\n      - do: x\n      █\n`, `value ${uv} / actions / 1: '' of '' after '- '`],
    ],
    "between brackets or braces": [
      [`${UV}    evidence: [D1, █]\n`, `value ${uv} / evidence / 1: '' of '', beside D1`],
      [`${UV}    evidence: [█]\n`, `value ${uv} / evidence / 0: '' of ''`],
      [`${UV}    evidence: [D█1, D2\n    rationale: x\n`, `value ${uv} / evidence / 0: 'D' of 'D1', beside D2`],
      [`${UV}    evidence: [\n      D1,\n      █\n    ]\n`, `value ${uv} / evidence / 1: '' of '', beside D1`],
      [`${UV}    raters: {AB: Dev█`, `value ${uv} / raters / AB: 'Dev' of 'Dev'`],
      [`${UV}    raters: {AB:█}`, `value ${uv} / raters / AB: '' of '' after ' '`],
      [`${UV}    raters: {AB:Dev█}`, `value ${uv} / raters / AB: 'Dev' of 'Dev' after ' '`],
      [`${UV}    raters: {AB: Developing, █}`, `key ${uv} / raters: '' of '', beside AB`],
      [`${UV}    raters: {AB: x, C█D: y, EF: z}`, `key ${uv} / raters: 'C' of 'CD', beside AB, EF`],
      [`${UV}    raters: {"A, B": "De█v"}`, `value ${uv} / raters / A, B: 'De' of 'Dev'`],
      ["ratings: {Unified Vision: {level: █}}\n", `value ${uv} / level: '' of ''`],
      ['{"ratings": {"Unified Vision": {\n "level": "De█"\n}}}', `value ${uv} / level: 'De' of 'De'`],
      [`${UV}    evidence: [D1] █\n`, "nothing"],
    ],
    "in text of several lines, and in comments": [
      [`${UV}    rationale: >-\n      Two plans [█\n      differ\n`, `text ${uv} / rationale`],
      [`${UV}    rationale: >-\n      Note:\n        more█\n`, `text ${uv} / rationale`],
      [`${UV}    rationale: >-\n      Two plans\n      █\n`, `text ${uv} / rationale`],
      [`${UV}    rationale: >-\n      Two plans\n    █\n`, `key ${uv}: '' of '', beside rationale`],
      [`${UV}    rationale: Two plans\n      diff█er\n`, `text ${uv} / rationale`],
      [`${UV}    rationale: Two pl█ans\n      differ\n`, `text ${uv} / rationale`],
      [`${UV}    level: x # wh█y\n`, "comment"],
      [`${UV}    # wh█y\n    level: x\n`, "comment"],
      [`${UV}    evidence: [D1] # wh█y\n`, "comment"],
      [`${UV}    rationale: >█-\n      Two plans\n`, "nothing"],
    ],
    "in tabs and other white space is put right with the key": [
      ["ratings:\n\tUni█\n", "value ratings: 'Uni' of 'Uni' after '  '"],
      [`${UV}\u00a0   lev█\n    rationale: x\n`, `key ${uv}: 'lev' of 'lev' after '    ', beside rationale`],
    ],
    "in what cannot be read goes by the indentation": [
      [`${UV}    level: [x: {\n    }]: y\n    █\n`, `key ${uv}: '' of '', beside level`],
      ["ratings:\n  Strat\n    lev█\n", "nothing"],
    ],
    "is nowhere in a file of which nothing is read, or behind its end": [
      ["<<<<<<< ours\nratings:\n  █\n=======\n>>>>>>> theirs\n", "nothing"],
      [`${UV}---\nratings:\n  █\n`, "nothing"],
    ],
  };
  for (const [title, each] of Object.entries(cases)) {
    it(title, () => {
      for (const [source, place] of each) expect(said(source), source).toBe(place);
    });
  }

  it("is the same whatever breaks the lines", () => {
    for (const [source, place] of Object.values(cases).flat()) {
      if (!source.includes("\n")) continue;
      for (const lineBreak of ["\r\n", "\r"] as const) {
        expect(said(withLineBreaks(source, lineBreak)), JSON.stringify(source)).toBe(place);
      }
    }
  });

  it("is nothing beside a carriage return that ends a line for the editor alone", () => {
    expect(said(`${UV}    level: x\r    lev█\n`)).toBe("nothing");
    expect(said(`${UV}    lev█\r    level: x\n`)).toBe("nothing");
  });

  it("knows the fields beside a half-typed key that has a comment behind it", () => {
    const { text } = marked(`${UV}    level: Developing\n    rat█ # note\n    rationale: Two\r plans\n    evidence: [D9]\n`);
    const messages = analyseIn({ [PATH]: text }, PATH).document.problems.map(({ message }) => message);
    expect(messages).toEqual(["A colon is missing after 'rat'."]);
  });

  it("says how far in the key's own lines belong, and whether there are some already", () => {
    expect(placeIn(`${UV}    actions:\n      - █\n`)).toMatchObject({ column: 8 });
    expect(placeIn(`${UV}    █`)).toMatchObject({ column: 4, body: false });
    expect(placeIn("ratings:\n  Uni█\n    level: x\n")).toMatchObject({ column: 2, body: true });
    expect(placeIn(`${UV}    evid█\n    - D1\n`)).toMatchObject({ column: 4, body: true });
  });
});
