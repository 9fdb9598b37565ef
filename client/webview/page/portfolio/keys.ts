/** A cell: the heading row is -1; columns count from the indicators' names. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell, as in any grid; undefined for a key that leads nowhere. It may lead out of the table. */
export function step(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  { row, column }: Place,
  last: Place,
  page: number,
): Place | undefined {
  const far = ctrlKey || metaKey;
  switch (key) {
    case "ArrowLeft":
      return { row, column: far ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: far ? last.column : column + 1 };
    case "ArrowUp":
      return { row: far ? -1 : row - 1, column };
    case "ArrowDown":
      return { row: far ? last.row : row + 1, column };
    case "Home":
      return { row: far ? -1 : row, column: 0 };
    case "End":
      return far ? last : { row, column: last.column };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    default:
      return undefined;
  }
}
