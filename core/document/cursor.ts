import type { CursorPlace } from "./cursor/cursorPlace.ts";
import { inFlow } from "./cursor/flow.ts";
import { byIndentation, withLinesBelow } from "./cursor/indentation.ts";
import { blockLine, linePart } from "./cursor/line.ts";
import { flowEnd, Placing } from "./cursor/placing.ts";
import { inTree } from "./cursor/tree.ts";
import type { Document } from "./document.ts";

/**
 * What may be written at an offset. The tree tells what the line belongs to, where it could be read; the line's own text
 * tells the rest, since what is being typed is rarely YAML yet. Looks at the cursor's line and at what surrounds it, never
 * at the whole text. Undefined where nothing can be suggested.
 */
export function cursorPlace(document: Document, offset: number): CursorPlace | undefined {
  if (document.unread || isPastEnd(document, offset)) return undefined;
  const line = blockLine(document.text, offset);
  if (line === undefined) return undefined;
  const broken = document.broken.find(({ start, end }) => start <= line.start && line.start < end);
  const read = broken === undefined ? inTree(document, line) : byIndentation(document, broken, line);
  const around = read?.holds === "nothing" && !line.dash ? withLinesBelow(document.text, read, line) : read;
  if (around === undefined || (line.dash && around.holds === "map")) return undefined;
  if (around.holds === "text") return { kind: "text", path: around.path };
  if (around.holds === "flow") {
    return inFlow(document.text, around.flowStart ?? 0, around.path, { ...line, end: flowEnd(document, around.path, line) });
  }
  const part = linePart(document.text, line);
  if (part === undefined || part.kind === "comment") return part;
  return new Placing(document, line, around).place(part);
}

/** Nothing is read from a second document on. */
function isPastEnd(document: Document, offset: number): boolean {
  return document.problems.some(({ kind, start }) => kind === "several-documents" && start <= offset);
}

export type { CursorPlace, KeyPlace, ValuePlace } from "./cursor/cursorPlace.ts";
