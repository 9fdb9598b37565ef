/** A piece of what is inserted: text of the file, or a place to fill in. */
export type Part =
  | string
  | { readonly stop: number; readonly choice?: readonly string[] }
  /** What is written only where a place to fill in follows it. */
  | { readonly onlyIn: "snippet"; readonly text: string };

/** As text: places to fill in are empty. */
export function toPlain(parts: readonly Part[]): string {
  return parts.filter((part) => typeof part === "string").join("");
}

/** As a snippet; undefined where plain text does the same: one line, with nothing to fill in but at its end. */
export function toSnippet(parts: readonly Part[]): string | undefined {
  const stops = parts.filter((part) => typeof part === "object" && "stop" in part);
  const last = parts.at(-1);
  const atEnd = stops.length === 0 || (stops.length === 1 && stops[0] === last && stops[0]?.choice === undefined);
  const needless = atEnd && !/[\r\n]/.test(toPlain(parts));
  if (needless) return undefined;
  return parts.map((part) => snippetPart(part, part === stops.at(-1))).join("");
}

function snippetPart(part: Part, last: boolean): string {
  if (typeof part === "string") return forSnippet(part);
  if ("onlyIn" in part) return forSnippet(part.text);
  // The last place is where the cursor stays.
  if (part.choice !== undefined) return `\${${part.stop}|${part.choice.map(forChoice).join(",")}|}`;
  return last ? "$0" : `$${part.stop}`;
}

/** A file's text within a snippet. */
export function forSnippet(text: string): string {
  return text.replace(/[$}\\]/g, "\\$&");
}

function forChoice(text: string): string {
  return text.replace(/[$}\\,|]/g, "\\$&");
}
