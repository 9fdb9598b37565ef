import type { BenchRubric } from "../generate/rubric.ts";

/** A mistake that both servers tell of, and where. */
export interface Mistake {
  /** A level, or an indicator's name, that the rubric does not have. */
  readonly kind: "level" | "indicator";
  /** From 0. */
  readonly line: number;
}

/** What a right answer about a text names: found by looking at every line, as nobody else does. */
export function mistakesIn(text: string, { levels, unrated, domains }: BenchRubric): Mistake[] {
  const words = new Set([...levels, ...unrated]);
  const names = new Set(domains.flatMap(({ indicators }) => indicators.map(({ name }) => name)));
  const mistakes: Mistake[] = [];
  let isRating = false;
  for (const [line, content] of text.split("\n").entries()) {
    if (/^\S/.test(content)) isRating = content === "ratings:";
    if (!isRating) continue;
    const level = /^ {4}level: (.+)$/.exec(content)?.[1];
    const indicator = /^ {2}([^ #].*):$/.exec(content)?.[1];
    if (level !== undefined && !words.has(level)) mistakes.push({ kind: "level", line });
    if (indicator !== undefined && !names.has(indicator)) mistakes.push({ kind: "indicator", line });
  }
  return mistakes;
}
