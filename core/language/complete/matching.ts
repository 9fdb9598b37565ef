import { wordsOf } from "../../text/folding.ts";

/**
 * Editors compare what is typed with a suggestion letter by letter, in order. What is found by words in another order
 * ("goals board") is given to them as a text they will find: what was typed, then the label. Undefined where the label will do.
 */
export function filterFor(label: string, typed: string): string | undefined {
  const sought = typed.trim();
  if (sought === "" || inOrder(sought.toLowerCase(), label.toLowerCase())) return undefined;
  const own = wordsOf(label);
  return wordsOf(sought).every((word) => own.some((each) => each.startsWith(word))) ? `${typed.trimStart()} ${label}` : undefined;
}

function inOrder(sought: string, text: string): boolean {
  let at = -1;
  for (const letter of sought) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
