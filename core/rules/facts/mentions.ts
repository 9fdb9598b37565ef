import type { Rating } from "../../assessment/assessment.ts";
import { remembered } from "../../remembered.ts";

/** An evidence id in a text. */
export interface Mention {
  readonly id: string;
  /** Where in the text, from 0. */
  readonly index: number;
  readonly declared: boolean;
}

const ID = /(?<![\p{L}\p{N}_])[A-Z]{1,3}[0-9]+(?![\p{L}\p{N}_])/gu;
const OPENED = /\[(?:[A-Z]{1,3}[0-9]+(?:[\s,;&]|and\b)+)*$/;
/** How far before an id its bracket may open. */
const WITHIN = 120;
const CLOSED = /^\s*(?:[\],;:&]|and\b|pp?\.)/;
const CITATION = /\[[A-Z]{1,3}[0-9]+(?:\s*[,;&]\s*[A-Z]{1,3}[0-9]+)*\](?:,?\s*pp?\.\s*[0-9]+(?:\s*[-\u2013]\s*[0-9]+)?)?/g;

/**
 * The evidence ids that a text mentions, in order: declared ones wherever they stand as a word of their own, others only in
 * brackets, `[F9]` or `[D1, F9]`. A bare `D11` that nobody declared is a school district.
 */
export function idsMentioned(text: string, declared: { has(id: string): boolean }): Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: id, index } of text.matchAll(ID)) {
    if (declared.has(id)) mentions.push({ id, index, declared: true });
    else if (inBrackets(text, index, index + id.length)) mentions.push({ id, index, declared: false });
  }
  return mentions;
}

/** Those in a rating's rationale. */
export const idsInRationale = remembered(({ rationale = "" }: Rating, declared: ReadonlySet<string>) =>
  idsMentioned(rationale, declared),
);

function inBrackets(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - WITHIN), start);
  const open = before.lastIndexOf("[");
  return open !== -1 && OPENED.test(before.slice(open)) && CLOSED.test(text.slice(end, end + 8));
}

/** More findings than this of one text help nobody. */
export const MOST_PER_TEXT = 10;

/** The first mention of each id but these; of many ids, the first few. */
export function firstMentions(mentions: readonly Mention[], but: Iterable<string>): Mention[] {
  const told = new Set(but);
  const firsts = mentions.filter(({ id }) => !told.has(id) && told.add(id));
  return firsts.slice(0, MOST_PER_TEXT);
}

/** The text without `[D1] p. 12` and the like. */
export function withoutCitations(text: string): string {
  return text.includes("[") ? text.replace(CITATION, "") : text;
}
