/** The rubric that a new file goes by where none is named: the workspace's own if there is one only, else the bundled one. */
export function usualRubric<R>(known: readonly R[]): R | undefined {
  return known.length === 2 ? known[0] : known.at(-1);
}
