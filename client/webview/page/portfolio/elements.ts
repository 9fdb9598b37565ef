import type { Markup } from "../../../../core/text/html.ts";

/** What is in each element, as it was written: to write it again costs the focus in it, and time. */
const written = new Map<string, string>();

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}

/** Makes this the content of the element, if it is not that already. */
export function put(id: string, { source }: Markup): void {
  if (written.get(id) === source) return;
  written.set(id, source);
  element(id).innerHTML = source;
}

export function putText(id: string, text: string): void {
  const found = element(id);
  if (found.textContent !== text) found.textContent = text;
}
