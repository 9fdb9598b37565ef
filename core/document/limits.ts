import type { CST } from "yaml";
import type { Problem } from "./problem.ts";

/** A file of more UTF-16 units than this is not read. An assessment of all indicators has about 20,000. */
export const MAX_LENGTH = 4 * 1024 * 1024;
/** Maps and lists within one another. An assessment nests five deep. */
export const MAX_DEPTH = 64;

export function tooLarge(text: string): Problem | undefined {
  if (text.length <= MAX_LENGTH) return undefined;
  const size = (text.length / 1024 / 1024).toFixed(1);
  return {
    kind: "limits",
    message: `This file has ${size} million characters; more than ${MAX_LENGTH / 1024 / 1024} million are not read.`,
    start: 0,
    end: Math.min(text.length, 1),
    corrections: [],
  };
}

/**
 * Whether a segment nests deeper than is read. The composer of the YAML library recurses, and 1,000 open brackets end
 * the process, so this is asked before composing; the library's token parser, which measures the depth, does not recurse.
 */
export function tooDeep(text: string, tokens: readonly CST.Token[]): boolean {
  return mayBeDeep(text) && depthOf(tokens) > MAX_DEPTH;
}

/** A quick look that may be wrong about deep segments only by saying yes. */
function mayBeDeep(text: string): boolean {
  // Less than this has no room for so many levels.
  if (text.length <= MAX_DEPTH) return false;
  if (text.includes(" ".repeat(MAX_DEPTH))) return true;
  let marks = 0;
  for (let at = 0; at < text.length && marks <= MAX_DEPTH / 2; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACKET || code === OPEN_BRACE) marks++;
    else if ((code === DASH || code === QUESTION_MARK) && text.charCodeAt(at + 1) === SPACE) marks++;
  }
  return marks > MAX_DEPTH / 2;
}

const [OPEN_BRACKET, OPEN_BRACE, DASH, QUESTION_MARK, SPACE] = ["[", "{", "-", "?", " "].map((mark) => mark.charCodeAt(0));

function depthOf(tokens: readonly CST.Token[]): number {
  let deepest = 0;
  const open: { token: CST.Token | CST.CollectionItem; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > deepest) deepest = depth;
    if (deepest > MAX_DEPTH) return deepest;
    if ("value" in token && token.value) open.push({ token: token.value as CST.Token, depth });
    if ("key" in token && token.key) open.push({ token: token.key as CST.Token, depth });
    if ("items" in token) for (const item of token.items) open.push({ token: item, depth: depth + 1 });
  }
  return deepest;
}
