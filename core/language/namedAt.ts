import type { Analysis } from "../analyse.ts";
import { suppressionsOf } from "../suppression.ts";
import { lineEndAt, lineStartAt } from "../text/lines.ts";
import type { Occurrence } from "./named.ts";
import { moved, nameAt } from "./names/namesIn.ts";
import { partAt } from "./names/parts.ts";

/**
 * What the offset names, or the word it touches: at a word's end counts too. Undefined in free text, and between words.
 * Only the entry that holds the offset is looked at.
 */
export function namedAt(analysis: Analysis, offset: number): Occurrence | undefined {
  const commented = ruleAt(analysis, offset);
  if (commented !== undefined) return commented;
  const placed = partAt(analysis, offset);
  if (placed === undefined || offset > placed.base + placed.part.source.length) return undefined;
  const found = nameAt(analysis, placed.part, offset - placed.base);
  return found && moved(found, placed.base);
}

/** The rule's id in a comment that silences it. */
function ruleAt({ document }: Analysis, offset: number): Occurrence | undefined {
  const { text } = document;
  const line = text.slice(lineStartAt(text, offset), lineEndAt(text, offset));
  if (!line.includes("rubric-ignore:")) return undefined;
  for (const { rules } of suppressionsOf(document)) {
    const rule = rules.find(({ start, end }) => start <= offset && offset <= end);
    if (rule !== undefined) return { start: rule.start, end: rule.end, named: { kind: "rule", id: rule.id }, role: "use" };
  }
  return undefined;
}
