import type { Placed } from "../document/document.ts";
import type { Node } from "../document/tree.ts";
import type { Preferences } from "../messages.ts";
import { indicatorsOf } from "../rubric/rubric.ts";
import { forLabel } from "../text/label.ts";
import type { Span } from "../text/span.ts";
import type { Asked } from "./asked.ts";
import { entriesOf } from "./entriesOf.ts";

/** Words that an editor shows within the text, though the file does not have them. To be set off from what stands before. */
export interface Inlay {
  /** Of the file: the place behind what it explains. */
  readonly offset: number;
  readonly label: string;
  /** All of what the label may have cut short. */
  readonly tooltip: string;
}

/** A label's most UTF-16 units: a list of ids still shows as a list. */
const MOST = 24;

/**
 * The inlays of a stretch of an assessment: after an id in a rating's `evidence` the title, after an indicator's name its
 * domain. Domains are usually not asked for: the comments that head them say the same once, not ten times.
 */
export function inlaysOf({ analysis }: Asked, { start, end }: Span, wanted: Preferences["inlayHints"]): Inlay[] {
  const { document, assessment, rubric } = analysis;
  if (assessment === undefined || !(wanted.evidenceTitles || wanted.domains)) return [];
  const titles = new Map(wanted.evidenceTitles ? assessment.evidence.map(({ id, title }) => [id, title]) : []);
  const domains = new Map(wanted.domains && rubric ? indicatorsOf(rubric).map(({ name, domain }) => [name, domain]) : []);
  const inlays: Inlay[] = [];
  const add = (offset: number, words: string | undefined) => {
    if (words === undefined || offset < start || offset > end) return;
    inlays.push({ offset, label: forLabel(words, MOST), tooltip: forLabel(words, 400) });
  };
  for (const { entry, base } of entriesOf(document, "ratings")) {
    if (base + entry.start > end || base + entry.end < start) continue;
    const domain = domains.get(entry.name);
    if (domain !== undefined) add(behindColon({ entry, base }, document.text), domain);
    for (const item of itemsOf(entry.value)) if (item?.kind === "text") add(base + item.end, titles.get(item.text));
  }
  return inlays;
}

/** The items of a rating's list of evidence. */
function itemsOf(rating: Node | undefined): readonly (Node | undefined)[] {
  const list = rating?.kind === "map" ? rating.entries.find(({ name }) => name === "evidence")?.value : undefined;
  return list?.kind === "list" ? list.items : [];
}

function behindColon({ entry: { key }, base }: Placed, text: string): number {
  const colon = /^\s{0,80}:/.exec(text.slice(base + key.end, base + key.end + 81));
  return base + key.end + (colon?.[0].length ?? 0);
}
