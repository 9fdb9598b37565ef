import type { Path } from "../../core/document/place.ts";
import type { RuleId } from "../../core/rules/ids.ts";
import type { Severity } from "../../core/settings/settings.ts";

/** What checking one file gave, as plain data: it crosses threads. */
export interface CheckedFile {
  /** As it is shown. */
  readonly file: string;
  /** Why it could not be read. */
  readonly unreadable?: string;
  readonly findings: readonly ShownFinding[];
  /** How many corrections `--fix` made. */
  readonly corrected: number;
}

export interface ShownFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly start: ShownPosition;
  readonly end: ShownPosition;
  readonly path: Path;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** The line that `start` is on, without its break. */
  readonly source: string;
}

/** From 1; columns in UTF-16 units. */
export interface ShownPosition {
  readonly line: number;
  readonly column: number;
}
