import type { Path } from "../../document/place.ts";
import { html, type Markup } from "../../text/html.ts";

/** Makes a way from a part of the page to its place in the file. */
export type Go = (path: Path, label: Markup | string) => Markup;

/** In an editor: a button that carries the path; whoever shows the page makes it work. */
export const asButton: Go = (path, label) =>
  html`<button type="button" class="go" data-path="${JSON.stringify(path)}">${label}</button>`;

/** On paper and on the web there is nowhere to go. */
export const asText: Go = (_, label) => html`${label}`;
