/** Control, direction and other characters without a shape, and broken halves. Joiners within emoji and scripts stay. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * The text as it may stand in a terminal: whatever could move the cursor, hide or reorder what is shown is written out,
 * such as `\x1b` or `\u202e`. Line breaks and tabs too: who wants them as spaces folds the text first.
 */
export function forTerminal(text: string): string {
  return text.replace(UNSEEN, writtenOut);
}

function writtenOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
