import type { SemanticTokensEdit, SemanticTokensLegend } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token } from "../../core/language/tokens.ts";

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** Five numbers for each token, its place counted from the one before. */
export function toTokenData(text: TextDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, type, modifier } of tokens) {
    const at = text.positionAt(start);
    const modifiers = modifier === undefined ? 0 : 1 << TOKEN_MODIFIERS.indexOf(modifier);
    const along = at.line === last.line ? at.character - last.character : at.character;
    data.push(at.line - last.line, along, end - start, TOKEN_TYPES.indexOf(type), modifiers);
    last = at;
  }
  return data;
}

const TOKEN = 5;

/** What changed from one answer to the next, in whole tokens: one stretch, as most edits make. */
export function toTokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  same -= same % TOKEN;
  if (same === before.length && same === after.length) return [];
  let tail = 0;
  while (tail < shorter - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  tail -= tail % TOKEN;
  return [{ start: same, deleteCount: before.length - same - tail, data: after.slice(same, after.length - tail) }];
}
