import type { FileSet } from "./generate.ts";
import type { Output } from "./measure/process.ts";
import type { Contestant } from "./peers/contestant.ts";

const SHOWN = 3;

/** What is wrong with an answer, in a few lines: a fast wrong answer is worth nothing. */
export function wrongAnswers(contestant: Contestant, output: Output, set: FileSet): string[] {
  if (contestant.failing === undefined) return [];
  let failing: Set<string>;
  try {
    failing = new Set(contestant.failing(output));
  } catch {
    return [`${contestant.name} gave no answer that can be read: ${(output.stderr || output.stdout).slice(0, 300)}`];
  }
  const expected = new Set(
    [...set.mistakes].filter(([, { inSchema }]) => inSchema || !contestant.schemaOnly).map(([path]) => path),
  );
  const missed = [...expected.difference(failing)].map((path) => `did not find '${set.mistakes.get(path)?.name}' in ${path}`);
  const invented = [...failing.difference(expected)].map((path) => `found fault with ${path}`);
  const wrong = [...missed, ...invented, ...(contestant.wrong?.(output, set) ?? [])];
  const rest = wrong.length > SHOWN ? [`and ${wrong.length - SHOWN} more`] : [];
  return [...wrong.slice(0, SHOWN), ...rest].map((what) => `${contestant.name}: ${what}`);
}
