import type { Document } from "../document/document.ts";
import type { Schema } from "../shape/schema.ts";
import type { TextEdit } from "../text/span.ts";
import { addField } from "./addField.ts";
import { addInOrder } from "./addInOrder.ts";
import { addItem } from "./addItem.ts";
import type { Change } from "./change.ts";
import { remove } from "./remove.ts";
import { rename } from "./rename.ts";
import { set } from "./set.ts";
import { setSource } from "./setSource.ts";
import { sort } from "./sort.ts";

/**
 * The edits that make a change, and touch nothing else. Empty where the file no longer has the place: a change is worked
 * out on the version of the file it was found in.
 */
export function toEdits(document: Document, schema: Schema, change: Change): TextEdit[] {
  switch (change.kind) {
    case "edits":
      return [...change.edits];
    case "set":
      return set(document, change);
    case "set-source":
      return setSource(document, change);
    case "rename":
      return rename(document, change);
    case "add-field":
      return addField(document, schema, change);
    case "add-item":
      return addItem(document, schema, change);
    case "remove":
      return remove(document, change);
    case "add-in-order":
      return addInOrder(document, change);
    case "sort":
      return sort(document, change);
  }
}
