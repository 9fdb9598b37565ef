import type { Assessment } from "../../assessment/assessment.ts";
import { type Path, wordsFoundAt } from "../../document/place.ts";
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
    for (const { text, owner, nth, name } of fieldsOf(context.assessment)) {
      for (const { words, index } of namesIn(text)) {
        const entry = nth === undefined ? owner : fieldsItem(context, owner, nth);
        yield { message: "May name a person; cite the role.", at: wordsFoundAt([...entry, name], text, words, index) };
      }
    }
  },
};

/** Each name with its title, where it stands first. */
function namesIn(text: string): { words: string; index: number }[] {
  if (!MAY_BE_TITLED.test(text)) return [];
  const names = new Map<string, number>();
  for (const { 0: words, 1: title = "", 2: name = "", index } of text.matchAll(TITLED)) {
    if (names.has(words) || CALLED_AFTER.test(name) || (isRole(title) && !isFullName(name))) continue;
    names.set(words, index);
  }
  return [...names].slice(0, MOST_PER_TEXT).map(([words, index]) => ({ words, index }));
}

/** "Principal Turnover" and "Director Level" are no people: behind a role only a first and a last name count. */
function isFullName(name: string): boolean {
  return /^\S+\s+\S/.test(name) && !NO_NAME.test(name) && !/\p{Lu}{2}/u.test(name);
}

function isRole(title: string): boolean {
  return title === "Superintendent" || title === "Principal" || title === "Director";
}

interface Field {
  readonly text: string;
  /** What has the field, or the list of which the nth entry has it. */
  readonly owner: Path;
  readonly nth?: number;
  readonly name: string;
}

/** The fields in which people write freely. */
function fieldsOf({ evidence, ratings, responses }: Assessment): Field[] {
  const fields: Field[] = [];
  const add = (owner: Path, texts: Readonly<Record<string, string | undefined>>, nth?: number) => {
    for (const [name, text] of Object.entries(texts)) {
      if (text !== undefined) fields.push({ text, owner, name, ...(nth !== undefined && { nth }) });
    }
  };
  for (const { id, title, note } of evidence) add(["evidence", id], { title, note });
  for (const { indicator, rationale, consensus, actions } of ratings) {
    add(["ratings", indicator], { rationale, consensus });
    for (const [nth, action] of actions.entries()) {
      add(["ratings", indicator, "actions"], { do: action.do, owner: action.owner }, nth);
    }
  }
  for (const [nth, { says, change }] of responses.entries()) add(["responses"], { says, change }, nth);
  return fields;
}
