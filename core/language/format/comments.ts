import { COMMENT, CONTENT, type Page } from "./page.ts";
import { STEP } from "./plan.ts";

/** A column in which something begins, and the one it goes to. */
interface Leader {
  readonly column: number;
  readonly goal: number;
}

/**
 * Comments move with the line below them where both stand in one column; else with the name or dash above them in that
 * column, or with the nearest one further out. `goal` is by line, -1 where a line stays.
 */
export function commentsFollow(page: Page, goal: Int32Array): void {
  const { kind, column, fixed } = page;
  const below = nextContent(kind);
  /** Each further in than the one before. */
  const above: Leader[] = [];
  for (let line = 0; line < kind.length; line++) {
    const own = column[line] ?? 0;
    if (kind[line] === CONTENT) {
      while ((above.at(-1)?.column ?? -1) >= own) above.pop();
      above.push(...leadersOn(page, goal, line));
    } else if (kind[line] === COMMENT && fixed[line] === 0 && goal[line] === -1) {
      const next = below[line] ?? -1;
      const leader = column[next] === own ? leadersOn(page, goal, next)[0] : above.findLast((each) => each.column <= own);
      goal[line] = leader === undefined ? own : own - leader.column + leader.goal;
    }
  }
}

/** What begins on a line: its name, or its dash and the name behind that. */
function leadersOn({ column, text, lines }: Page, goal: Int32Array, line: number): Leader[] {
  const own = column[line] ?? 0;
  const wanted = goal[line] ?? -1;
  const stays = wanted === -1;
  const first = { column: own, goal: stays ? own : wanted };
  const start = lines.startOf(line) + own;
  const dash = text[start] === "-" ? /^- +(?=\S)/.exec(text.slice(start, lines.endOf(line)))?.[0].length : undefined;
  if (dash === undefined) return [first];
  return [first, { column: own + dash, goal: stays ? own + dash : wanted + STEP }];
}

/** By line: the first line below it on which something begins; -1 where there is none. */
function nextContent(kind: Uint8Array): Int32Array {
  const next = new Int32Array(kind.length).fill(-1);
  for (let line = kind.length - 2; line >= 0; line--) {
    next[line] = kind[line + 1] === CONTENT ? line + 1 : (next[line + 1] ?? -1);
  }
  return next;
}
