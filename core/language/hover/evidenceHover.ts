import { counted, listed, shortened } from "../../text/sentence.ts";
import { shownDate } from "../../text/shownDate.ts";
import { type Prose, paragraph } from "../prose.ts";
import type { Asking } from "./asking.ts";

/** A piece of evidence: what it is, where it is, and what rests on it. */
export function evidenceHover({ analysis: { assessment } }: Asking, id: string): Prose | undefined {
  const evidence = assessment?.evidence.find((each) => each.id === id);
  if (assessment === undefined || evidence === undefined) return undefined;
  const { kind, date, title, file, link, people, note } = evidence;
  const about = [id, kind, date && shownDate(date), title]
    .filter((each) => each !== undefined && each !== "")
    .map((each) => shortened(each ?? "", 200));
  const [first = id, ...more] = about;
  const where = [
    ...(file === undefined ? [] : [paragraph("File: ", { code: shortened(file, 200) })]),
    ...(link === undefined ? [] : [paragraph("Link: ", { link: shortened(link, 200), to: link })]),
  ];
  const citing = assessment.ratings.filter((rating) => rating.evidence.includes(id)).map(({ indicator }) => shortened(indicator));
  return [
    paragraph({ strong: first }, more.map((each) => ` · ${each}`).join("")),
    ...where,
    ...(people === undefined ? [] : [paragraph(`${counted(people, "person", "people")} took part.`)]),
    ...(note === undefined ? [] : [paragraph(`Note: ${note}`)]),
    paragraph(citedBy(citing)),
  ];
}

/** So many names are told; of the others only how many there are. */
const NAMED = 4;

function citedBy(indicators: readonly string[]): string {
  if (indicators.length === 0) return "Cited by no indicator yet.";
  const others = indicators.length - NAMED;
  const names = others > 1 ? [...indicators.slice(0, NAMED), `${others} more`] : indicators;
  return `Cited by ${counted(indicators.length, "indicator")}: ${listed(names)}.`;
}
