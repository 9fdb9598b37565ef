import { type IndicatorOverview, indicatorsIn, type Overview } from "./overview.ts";

/** The indicator that is rated on the line of an offset, or on the last line before it; undefined outside the ratings. */
export function indicatorAt(overview: Overview, offset: number): string | undefined {
  const placed = inFileOrder(overview);
  const index = placed.findLastIndex(({ start }) => start <= offset);
  const here = placed[index];
  // Below a block, what follows before the next one belongs to it; below the last one, only its own lines do.
  return here !== undefined && (offset <= here.end || index < placed.length - 1) ? here.name : undefined;
}

/**
 * The nearest indicator in scope that is not rated yet, in rubric order, on from the offset's own or back from it, and round
 * from the last to the first. Undefined where none is left. A word for having no level is a rating.
 */
export function unratedFrom(overview: Overview, offset: number, step: 1 | -1): string | undefined {
  const all = indicatorsIn(overview);
  const name = indicatorAt(overview, offset);
  const here = name === undefined ? (step > 0 ? -1 : all.length) : all.findIndex((each) => each.name === name);
  const onward = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  const back = [...all.slice(0, here).reverse(), ...all.slice(here).reverse()];
  return (step > 0 ? onward : back).find(isLeft)?.name;
}

function isLeft({ inScope, standing }: IndicatorOverview): boolean {
  return inScope && standing.kind === "open";
}

function inFileOrder(overview: Overview) {
  return indicatorsIn(overview)
    .flatMap(({ name, block }) => (block === undefined ? [] : [{ name, ...block }]))
    .sort((a, b) => a.start - b.start);
}
