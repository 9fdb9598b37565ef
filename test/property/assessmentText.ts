import fc from "fast-check";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { indicatorsOf } from "../../core/rubric/rubric.ts";

const indicators = indicatorsOf(bundledRubric);

/** A name as people write it: mostly right, sometimes with a slip. */
const written = (name: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(name) },
    fc.constantFrom(
      name.toLowerCase(),
      name.replace(/e/, ""),
      name.replace(" ", "\u00a0"),
      name.replaceAll("'", "’"),
      `"${name}"`,
    ),
  );

const level = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("Developing", "Proficient", "Exemplary") },
  fc.constantFrom(
    "",
    "Not enough evidence",
    "developing",
    "Profficient",
    "Exemplary (Proficient +)",
    "2.5",
    "3",
    "Good",
    '"Proficient"',
    "Proficient # ask",
  ),
);

/** What stands after `rationale:`, with the marks that make YAML stumble. */
const rationale = fc.constantFrom(
  " Two plans name different goals ([D1] p. 3), seen in 4 of 6 schools.",
  ' "Two plans name different goals ([D1] p. 3)."',
  " >-\n      Two plans name different goals\n      ([D1] p. 3); see [D2].",
  " |\n      First line with D1.\n\n      Second line 😀 with [I3].",
  " [D1] shows two plans",
  " Note: two plans differ",
  " @board said so in June",
  " Priority #1 is reading",
  ' "open and never closed',
  " Two\u00a0plans\u200b differ in most schools",
  " 😀 Most of the plans differ",
  " Two plans\u2028differ ([D1])",
  " \ufeffTwo plans\rdiffer",
  " Priority #1 is reading\n      and #2 is not",
  " [D1 shows two plans",
  "",
);

const evidence = fc.constantFrom(
  "    evidence: [D1, I3]\n",
  "    evidence:\n      - D1\n      - D2 # the second\n",
  "    evidence: D1, I3\n",
  "    evidence: [D1\n",
  "    evidence: []\n",
  "    evidense: [D1]\n",
  "    evidence: [D9]\n",
  "",
);

const rest = fc.constantFrom(
  "",
  "    raters: {AB: Developing, EF: Proficient}\n",
  "    raters:\n      AB: Developing\n      ZZ: Exemplary\n",
  "    priority: high\n",
  "    # a remark\n    actions:\n      - do: Settle one plan\n        owner: Board\n",
  "    actions:\n      - {do: Settle one, then review, owner: Board}\n",
  "    criteria:\n      first: met\n",
  "\tpriority: low\n",
  "    priority:low\n",
  "\u00a0\u00a0\u00a0 priority: low\n",
  "    priority: low\u200b\n    # a remark at the end\n",
);

const rating = fc.constantFrom(...indicators).chain((indicator) =>
  fc
    .record({
      name: written(indicator.name),
      level,
      rationale,
      evidence,
      rest,
      comment: fc.constantFrom("", "  # a remark of its own\n", `  # ${indicator.domain}\n`),
    })
    .map(({ name, level: word, rationale: why, evidence: ids, rest: more, comment }) => ({
      key: indicator.name,
      text: `${comment}  ${name}:\n    level:${word === "" ? "" : ` ${word}`}\n    rationale:${why}\n${ids}${more}`,
    })),
);

const header = fc.constantFrom(
  'district:\n  name: Example Valley RE-1\n  code: "9990"\n',
  "district:\n  name: Example Valley RE-1\n  code: 0030\n",
  "district: {name: Example Valley RE-1, state: CO}\n",
  "district:\n  nam: Example Valley RE-1\n",
);

const review = fc.constantFrom(
  "review:\n  date: 2025-10-16\n  status: draft\n  raters:\n    AB: lead\n    EF: finance\n",
  "review:\n  date: 2025-10-16\n  staus: final\n",
  "review:\n  date: 2025-02-30\n  status: fianl\n",
);

const items = fc.constantFrom(
  "evidence:\n  D1:\n    kind: document\n    title: Budget # the adopted one\n  I3:\n    kind: interview\n    title: Staff\n    people: 12\n",
  "evidence:\n  D1: {kind: document, title: Budget}\n  D2:\n    kind: documant\n    title: Plan, with a comma\n",
  "",
);

/** An assessment with the mistakes people make, some of them on top of one another; with either kind of line break. */
export const assessmentText: fc.Arbitrary<string> = fc
  .record({
    header,
    review,
    items,
    ratings: fc.uniqueArray(rating, { minLength: 0, maxLength: 5, selector: ({ key }) => key }),
    crlf: fc.boolean(),
    ended: fc.boolean(),
  })
  .map(({ header: first, review: second, items: third, ratings, crlf, ended }) => {
    const text = `# An assessment\nrubric: conditions-for-success@1.0.0\n${first}${second}${third}ratings:\n${ratings.map((each) => each.text).join("")}`;
    const cut = ended ? text : text.replace(/\n$/, "");
    return crlf ? cut.replaceAll("\n", "\r\n") : cut;
  });
