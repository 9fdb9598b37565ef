import type { Criterion, Indicator } from "../../rubric/rubric.ts";
import { shortened } from "../../text/sentence.ts";
import type { Block } from "../prose.ts";

const SIGNS: Readonly<Record<string, string>> = { met: "✓", "partly met": "◐", "not met": "✗", "no evidence": "–" };

/** "✓ met": a criterion's state as a sign and in words. */
export function stateShown(state: string | undefined): string {
  if (state === undefined) return "unmarked";
  return Object.hasOwn(SIGNS, state) ? `${SIGNS[state]} ${state}` : shortened(state);
}

/**
 * Criteria with their states, or as a plain list where the whole rating marks none. The first `most` of them; of the others
 * only how many there are.
 */
export function checkList(
  criteria: readonly Criterion[],
  { optional }: Pick<Indicator, "optional">,
  marks: ReadonlyMap<string, string>,
  most = 20,
): Block {
  const items = criteria.slice(0, most).map(({ id, text }) => ({
    ...(marks.size > 0 && { mark: `${stateShown(marks.get(id))}:` }),
    parts: [text, ...(optional.includes(id) ? [" ", { soft: "(optional)" }] : [])],
  }));
  const others = criteria.length - most;
  return { kind: "list", items: others > 0 ? [...items, { parts: [`and ${others} more`] }] : items };
}
