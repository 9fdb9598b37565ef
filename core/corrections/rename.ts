import type { Document } from "../document/document.ts";
import type { TextEdit } from "../text/span.ts";
import type { Change } from "./change.ts";
import { target } from "./target.ts";
import { scalar } from "./writeYaml.ts";

/** Replaces a field's name. */
export function rename(document: Document, { at, to }: Extract<Change, { kind: "rename" }>): TextEdit[] {
  const found = target(document, at);
  if (found?.entry === undefined) return [];
  const { key } = found.entry;
  return [{ start: found.base + key.start, end: found.base + key.end, text: scalar(to) }];
}
