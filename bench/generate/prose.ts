import type { Random } from "./random.ts";

// Words that reports of visits are made of. A few dozen of each make more sentences than a run needs. Nothing here uses the
// rubric's own wording or names a quantity without a number, so that rationales get no findings.
const WHO = [
  "cabinet",
  "the finance office",
  "the superintendent",
  "the data team",
  "principals",
  "department heads",
  "coaches",
  "the curriculum office",
  "two board members",
  "the transport office",
  "the parent council",
  "grade-level leads",
  "the assessment coordinator",
  "counselors",
];
const DID = [
  "rewrote",
  "presented",
  "dropped",
  "postponed",
  "costed",
  "piloted",
  "compared",
  "published",
  "questioned",
  "extended",
  "signed off",
  "translated",
  "handed over",
  "audited",
];
const WHAT = [
  "the six-week table",
  "the reading calendar",
  "a shared lesson bank",
  "the staffing sheet",
  "the winter interim",
  "the mentor list",
  "the attendance letters",
  "a common visit form",
  "the tutoring contract",
  "the exit interviews",
  "the budget request form",
  "a two-page strategy summary",
  "the mathematics pacing",
  "the family survey",
  "the bus schedule",
  "the grade 9 transition plan",
  "the after-school roster",
  "the principals' scorecards",
];
const WHEN = [
  "in August",
  "before the fall break",
  "in the week of 8 September",
  "after the January results",
  "between February and April",
  "at the spring retreat",
  "on the last Friday of each month",
  "within ten days",
  "during the visit",
  "since the bond vote",
];
const AND_YET = [
  "no written record says why",
  "the second half of the year is left open",
  "the line for results is blank",
  "what follows a miss is undecided",
  "nobody is named to carry it on",
  "the costs for next year are missing",
  "night-shift staff had not been told",
  "the form differs from building to building",
  "the September copy still shows last year's figures",
];
const PEOPLE = ["teachers", "parents", "students", "aides", "staff replying", "households", "new hires", "classrooms visited"];

export function sentence(random: Random, cited: readonly string[]): string {
  const all = random.number(14, 60);
  const count = random.number(3, all);
  const source = `([${random.one(cited)}]${random.chance(30) ? ` p. ${random.number(2, 90)}` : ""})`;
  const [who, did, what, when] = [random.one(WHO), random.one(DID), random.one(WHAT), random.one(WHEN)];
  const people = random.one(PEOPLE);
  return random.one([
    `${capital(who)} ${did} ${what} ${when}, and ${count} of ${all} ${people} had seen it ${source}.`,
    `Of ${all} ${people}, ${count} could say what ${what} had changed ${when} ${source}.`,
    `${capital(what)} came up on ${random.number(2, 12)} agendas ${when}; ${random.one(AND_YET)} ${source}.`,
    `When ${who} ${did} ${what}, ${random.number(3, 40)} days passed until an answer ${source}; ${random.one(AND_YET)}.`,
    `The count for ${what} stood at ${count} of ${all} a year ago and rose by ${random.number(1, 9)} ${when} ${source}.`,
    `${capital(when)} ${who} set aside $${random.number(4, 98)},${random.number(100, 999)} for ${what}, but ${random.one(AND_YET)} ${source}.`,
  ]);
}

/** Sentences until the text is at least so long. */
export function paragraph(random: Random, length: number, cited: readonly string[]): string {
  let text = "";
  while (text.length < length) text += `${text && " "}${sentence(random, cited)}`;
  return text;
}

export function step(random: Random): string {
  return `${random.one(["Report on", "Cost", "Rewrite", "Hand over", "Review"])} ${random.one(WHAT)} with ${random.one(WHO)} ${random.one(WHEN)}`;
}

export function title(random: Random): string {
  return `${capital(random.one(WHAT))}, ${random.one(WHO)}, part ${random.number(1, 40)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
