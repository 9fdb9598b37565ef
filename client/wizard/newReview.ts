import type { Uri } from "vscode";
import type { ReviewListed, RubricListed } from "../../core/messages.ts";
import type { ReviewFile } from "../../core/write/suggest.ts";

/** A review of the folder that a new one goes into, by its path from there. */
export type Review = ReviewListed & ReviewFile;

/** What is known of the new file so far. */
export interface NewReview {
  /** The title that every question has. */
  readonly title: string;
  /** Undefined where no folder is open. */
  readonly folder: Uri | undefined;
  readonly reviews: readonly Review[];
  /** Each once; the one that is most likely meant comes first. */
  readonly rubrics: readonly RubricListed[];
  readonly today: string;
  readonly district?: Review["district"];
  readonly date?: string;
  readonly rubric?: RubricListed;
  /** Null: none. Undefined: not asked yet. */
  readonly previous?: Review | null;
  /** Domains; undefined for all. */
  readonly scope?: readonly string[] | undefined;
  /** Where the file is to be. */
  readonly target?: Uri;
}
