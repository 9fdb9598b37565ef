import type { Correction } from "./corrections/change.ts";
import type { Path } from "./document/place.ts";
import type { RuleId } from "./rules/ids.ts";
import type { Severity } from "./settings/settings.ts";
import type { Span } from "./text/span.ts";

/** One thing a careful reviewer would say of a file, in one sentence. Offsets from 0 in UTF-16 units. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** Where in the file, by names and item numbers; empty where the place has no name. */
  readonly path: Path;
  readonly related?: Span & { readonly message: string };
  /** The best one first. */
  readonly corrections: readonly Correction[];
}
