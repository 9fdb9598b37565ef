import { counted } from "../text/sentence.ts";
import { column, shown, wrapped, wrappedItems } from "./plainText.ts";
import type { Gap, NextStep } from "./priorities.ts";
import type { Summary } from "./summary.ts";

/** A page is read, a list is skipped: so many are shown, and the others counted. */
const MOST_GAPS = 3;
const MOST_SENTENCES = 2;
const MOST_STEPS = 8;

export function strengthLines({ strengths: found }: Summary): string[] {
  if (found === undefined) return [];
  return [`Strengths: at ${shown(found.level)}`, ...wrappedItems(found.indicators.map(shown), "  ")];
}

/** The indicators at the lowest level, the most pressing with the sentences that the next level asks for. */
export function gapLines({ gaps: all }: Summary): string[] {
  const [first] = all;
  if (first === undefined) return [];
  const to = first.next === undefined ? "" : `, and what it takes to reach ${shown(first.next.level)}`;
  const more = all.length - MOST_GAPS;
  return [
    ...wrapped(`${counted(all.length, "indicator")} at ${shown(first.level)}${to}`),
    ...all.slice(0, MOST_GAPS).flatMap(gap),
    ...(more > 0 ? [`  … and ${counted(more, "more indicator")}`] : []),
  ];
}

function gap({ indicator, priority, next }: Gap): string[] {
  const title = wrapped(`${shown(indicator)}${priority === undefined ? "" : ` (${shown(priority)} priority)`}`, "  ");
  if (next === undefined) return title;
  if (next.sentences.length === 0) return [...title, `    Every sentence of ${shown(next.level)} is marked as met.`];
  const more = next.sentences.length - MOST_SENTENCES;
  return [
    ...title,
    ...next.sentences
      .slice(0, MOST_SENTENCES)
      .flatMap(({ text, state }) => wrapped(shown(text) + (state === undefined ? "" : ` [${shown(state)}]`), "    - ")),
    ...(more > 0 ? [`    … and ${counted(more, "more sentence")}`] : []),
  ];
}

export function nextStepLines({ nextSteps: all }: Summary): string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST_STEPS;
  return ["Next steps", ...all.slice(0, MOST_STEPS).flatMap(step), ...(more > 0 ? [`  … and ${more} more`] : [])];
}

function step({ indicator, do: words, owner, by, priority }: NextStep): string[] {
  const about = [
    owner === undefined ? "no owner" : shown(owner),
    shown(indicator),
    ...(priority === undefined ? [] : [`${shown(priority)} priority`]),
  ];
  return wrapped(`${shown(words)} (${about.join("; ")})`, `  ${column(by === undefined ? "no date" : shown(by), 10)}  `);
}
