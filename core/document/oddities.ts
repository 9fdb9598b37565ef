import { lineEndAt, lineStartAt, nextLineAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Oddity } from "./compose.ts";
import type { Problem } from "./problem.ts";
import type { Entry } from "./tree.ts";

/** What is said of YAML that composes but has no place in the rubric's formats. One sentence per cause. */
export function oddityProblems(oddities: readonly Oddity[], text: string, back: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  for (const oddity of oddities) {
    const said = sentenceFor(oddity, text, back);
    if (said !== undefined) problems.push({ ...said, start: back(oddity.start), end: back(oddity.end) });
  }
  return problems;
}

function sentenceFor(oddity: Oddity, text: string, back: (offset: number) => number): Omit<Problem, "start" | "end"> | undefined {
  switch (oddity.kind) {
    case "alias":
    case "merge-key":
      return {
        kind: "alias",
        message: "Aliases and merge keys are not used here; write the text out.",
        corrections: [],
        unread: true,
      };
    case "anchor":
      return {
        kind: "cut-short",
        message: `YAML takes '&${oddity.name}' for a mark of its own and drops it from the text.`,
        corrections: [],
      };
    case "tag":
      return { kind: "syntax", message: `Tags such as '${tagName(oddity.name)}' are not used here.`, corrections: [] };
    case "odd-key":
      return { kind: "syntax", message: "The name of a field must be plain text.", corrections: [], unread: true };
    case "duplicate-key":
      return duplicate(oddity, text, back);
  }
}

function duplicate(
  { name, entry, first }: Oddity,
  text: string,
  back: (offset: number) => number,
): Omit<Problem, "start" | "end"> {
  const { key } = first as Entry;
  const gone = { start: back((entry as Entry).start), end: back((entry as Entry).end) };
  return duplicateKey(name, wholeLines(gone, text), { start: back(key.start), end: back(key.end) });
}

/** Without its place, which is the second key's. */
export function duplicateKey(name: string, gone: Span, first: Span): Omit<Problem, "start" | "end"> {
  return {
    kind: "duplicate-key",
    message: `'${name}' stands twice here.`,
    corrections: [{ title: "Remove this one", safe: false, edits: [{ ...gone, text: "" }] }],
    related: { ...first, message: `'${name}' stands here first.` },
  };
}

/** The entry with its line break and indentation, where it has its lines to itself. */
export function wholeLines(entry: Span, text: string): Span {
  const start = lineStartAt(text, entry.start);
  const end = lineEndAt(text, entry.end);
  const alone = text.slice(start, entry.start).trim() === "" && /^[ \t]*(#.*)?$/.test(text.slice(entry.end, end));
  return alone ? { start, end: nextLineAt(text, end) } : { start: entry.start, end: entry.end };
}

function tagName(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, "!!");
}
