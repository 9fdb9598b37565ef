import type { CheckedFile } from "../check/checkedFile.ts";
import type { Output } from "../io.ts";

export interface Report {
  readonly files: readonly CheckedFile[];
  /** What was asked for and is not there. */
  readonly missing: readonly { readonly file: string; readonly reason: string }[];
}

/** How `rubric check` tells what it found. */
export interface CheckFormat {
  readonly name: string;
  /** All of standard output. */
  print(report: Report, out: Output, colours: boolean): string;
}
