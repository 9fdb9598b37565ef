import type { Analysis } from "../analyse.ts";
import type { Span } from "../text/span.ts";
import type { Named, Occurrence } from "./named.ts";
import { occurrences } from "./occurrences.ts";

/**
 * What names are coloured as. All are standard types of the protocol, so every theme has a colour for them, chosen so that
 * names that stand close together differ: an indicator is what all below it belongs to (`class`), a level one of a fixed list
 * (`enumMember`), criteria are an indicator's own (`property`), evidence is named once and used many times (`variable`),
 * raters come from outside (`parameter`), domains hold indicators (`namespace`).
 */
export const TOKEN_TYPES = [
  "class",
  "namespace",
  "enumMember",
  "property",
  "variable",
  "parameter",
  "type",
  "decorator",
] as const;
/** Where a thing is defined, and where prose mentions it. */
export const TOKEN_MODIFIERS = ["declaration", "documentation"] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of one line. Offsets of the file. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifier: TokenModifier | undefined;
}

const TYPE: Readonly<Partial<Record<Named["kind"], TokenType>>> = {
  indicator: "class",
  domain: "namespace",
  level: "enumMember",
  criterion: "property",
  evidence: "variable",
  rater: "parameter",
  rubric: "type",
  rule: "decorator",
};

/** The names of a file to colour, in the order of the text; within a span, those that touch it. */
export function tokensOf(analysis: Analysis, within?: Span): Token[] {
  const { text } = analysis.document;
  return occurrences(analysis)
    .filter(({ start, end }) => within === undefined || (start <= within.end && within.start <= end))
    .flatMap((occurrence) => tokensFor(occurrence, text));
}

function tokensFor({ start, end, named, role }: Occurrence, text: string): Token[] {
  const type = TYPE[named.kind];
  if (type === undefined || start === end) return [];
  const modifier = role === "definition" ? "declaration" : role === "mention" ? "documentation" : undefined;
  return linesOf(text, { start, end }).map((span) => ({ ...span, type, modifier }));
}

/** A name may go over several lines; few clients take tokens that do. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (!/[\r\n]/.test(words)) return [{ start, end }];
  return [...words.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
