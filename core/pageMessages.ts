import type { Path } from "./document/place.ts";
import type { PanelContent } from "./report/html/panel.ts";

/* What an editor and the page it shows beside an assessment say to one another. Both sides import this file. */

/** Editor to page: what it is to show. */
export interface ToPage extends PanelContent {
  /** Of the file, for when the page is brought back. */
  readonly uri: string;
}

/** Page to editor. */
export type FromPage = { readonly kind: "ready" } | { readonly kind: "go"; readonly path: Path };

/** What the editor keeps of a page that is not shown. */
export interface Kept {
  readonly uri: string;
  readonly scroll?: number;
  /** Ids of what is unfolded. */
  readonly open?: readonly string[];
}
