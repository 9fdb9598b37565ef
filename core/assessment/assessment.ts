/**
 * An assessment as far as it could be read. Names and words are as they were read (see Reading): an indicator's name may
 * still be unknown, a level may be no level. What is absent, empty or of the wrong type is undefined or an empty list.
 */
export interface Assessment {
  /** `id@version` as written. */
  readonly rubric: string | undefined;
  readonly district: { readonly name: string | undefined; readonly code: string | undefined; readonly state: string | undefined };
  readonly review: Review;
  readonly evidence: readonly Evidence[];
  readonly ratings: readonly Rating[];
  readonly responses: readonly Response[];
  readonly signoff: readonly Signature[];
  /** Part of the file could not be read: nothing may be concluded from what is absent. */
  readonly incomplete: boolean;
}

export interface Review {
  /** YYYY-MM-DD, if it is a date. */
  readonly date: string | undefined;
  readonly status: string;
  readonly previous: string | undefined;
  /** Rater id to role, in the file's order. */
  readonly raters: ReadonlyMap<string, string | undefined>;
  /** Domains and indicators; undefined for all. */
  readonly scope: readonly string[] | undefined;
  /** Set in one rater's own file. */
  readonly rater: string | undefined;
}

export interface Evidence {
  readonly id: string;
  readonly kind: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly file: string | undefined;
  readonly link: string | undefined;
  readonly people: number | undefined;
  readonly note: string | undefined;
}

export interface Rating {
  readonly indicator: string;
  /** A level, an unrated word, or what was written instead; undefined where it is empty: not rated yet. */
  readonly level: string | undefined;
  readonly rationale: string | undefined;
  /** Ids as listed. */
  readonly evidence: readonly string[];
  /** Criterion id to state. Unmarked ones are absent. */
  readonly criteria: ReadonlyMap<string, string>;
  readonly raters: ReadonlyMap<string, string>;
  readonly consensus: string | undefined;
  readonly priority: string | undefined;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly do: string | undefined;
  readonly owner: string | undefined;
  readonly by: string | undefined;
  readonly id: string | undefined;
}

export interface Response {
  readonly about: string | undefined;
  readonly says: string | undefined;
  readonly outcome: string;
  readonly change: string | undefined;
  readonly id: string | undefined;
}

export interface Signature {
  readonly rater: string | undefined;
  readonly date: string | undefined;
}
