import type { Evidence } from "../../assessment/assessment.ts";
import { shownDate } from "../../text/shownDate.ts";
import { type Prose, paragraph } from "../prose.ts";
import { MOST_OFFERS, type Offer, type Offers } from "./suggestion.ts";

/** Ids of the file's evidence, but for those the list has. */
export const evidenceIds: Offers = ({ asked: { analysis }, place }) =>
  evidenceLike(analysis.assessment?.evidence ?? [], place.token.typed, new Set(place.taken));

/** Of a long list of evidence no more are shown than anybody reads, those that begin as what is typed does. */
export function evidenceLike(evidence: readonly Evidence[], typed: string, taken: ReadonlySet<string> = new Set()): Offer[] {
  const sought = typed.trim().toLowerCase();
  const found: Offer[] = [];
  for (const each of evidence) {
    if (found.length === MOST_OFFERS) break;
    const fits = evidence.length <= MOST_OFFERS || each.id.toLowerCase().startsWith(sought);
    if (fits && !taken.has(each.id)) found.push(evidenceOffer(each));
  }
  return found;
}

function evidenceOffer(evidence: Evidence): Offer {
  const { id, kind, date, title, note } = evidence;
  const known = [kind, date && shownDate(date), title].filter((part) => part !== undefined && part !== "");
  const documentation = (): Prose => [paragraph(known.join(" · ")), ...(note === undefined ? [] : [paragraph(note)])];
  return { word: id, kind: "evidence", labelDetail: known.join(" · "), documentation };
}
