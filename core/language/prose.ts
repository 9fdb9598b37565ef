/**
 * What is shown to a person beside the text, as data: a writer for each sink escapes it. All `text` may be a file's own
 * words, as hostile as any; only the structure is ours.
 */
export type Prose = readonly Block[];

export type Block =
  /** A line that names what follows. */
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly parts: readonly Part[] }
  /** `mark` stands before the item in place of a bullet: a state, an id. */
  | { readonly kind: "list"; readonly items: readonly { readonly mark?: string; readonly parts: readonly Part[] }[] }
  /** Somebody's words, set apart. */
  | { readonly kind: "quote"; readonly text: string }
  /** Separates what belongs together from the rest. */
  | { readonly kind: "rule" };

/** Words in a line: a plain string, or words that stand out. `code` is something to write as it is, such as an id. */
export type Part =
  | string
  | { readonly strong: string }
  | { readonly soft: string }
  | { readonly code: string }
  | { readonly link: string; readonly to: string };

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (...parts: Part[]): Block => ({ kind: "paragraph", parts });
export const list = (...items: Part[][]): Block => ({ kind: "list", items: items.map((parts) => ({ parts })) });
export const quote = (text: string): Block => ({ kind: "quote", text });
export const rule: Block = { kind: "rule" };

/** The words of a part, without what makes them stand out. */
export function wordsOfPart(part: Part): string {
  if (typeof part === "string") return part;
  if ("strong" in part) return part.strong;
  if ("soft" in part) return part.soft;
  return "code" in part ? part.code : part.link;
}
