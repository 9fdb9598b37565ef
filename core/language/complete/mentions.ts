import type { Span } from "../../text/span.ts";
import type { Asked } from "../asked.ts";
import { evidenceLike } from "./evidence.ts";
import type { Offer } from "./suggestion.ts";

/** A bracket with ids, and what is typed of the next. */
const OPENED = /\[(?:[A-Z]{1,3}[0-9]+(?:[\s,;&]|and\b)+)*([A-Za-z]{0,3}[0-9]*)$/;

/** In a text: evidence ids behind `[`. `from` is where the text, or its line, begins. */
export function mentionsAt({ analysis }: Asked, from: number, offset: number): { span: Span; offers: Offer[] } | undefined {
  const { text } = analysis.document;
  const typed = OPENED.exec(text.slice(Math.max(from, offset - 200), offset))?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[A-Za-z0-9]{0,12}/.exec(text.slice(offset, offset + 12))?.[0].length ?? 0;
  const offers = evidenceLike(analysis.assessment?.evidence ?? [], typed);
  return { span: { start: offset - typed.length, end: offset + rest }, offers };
}
