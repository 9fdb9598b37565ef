import { ASSESSMENT_ENDING } from "../formats.ts";
import { isCalendarDate } from "../text/dates.ts";
import { fold } from "../text/folding.ts";
import { folderOf } from "../workspace.ts";

/** A review that the workspace has already. */
export interface ReviewFile {
  /** From the folder that the new file will stand in somewhere, with `/`. */
  readonly path: string;
  readonly district: { readonly name: string; readonly code?: string | undefined; readonly state?: string | undefined };
  /** YYYY-MM-DD, if it is a date. */
  readonly date: string | undefined;
}

/** Each district once, by its last review, in the order of the alphabet. */
export function districtsIn<R extends ReviewFile>(reviews: readonly R[]): R[] {
  const last = new Map<string, R>();
  for (const review of reviews) {
    const key = fold(review.district.name);
    const known = last.get(key);
    if (known === undefined || (known.date ?? "") < (review.date ?? "")) last.set(key, review);
  }
  return [...last.values()].sort((a, b) => a.district.name.localeCompare(b.district.name, "en"));
}

/** The district's reviews before a day, the newest first. */
export function earlierReviews<R extends ReviewFile>(reviews: readonly R[], district: string, date: string): R[] {
  return reviews
    .filter((review) => fold(review.district.name) === fold(district) && review.date !== undefined && review.date < date)
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
}

/**
 * Where a district's new review would stand: in a folder named for its year beside those there are, under the name that the
 * district's last file has. The path is from the same folder as theirs. It is none of theirs.
 */
export function suggestedPath(reviews: readonly ReviewFile[], district: string, date: string): string {
  const year = date.slice(0, 4);
  const own = districtsIn(reviews).find((review) => fold(review.district.name) === fold(district));
  const name = own === undefined ? `${slug(district)}${ASSESSMENT_ENDING}` : nameInYear(own, year);
  const years = yearFolder(own === undefined ? [] : [own]) ?? yearFolder([...reviews].sort(newestFirst));
  const path = [years ?? "", year, name].filter((step) => step !== "").join("/");
  const isTaken = reviews.some((review) => review.path === path);
  return isTaken ? path.replace(ASSESSMENT_ENDING, `-${date}${ASSESSMENT_ENDING}`) : path;
}

/** The file's own name, with the new year where it holds the old one. */
function nameInYear({ path, date }: ReviewFile, year: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return date === undefined ? name : name.replaceAll(date.slice(0, 4), year);
}

/** The folder that holds the folders of years, by the first file that stands in one; undefined where none does. */
function yearFolder(reviews: readonly ReviewFile[]): string | undefined {
  const folder = reviews.map(({ path }) => folderOf(path)).find((each) => /(^|\/)\d{4}$/.test(each));
  return folder === undefined ? undefined : folderOf(folder);
}

function newestFirst(a: ReviewFile, b: ReviewFile): number {
  return (a.date ?? "") < (b.date ?? "") ? 1 : -1;
}

/** The name as part of a file's name: small letters, digits and dashes. */
export function slug(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return (
    plain
      .replace(/['\u2019]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60) || "district"
  );
}

/** Why a file cannot have this path from the workspace's folder; undefined where it can. */
export type WrongPath = "empty" | "ending" | "outside";

export function wrongPath(path: string): WrongPath | undefined {
  const written = path.trim();
  if (written === "" || written.endsWith("/")) return "empty";
  if (/^([/\\~]|[a-z][a-z0-9+.-]*:)/i.test(written) || written.split(/[/\\]/).some((step) => step === ".." || step === ""))
    return "outside";
  return written.endsWith(ASSESSMENT_ENDING) && !/(^|\/)\.[^/]*$/.test(written) ? undefined : "ending";
}

/** The day that a next review is most likely to be of: today, where that is after the last one; else a year after it. */
export function suggestedDate(last: string | undefined, today: string): string {
  if (last === undefined || !isCalendarDate(last) || last < today) return today;
  const later = `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
  return isCalendarDate(later) ? later : later.replace(/29$/, "28");
}
