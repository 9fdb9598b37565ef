import type { Evidence, Rating, Response } from "../../assessment/assessment.ts";
import { type Path, type Place, wordsFoundAt } from "../../document/place.ts";
import { remembered } from "../../remembered.ts";
import { fieldsItem } from "../facts/items.ts";
import { MOST_PER_TEXT } from "../facts/mentions.ts";
import type { AssessmentContext, Rule } from "../rule.ts";

const NAME = String.raw`(?:(?:de|del|la|van|von|da|di|le)\s+)*(?:\p{Lu}\.|\p{Lu}[\p{L}'\u2019-]+)`;
const REST = String.raw`(?:\s+${NAME}|,?\s+[JS]r\.?)*(?:\s+(?:elementary|middle|high|school|academy)\b)?`;
/** A title, and the name that follows it. */
const TITLED = new RegExp(
  String.raw`\b(Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Superintendent|Principal|Director)\b\.?\s+(${NAME}${REST})`,
  "gu",
);

/** Rules out nearly all texts in a fraction of the time. */
const MAY_BE_TITLED = /M(?:r|s|x|iss)|Dr|Prof|Superintendent|Principal|Director/;

/** What is called after a person: "Dr. Martin Luther King Elementary". */
const CALLED_AFTER =
  /\s(?:Elementary|Middle|High|Junior|Preschool|School|Academy|Charter|College|University|Institute|Center|Library|Foundation|Award|Scholarship|Boulevard|Day|Week)\b/iu;
/** Words that follow a role where no name does: "Principal Evaluation System". */
const NO_NAME =
  /(?:tion|sion|ment|ship|ance|ence|ing|ity|ies|ness)s?\b|(?:or|er|ee)s\b|\b(?:Pipeline|Network|Handbook|Survey|Standards?|Council|Policy|Report|Interviews?|Focus|Group|Plan|Office|Cabinet|Team|Program|Professional|Coach|Mentor|Supervisor|Search|Contract|Goals?|Notes?|Role|Data|Pay|Salary|Job)\b/u;

export const personNamed: Rule<AssessmentContext> = {
  id: "person-named",
  severity: "warning",
  title: "A text may name a person.",
  explanation:
    "An assessment is about a district's work, is read in public, and stays. Name the role instead: `the finance director`. Only names " +
    "behind a title or a role are found (Mr., Ms., Dr., Principal, …); others are for you to see. Schools called after a person are " +
    "left alone.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Ms. Ortega said that goals differ between schools.\n",
      says: ["May name a person; cite the role."],
    },
    {
      text: "evidence:\n  I1:\n    kind: interview\n    title: Superintendent Jane Doe\nratings:\n",
      says: ["May name a person; cite the role."],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Goals at Dr. Martin Luther King Elementary and at Mr. Rogers Academy differ.\n",
      says: [],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Principal PLCs meet monthly, Principal Turnover is 3 of 9, and Superintendent Evaluations were read.\n",
      says: [],
    },
  ],
  *check(context) {
    const { evidence, ratings, responses } = context.assessment;
    const fields = [
      ...namingEvidence(evidence),
      ...ratings.flatMap((rating) => namingRating(rating)),
      ...responses.flatMap(namingResponse),
    ];
    for (const { owner, nth, name, parts } of fields) {
      const entry = nth === undefined ? owner : fieldsItem(context, owner, nth);
      for (const part of parts) yield { message: "May name a person; cite the role.", at: { path: [...entry, name], part } };
    }
  },
};

/** Each name with its title, where it stands first. */
function namesIn(text: string): Place["part"][] {
  if (!MAY_BE_TITLED.test(text)) return [];
  const names = new Map<string, number>();
  for (const { 0: words, 1: title = "", 2: name = "", index } of text.matchAll(TITLED)) {
    if (names.has(words) || CALLED_AFTER.test(name) || (isRole(title) && !isFullName(name))) continue;
    names.set(words, index);
  }
  return [...names].slice(0, MOST_PER_TEXT).map(([words, index]) => wordsFoundAt([], text, words, index).part);
}

/** "Principal Turnover" and "Director Level" are no people: behind a role only a first and a last name count. */
function isFullName(name: string): boolean {
  return /^\S+\s+\S/.test(name) && !NO_NAME.test(name) && !/\p{Lu}{2}/u.test(name);
}

function isRole(title: string): boolean {
  return title === "Superintendent" || title === "Principal" || title === "Director";
}

/** A field in which people write freely, and the names in it. */
interface Field {
  /** What has the field, or the list of which the nth entry has it. */
  readonly owner: Path;
  readonly nth?: number;
  readonly name: string;
  readonly parts: readonly Place["part"][];
}

const namingEvidence = remembered((evidence: readonly Evidence[]): readonly Field[] =>
  evidence.flatMap(({ id, title, note }) =>
    MAY_BE_TITLED.test(`${title} ${note}`) ? naming(["evidence", id], { title, note }) : [],
  ),
);

const namingRating = remembered(({ indicator, rationale, consensus, actions }: Rating): readonly Field[] => [
  ...naming(["ratings", indicator], { rationale, consensus }),
  ...actions.flatMap((action, nth) => naming(["ratings", indicator, "actions"], { do: action.do, owner: action.owner }, nth)),
]);

function namingResponse({ says, change }: Response, nth: number): readonly Field[] {
  return naming(["responses"], { says, change }, nth);
}

/** Those of the fields that name somebody. */
function naming(owner: Path, texts: Readonly<Record<string, string | undefined>>, nth?: number): Field[] {
  const fields: Field[] = [];
  for (const name in texts) {
    const parts = namesIn(texts[name] ?? "");
    if (parts.length > 0) fields.push({ owner, name, parts, ...(nth !== undefined && { nth }) });
  }
  return fields;
}
