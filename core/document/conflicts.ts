import { Lines } from "../text/lines.ts";
import type { Problem } from "./problem.ts";

/** One unresolved conflict as git writes it: line numbers from 0. `base` is there in git's diff3 style only. */
interface Conflict {
  readonly ours: number;
  readonly base?: number;
  readonly middle: number;
  readonly theirs: number;
}

/** The unresolved merge conflicts of a file, as one problem: nothing else can be said of such a file. */
export function mergeConflict(text: string): Problem | undefined {
  if (!/^<{7} /m.test(text)) return undefined;
  const lines = new Lines(text);
  const conflicts = conflictsIn(lines);
  const [first] = conflicts;
  if (first === undefined) return undefined;
  const lineSpan = (from: number, to: number) => ({ start: lines.startOf(from), end: lines.startOf(to) });
  const more = conflicts.length - 1;
  const rest = more === 0 ? "" : ` ${more} more ${more === 1 ? "conflict follows" : "conflicts follow"} below.`;
  const keep = (title: string, gone: (conflict: Conflict) => [number, number][]) => ({
    title,
    safe: false,
    edits: gone(first).map(([from, to]) => ({ ...lineSpan(from, to), text: "" })),
  });
  return {
    kind: "merge-conflict",
    message: `Unresolved merge conflict: keep one side of lines ${first.ours + 1}–${first.theirs + 1}.${rest}`,
    start: lines.startOf(first.ours),
    end: lines.endOf(first.theirs),
    corrections: [
      keep("Keep ours, the upper side", ({ ours, base, middle, theirs }) => [
        [ours, ours + 1],
        [base ?? middle, theirs + 1],
      ]),
      keep("Keep theirs, the lower side", ({ ours, middle, theirs }) => [
        [ours, middle + 1],
        [theirs, theirs + 1],
      ]),
    ],
  };
}

function conflictsIn(lines: Lines): Conflict[] {
  const found: Conflict[] = [];
  let open: { ours: number; base?: number; middle?: number } | undefined;
  for (let line = 0; line < lines.starts.length; line++) {
    const mark = /^(<{7} |\|{7}|={7}$|>{7} )/.exec(lines.lineText(line))?.[0];
    if (mark === undefined) continue;
    if (mark.startsWith("<")) open = { ours: line };
    else if (open === undefined) continue;
    else if (mark.startsWith("|")) open.base = line;
    else if (mark.startsWith("=")) open.middle = line;
    else if (open.middle !== undefined) {
      found.push({ ...open, middle: open.middle, theirs: line });
      open = undefined;
    }
  }
  return found;
}
