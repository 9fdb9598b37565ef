import { expect, test } from "vitest";
import { TOKEN_MODIFIERS, TOKEN_TYPES, tokensOf } from "../../core/language/tokens.ts";
import { analyseIn } from "../support/workspace.ts";

const TEXT = `rubric: conditions-for-success@1.0.0
review:
  raters: {AB: lead reviewer}
  scope: [Academic Systems]
  previous: ../a.yaml
evidence:
  D1:
    kind: document
ratings:
  # rubric-ignore: no-evidence
  Strategic Resource Allocation:
    level: Developing
    rationale: So says [D1].
    criteria:
      aligned-funds: met
    evidence: [D1]
responses:
  - about: Strategic
      Resource Allocation
`;
const path = "a.assessment.yaml";
const shown = (within?: { start: number; end: number }) =>
  tokensOf(analyseIn({ [path]: TEXT }, path), within).map(
    ({ start, end, type, modifier }) => `${TEXT.slice(start, end)} ${type}${modifier === undefined ? "" : `.${modifier}`}`,
  );

test("Names are coloured by what they are; definitions and mentions are told apart", () => {
  expect(shown()).toEqual([
    "conditions-for-success@1.0.0 type",
    "AB parameter.declaration",
    "Academic Systems namespace",
    "D1 variable.declaration",
    "no-evidence decorator",
    "Strategic Resource Allocation class",
    "Developing enumMember",
    "D1 variable.documentation",
    "aligned-funds property",
    "D1 variable",
    "Strategic class",
    "Resource Allocation class",
  ]);
});

test("Of a part of the file, only the names in it", () => {
  const start = TEXT.indexOf("level:");
  expect(shown({ start, end: TEXT.indexOf("    criteria") })).toEqual(["Developing enumMember", "D1 variable.documentation"]);
});

test("Every type and modifier is one of the protocol's own", async () => {
  const { SemanticTokenModifiers, SemanticTokenTypes } = await import("vscode-languageserver");
  expect(Object.values(SemanticTokenTypes)).toEqual(expect.arrayContaining([...TOKEN_TYPES]));
  expect(Object.values(SemanticTokenModifiers)).toEqual(expect.arrayContaining([...TOKEN_MODIFIERS]));
});
