import type { KeyPlace, ValuePlace } from "../../document/cursor.ts";
import type { Path } from "../../document/place.ts";
import type { Schema } from "../../shape/schema.ts";
import type { TextEdit } from "../../text/span.ts";
import type { Asked } from "../asked.ts";
import type { Prose } from "../prose.ts";
import type { After } from "./after.ts";

/** What may be written at the cursor, in the order in which it should be read. */
export interface Completion {
  readonly suggestions: readonly Suggestion[];
  /** With more typed, other suggestions fit: they should be asked for again. */
  readonly incomplete: boolean;
}

export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** Stands beside the label: what it is, in a few words. */
  readonly labelDetail?: string;
  readonly documentation?: () => Prose;
  readonly edit: SuggestedEdit;
  /** What is compared with the text that the edit replaces, as far as the cursor; the label where it is absent. */
  readonly filterText?: string;
  /** Puts the suggestions in order as texts are ordered. */
  readonly sort: string;
}

/** Replaces text of the cursor's line, the cursor's place included. */
export interface SuggestedEdit extends TextEdit {
  /** `text` is a snippet: `$1` is a place to fill in, `${1|a,b|}` a choice, and `\` escapes. */
  readonly snippet: boolean;
  /** What the cursor's line is indented by; each further line of `text` begins with it, for editors that put it there themselves. */
  readonly indent: string;
}

export type SuggestionKind =
  | "indicator"
  | "domain"
  | "level"
  | "criterion"
  | "evidence"
  | "rater"
  | "word"
  | "key"
  | "file"
  | "folder"
  | "rubric"
  | "rule"
  | "date";

/** What the host adds to a question. */
export interface Asking {
  /** Text with places to fill in may be inserted. */
  readonly snippets: boolean;
  /** What a folder holds, by its path from the workspace's root; undefined where that is not known (yet). See `folderAsked`. */
  entries(folder: string): readonly FolderEntry[] | undefined;
  /** YYYY-MM-DD. */
  readonly today?: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

/** From this many on, a list is not whole: with more typed, others are found. */
export const MOST_OFFERS = 200;

/** A name or word that fits the place; how it is written there is worked out for all alike. */
export interface Offer {
  readonly word: string;
  readonly kind: SuggestionKind;
  /** Where it is not the word. */
  readonly label?: string;
  readonly labelDetail?: string;
  readonly documentation?: () => Prose;
  /** What follows a name that has no colon yet. */
  readonly after?: After;
}

/** What those who know a kind of suggestion are asked by. `path` and `schema` are of the map, or of the value. */
export interface Question {
  readonly asked: Asked;
  readonly asking: Asking;
  readonly place: KeyPlace | ValuePlace;
  readonly path: Path;
  readonly schema: Schema;
}

export type Offers = (question: Question) => readonly Offer[];
