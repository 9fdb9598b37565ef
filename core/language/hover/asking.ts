import type { RuleId } from "../../rules/ids.ts";
import type { Asked } from "../asked.ts";

/** What may be chosen about a hover. */
export interface HoverSettings {
  /** What the last review said of an indicator stays hidden until it is rated. */
  readonly hidePrior?: boolean;
  /** The address of a rule's page; only addresses on the web become links. */
  readonly rulePage?: (rule: RuleId) => string | undefined;
}

export interface Asking extends Asked {
  readonly settings: HoverSettings;
}
