import { cursorPlace, type KeyPlace, type ValuePlace } from "../document/cursor.ts";
import type { Path } from "../document/place.ts";
import { resolved, type Schema, schemaAt, typesOf } from "../shape/schema.ts";
import { forLabel } from "../text/label.ts";
import { lineStartAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { pathFrom } from "../workspace.ts";
import type { Asked } from "./asked.ts";
import { files, folderWritten } from "./complete/files.ts";
import { filterFor } from "./complete/matching.ts";
import { mentionsAt } from "./complete/mentions.ts";
import { offersOfNames, offersOfValues } from "./complete/offers.ts";
import { fittingNames } from "./complete/renaming.ts";
import { silencing } from "./complete/rules.ts";
import {
  type Asking,
  type Completion,
  MOST_OFFERS,
  type Offer,
  type Offers,
  type SuggestedEdit,
  type Suggestion,
} from "./complete/suggestion.ts";
import { editFor } from "./complete/writing.ts";

export type { Asking, Completion, FolderEntry, SuggestedEdit, Suggestion, SuggestionKind } from "./complete/suggestion.ts";

/** Beside a label there is room for so many UTF-16 units. */
const DETAIL = 90;
const NOTHING: Completion = { suggestions: [], incomplete: false };

/** What may be written at an offset. Looks only at the cursor's line and what surrounds it, so it takes no longer in a long file. */
export function complete(asked: Asked, offset: number, asking: Asking): Completion {
  const { document } = asked.analysis;
  const place = cursorPlace(document, offset);
  if (place === undefined) return NOTHING;
  if (place.kind === "comment") {
    const found = silencing(asked, place.start, offset);
    return found === undefined ? NOTHING : inText(document.text, found.span, found.lead, found.offers);
  }
  if (place.kind === "text") return mentioning(asked, place.path, lineStartAt(document.text, offset), offset);
  const fitting = fittingAt(asked, place);
  if (fitting === undefined) return mentioning(asked, place.path, place.token.start - 1, offset);
  const { place: own, path, schema, offers, listed } = fitting;
  const question = { asked, asking, place: own, path, schema };
  const found = own.kind === "key" && (own.colon || own.body) ? fittingNames(offers(question), question) : offers(question);
  if (found.length === 0 && own.kind === "value") return mentioning(asked, place.path, place.token.start - 1, offset);
  const suggestions = found.map((offer, index) => {
    const edit = editFor(offer, own, document.text, asking.snippets, listed);
    return suggestion(offer, index, edit, before(document.text, edit, own.token), own.token.typed);
  });
  const severalWords = found.some(({ word }) => word.includes(" "));
  const incomplete = offers === files || found.length >= MOST_OFFERS || (severalWords && own.token.typed.trim() !== "");
  return { suggestions, incomplete };
}

/** The folder, from the workspace's root, that `complete` will ask about at this offset; undefined where it asks about none. */
export function folderAsked(asked: Asked, offset: number): string | undefined {
  const place = cursorPlace(asked.analysis.document, offset);
  if (place === undefined || place.kind === "comment" || place.kind === "text") return undefined;
  const fitting = fittingAt(asked, place);
  return fitting?.offers === files ? pathFrom(asked.path, folderWritten(place.token.typed)) : undefined;
}

/** Who knows what fits the place, and what it is by the schema: a name, a word, or the first of a list. */
interface Fitting {
  readonly place: KeyPlace | ValuePlace;
  readonly path: Path;
  readonly schema: Schema;
  readonly offers: Offers;
  /** The word is the first of a list, and gets its brackets. */
  readonly listed: boolean;
}

function fittingAt(asked: Asked, place: KeyPlace | ValuePlace): Fitting | undefined {
  const { path } = place;
  const root = asked.analysis.shape.schema;
  const schema = schemaAt(root, path);
  if (schema === undefined) return undefined;
  const types = typesOf(schema);
  const names = (at: KeyPlace): Fitting => ({ place: at, path, schema, offers: offersOfNames(asked.path, path), listed: false });
  if (place.kind === "key") return types.includes("object") ? names(place) : undefined;
  if (types.includes("object") && !types.includes("string")) {
    return place.block ? names({ ...place, kind: "key", colon: false }) : undefined;
  }
  if (!types.includes("array")) return { place, path, schema, offers: offersOfValues(asked.path, path), listed: false };
  const items = schema.items && resolved(schema.items, root);
  if (items === undefined) return undefined;
  if (!place.block) {
    if (place.token.quote !== "" || typesOf(items).includes("object")) return undefined;
    return { place, path: [...path, 0], schema: items, offers: offersOfValues(asked.path, [...path, 0]), listed: true };
  }
  const lead = { ...place.lead, text: `${place.lead.text}- ` };
  const dashed = { ...place, path: [...path, 0], lead, column: place.column + 2 };
  return fittingAt(asked, dashed);
}

/** Evidence ids in what people write for people. */
function mentioning(asked: Asked, path: Path, from: number, offset: number): Completion {
  const root = asked.analysis.shape.schema;
  // `rationale: [D` is a list to YAML, and a text to who writes it.
  const own = schemaAt(root, typeof path.at(-1) === "number" ? path.slice(0, -1) : path);
  const isProse = own !== undefined && own.enum === undefined && typesOf(own).includes("string");
  const found = isProse && (path[0] === "ratings" || path[0] === "responses") ? mentionsAt(asked, from, offset) : undefined;
  return found === undefined ? NOTHING : inText(asked.analysis.document.text, found.span, "", found.offers);
}

function inText(text: string, span: Span, lead: string, offers: readonly Offer[]): Completion {
  const suggestions = offers.map((offer, index) => {
    const edit = { ...span, text: lead + offer.word, snippet: false, indent: "" };
    return suggestion(offer, index, edit, "", text.slice(span.start, span.end));
  });
  return { suggestions, incomplete: offers.length >= MOST_OFFERS };
}

/** What the edit replaces before the word itself; blanks count for nothing. */
function before(text: string, { start }: SuggestedEdit, token: Span): string {
  return text.slice(start, token.start).trimStart();
}

function suggestion(offer: Offer, index: number, edit: SuggestedEdit, lead: string, typed: string): Suggestion {
  const { word, label = word, kind, labelDetail, documentation } = offer;
  const filterText = lead + (filterFor(word, typed) ?? word);
  return {
    label: forLabel(label, DETAIL),
    kind,
    ...(labelDetail !== undefined && labelDetail !== "" && { labelDetail: forLabel(labelDetail, DETAIL) }),
    ...(documentation !== undefined && { documentation }),
    edit,
    ...(filterText !== label && { filterText }),
    sort: String(index).padStart(5, "0"),
  };
}
