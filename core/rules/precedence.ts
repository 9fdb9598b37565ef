import type { Path } from "../document/place.ts";
import type { RuleId } from "./ids.ts";
import type { Said } from "./rule.ts";

/** Of two that would say the same of one subject, the first wins. */
const WINS: readonly (readonly [winner: RuleId, loser: RuleId])[] = [
  ["two-levels-apart", "raters-split"],
  ["jumped-two", "changed-no-new-evidence"],
  ["renamed-indicator", "unknown-indicator"],
  ["half-level", "unknown-level"],
  ["comma-split", "schema"],
  ["text-cut-short", "schema"],
  ["text-cut-short", "no-rationale"],
  ["text-cut-short", "unrated-no-reason"],
  ["comma-split", "rubric-schema"],
  ["text-cut-short", "rubric-schema"],
  ["rubric-not-found", "schema"],
  ["rubric-no-descriptor", "rubric-schema"],
];

/** What the rules said, without what a stronger rule said of the same subject already. */
export function withoutLosers(said: readonly Said[]): Said[] {
  const winners = new Set(WINS.map(([winner]) => winner));
  const taken = new Set(said.filter(({ rule }) => winners.has(rule.id)).map(({ rule, report }) => key(rule.id, report.subject)));
  return said.filter(
    ({ rule, report: { subject } }) =>
      subject === undefined || !WINS.some(([winner, loser]) => loser === rule.id && taken.has(key(winner, subject))),
  );
}

function key(rule: RuleId, subject: Path = []): string {
  return [rule, ...subject].join("\n");
}
