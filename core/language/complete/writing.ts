import { scalar, scalarInFlow } from "../../corrections/writeYaml.ts";
import type { KeyPlace, ValuePlace } from "../../document/cursor.ts";
import { lineBreakOf, lineStartAt } from "../../text/lines.ts";
import { afterName } from "./after.ts";
import { type Part, toPlain, toSnippet } from "./parts.ts";
import type { Offer, SuggestedEdit } from "./suggestion.ts";

/** The edit that writes an offer at its place: quoted as the place or the word needs it, with colon, space or dash where they are missing. */
export function editFor(
  offer: Offer,
  place: KeyPlace | ValuePlace,
  text: string,
  snippets: boolean,
  listed: boolean,
): SuggestedEdit {
  const { token, lead, flow } = place;
  const isName = offer.after !== undefined && !(place.kind === "key" && place.colon);
  const word = listed ? `[${quoted(offer.word, "", true)}]` : quoted(offer.word, token.quote, flow);
  // What stands behind a quotation mark goes behind the closing one too.
  const closing = token.quote !== "" && (isName || token.closed === undefined) ? token.quote : "";
  const end = closing === "" ? token.end : (token.closed ?? token.end);
  const layout = { column: place.column, lineBreak: lineBreakOf(text), flow };
  const after = isName && offer.after !== undefined ? (place.body ? [":"] : afterName(offer.after, layout)) : [];
  const parts: Part[] = [lead.text + word + closing, ...after];
  const snippet = snippets ? toSnippet(parts) : undefined;
  return {
    start: lead.start,
    end,
    text: snippet ?? toPlain(parts),
    snippet: snippet !== undefined,
    indent: /^ */.exec(text.slice(lineStartAt(text, lead.start), lead.start))?.[0] ?? "",
  };
}

/** Words that YAML reads as nothing but words. */
const PLAIN = /^\p{L}[\p{L}\p{N}_./()'&+-]*(?: [\p{L}\p{N}_./()'&+-]+)*$/u;
const MEANT_OTHERWISE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A word as it is written: in quotation marks where it stands in some already, or where YAML would misread it. */
export function quoted(word: string, quote: "" | '"' | "'", flow: boolean): string {
  if (quote === '"') return JSON.stringify(word).slice(1, -1);
  if (quote === "'") return word.replaceAll("'", "''");
  if (PLAIN.test(word) && !MEANT_OTHERWISE.test(word)) return word;
  const written = flow ? scalarInFlow(word) : scalar(word);
  return /[\r\n]/.test(written) ? JSON.stringify(word) : written;
}
