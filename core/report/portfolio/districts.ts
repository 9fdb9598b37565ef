import { isCalendarDate } from "../../text/dates.ts";
import { fold } from "../../text/folding.ts";
import type { PortfolioReview } from "./review.ts";

/**
 * Whose review each is, as something to compare: districts are the same if their codes are, unless they are of two states;
 * where there is no code, if their names are. A review without either stands for itself.
 */
export function districtsOf(reviews: Iterable<PortfolioReview>): ReadonlyMap<PortfolioReview, string> {
  const all = [...reviews];
  const states = new Map<string, Set<string>>();
  for (const {
    district: { code, state },
  } of all) {
    if (code === undefined || state === undefined) continue;
    states.set(code.trim(), (states.get(code.trim()) ?? new Set()).add(fold(state)));
  }
  const codeOf = ({ district: { code, state } }: PortfolioReview) => {
    if (code === undefined) return undefined;
    const [only, ...more] = states.get(code.trim()) ?? [];
    return `code ${code.trim()} ${state === undefined ? (more.length === 0 ? (only ?? "") : "") : fold(state)}`;
  };
  const byName = new Map<string, string>();
  for (const each of all) {
    const [code, name] = [codeOf(each), each.district.name];
    if (code !== undefined && name !== undefined) byName.set(fold(name), code);
  }
  return new Map(
    all.map((each) => {
      const name = each.district.name === undefined ? undefined : fold(each.district.name);
      return [each, codeOf(each) ?? (name === undefined ? `file ${each.uri}` : (byName.get(name) ?? `name ${name}`))];
    }),
  );
}

/** The last review of each district, and any other of the same day: none of those is later. */
export function latestOf(
  reviews: readonly PortfolioReview[],
  districts: ReadonlyMap<PortfolioReview, string>,
): PortfolioReview[] {
  const last = new Map<string | undefined, string>();
  for (const each of reviews) {
    const district = districts.get(each);
    if (dayOf(each) >= (last.get(district) ?? "")) last.set(district, dayOf(each));
  }
  return reviews.filter((each) => dayOf(each) === last.get(districts.get(each)));
}

/** YYYY-MM-DD; empty, and so before every day, for what is no day of the calendar. */
export function dayOf({ date }: PortfolioReview): string {
  return date !== undefined && isCalendarDate(date) ? date : "";
}

/** YYYY; empty where there is no date. */
export function yearOf(review: PortfolioReview): string {
  return dayOf(review).slice(0, 4);
}

export function districtName({ district: { name, code } }: PortfolioReview): string {
  return name ?? (code === undefined ? "District without a name" : `District ${code}`);
}
