import type { Path } from "../document/place.ts";
import type { Json } from "../shape/schema.ts";
import type { TextEdit } from "../text/span.ts";

/** A correction that can be offered for a finding. Data: what to change, by place; `toEdits` works out the offsets. */
export interface Correction {
  /** What it does, as on a button: "Change to 'Proficient'". */
  readonly title: string;
  /** May be made without asking: spelling, names, form, order. It removes its finding and brings up no other. */
  readonly safe: boolean;
  readonly change: Change;
}

export type Change =
  /** Writes the value of a field or item: plain where it can be, in quotes or as a block where it must. */
  | { readonly kind: "set"; readonly at: Path; readonly value: Json; readonly as?: "block" | "quoted" }
  /** Writes a block of text over a value and what follows it: `length` UTF-16 units of the file from the value's start. */
  | { readonly kind: "set-source"; readonly at: Path; readonly length: number; readonly value: string }
  | { readonly kind: "rename"; readonly at: Path; readonly to: string }
  /** Adds a field to the map at `to`, in the order of the schema's fields. */
  | { readonly kind: "add-field"; readonly to: Path; readonly name: string; readonly value: Json }
  /** Adds an item at the end of the list at `to`, which may be absent yet. */
  | { readonly kind: "add-item"; readonly to: Path; readonly value: Json }
  /** Takes out a field or item with its lines. */
  | { readonly kind: "remove"; readonly at: Path }
  /** Adds entries to a section, each where the order of `order` has it. */
  | {
      readonly kind: "add-in-order";
      readonly to: Path;
      readonly names: readonly string[];
      readonly value: Json;
      readonly order: Order;
    }
  /** Puts a section's entries in this order, whole blocks with the comments that belong to them. */
  | { readonly kind: "sort"; readonly at: Path; readonly order: Order }
  /** Where a problem of the text has edits of its own. */
  | { readonly kind: "edits"; readonly edits: readonly TextEdit[] };

/** The names a section's entries have, in order, in groups; a comment that is a group's name heads it. */
export type Order = readonly { readonly heading: string; readonly names: readonly string[] }[];

export const safely = (title: string, change: Change): Correction => ({ title, safe: true, change });
export const choice = (title: string, change: Change): Correction => ({ title, safe: false, change });

/** "Change to 'X'" for each of the words, the first the best guess. */
export function replacements(at: Path, words: readonly string[]): Correction[] {
  return words.map((word) => choice(`Change to '${word}'`, { kind: "set", at, value: word }));
}
