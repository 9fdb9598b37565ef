import { UNSEEN, writtenOut } from "./unseen.ts";

/**
 * The text as it may stand in a terminal: whatever could move the cursor, hide or reorder what is shown is written out,
 * such as `\x1b` or `\u202e`. Line breaks and tabs too: who wants them as spaces folds the text first.
 */
export function forTerminal(text: string): string {
  return text.replace(UNSEEN, writtenOut);
}
