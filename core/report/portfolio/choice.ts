/** What a person has chosen to see. Undefined: all, or whatever is usual. What is not to be had any more counts as undefined. */
export interface Choice {
  /** A rubric's key. */
  readonly rubric: string | undefined;
  /** Only the last review of each district that is left by the other choices, or every one. */
  readonly reviews: Reviews;
  readonly domain: string | undefined;
  /** YYYY; empty for reviews without a date. */
  readonly year: string | undefined;
  readonly status: string | undefined;
  /** Part of the district's name or code. */
  readonly district: string;
  /** What is counted is what stands below this level. */
  readonly below: string | undefined;
  readonly rowsBy: RowsBy;
  readonly columnsBy: ColumnsBy;
  /** The URI of a review whose district's reviews are shown side by side. */
  readonly trend: string | undefined;
}

export type Reviews = "latest" | "all";
/** In the rubric's order, or those first of which most districts stand below the level. */
export type RowsBy = "rubric" | "below";
/** Districts by name, by the review's date, the newest first, or those with most indicators below the level first. */
export type ColumnsBy = "name" | "date" | "below";

export const USUAL_CHOICE: Choice = {
  rubric: undefined,
  reviews: "latest",
  domain: undefined,
  year: undefined,
  status: undefined,
  district: "",
  below: undefined,
  rowsBy: "rubric",
  columnsBy: "name",
  trend: undefined,
};

/** The choice that was kept as plain data, by this version of the product or another; what makes no sense is left out. */
export function choiceFrom(kept: unknown): Choice {
  const found: Readonly<Record<string, unknown>> = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const text = (key: string) => (typeof found[key] === "string" ? found[key] : undefined);
  const one = <Word extends string>(key: string, words: readonly Word[], usual: Word) =>
    words.find((word) => word === found[key]) ?? usual;
  return {
    rubric: text("rubric"),
    reviews: one("reviews", ["latest", "all"], USUAL_CHOICE.reviews),
    domain: text("domain"),
    year: text("year"),
    status: text("status"),
    district: text("district") ?? "",
    below: text("below"),
    rowsBy: one("rowsBy", ["rubric", "below"], USUAL_CHOICE.rowsBy),
    columnsBy: one("columnsBy", ["name", "date", "below"], USUAL_CHOICE.columnsBy),
    trend: text("trend"),
  };
}
