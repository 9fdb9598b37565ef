/** The script of the page beside an assessment: it puts in what it is sent, and tells where the reader wants to go. */
import type { FromPage, Kept, ToPage } from "../../../core/pageMessages.ts";
import { patch } from "./patch.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const editor = acquireVsCodeApi();
const page = element("page");
/** Where the reader was, for when a summary is shown again: after a reload, or after the file could not be read for a while. */
let kept = editor.getState();
let uri: string | undefined;
let isSummary = false;

addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  const { html, style, said } = data;
  const isFirst = uri === undefined;
  const wasSummary = isSummary;
  uri = data.uri;
  isSummary = data.isSummary;
  setText(element("style"), style);
  const wanted = document.createElement("main");
  wanted.id = "page";
  wanted.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  patch(page, wanted);
  // What is said first is what the reader sees anyway.
  if (!isFirst) setText(element("said"), said);
  if (isSummary && !wasSummary) restore();
  keep();
});

page.addEventListener("click", ({ target }) => {
  const path = target instanceof Element ? target.closest<HTMLElement>(".go")?.dataset["path"] : undefined;
  if (path !== undefined) editor.postMessage({ kind: "go", path: JSON.parse(path) });
});

addEventListener("scroll", keep, { passive: true });
// Unfolding does not bubble.
page.addEventListener("toggle", keep, { capture: true });

editor.postMessage({ kind: "ready" });

function restore(): void {
  for (const id of kept?.open ?? []) document.getElementById(id)?.setAttribute("open", "");
  scrollTo(0, kept?.scroll ?? 0);
}

function keep(): void {
  if (uri === undefined) return;
  const open = Array.from(page.querySelectorAll("details[open][id]"), ({ id }) => id);
  kept = isSummary ? { uri, scroll: scrollY, open } : { ...kept, uri };
  editor.setState(kept);
}

function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
