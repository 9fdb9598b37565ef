import { shortened } from "./sentence.ts";
import { UNSEEN, writtenOut } from "./unseen.ts";

/**
 * Somebody's text on one line of an editor's own: a lens, a hint, a tooltip. Nothing in it hides, or turns into one of the
 * icons that editors make of `$(name)`. Cut after `most` UTF-16 units.
 */
export function forLabel(text: string, most = 60): string {
  // White space is looked at only as far as it can be shown: a text may be as long as its file.
  const start = text.length > most * 4 ? `${text.slice(0, most * 4)}…` : text;
  const line = start.replace(/\s+/g, " ").trim().replace(UNSEEN, writtenOut).replaceAll("$(", "$ (");
  return shortened(line, most);
}
