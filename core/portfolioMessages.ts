import type { Progressing } from "./messages.ts";
import type { Choice } from "./report/portfolio/choice.ts";
import type { PortfolioPart } from "./report/portfolio/contents.ts";

/* What an editor and its page of all districts say to one another. Both sides import this file. */

/**
 * Editor to page. Between `begin` and `end` every file of the workspace is told of once; what is not told of by then is not
 * there any more. Parts at other times are of files that have changed.
 */
export type ToPortfolio =
  | { readonly kind: "begin" }
  | { readonly kind: "part"; readonly part: PortfolioPart; readonly progress?: Progressing["progress"] }
  | { readonly kind: "end" }
  /** The files could not be read: why, in a sentence. */
  | { readonly kind: "failed"; readonly why: string };

/** Page to editor: it can be sent things now; or somebody wants to see an indicator of a review, or its file. */
export type FromPortfolio =
  | { readonly kind: "ready" }
  | { readonly kind: "open"; readonly uri: string; readonly indicator?: string };

/** What the editor keeps of a page that is not shown. The choice is read as anything may be read. */
export interface KeptPortfolio {
  readonly choice: Choice;
  readonly left: number;
  readonly top: number;
}
