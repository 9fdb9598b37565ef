import { target } from "../../corrections/target.ts";
import type { Document } from "../../document/document.ts";
import type { Finding } from "../../finding.ts";
import { NEVER_SILENT } from "../../rules/ids.ts";
import { coverAt, suppressionsOf } from "../../suppression.ts";
import { lineBreakOf, lineStartAt } from "../../text/lines.ts";
import type { TextEdit } from "../../text/span.ts";
import { type Action, type ActionSource, later } from "./action.ts";
import { isInBrackets } from "./here.ts";

/**
 * A comment that silences a finding's rule for the field that it is about. Last of all, and never preferred. Not in a file
 * that YAML stumbles over: a new line may be read as part of what is broken there.
 */
export const silence: ActionSource = {
  kinds: ["quickfix"],
  *offer({ analysis: { document }, findings }): Iterable<Action> {
    // Lone carriage returns are a finding of their own, which counts them.
    if (document.problems.some(({ kind }) => kind === "syntax") || lineBreakOf(document.text) === "\r") return;
    const offered = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (NEVER_SILENT.has(finding.rule)) continue;
      const key = keyAbove(document, finding);
      if (key === undefined) continue;
      const same = `${finding.rule} ${key}`;
      const before = offered.get(same);
      if (before !== undefined) {
        before.push(finding);
        continue;
      }
      const settled = [finding];
      offered.set(same, settled);
      const title = `Silence '${finding.rule}' here`;
      yield later({ title, kind: "quickfix", findings: settled }, () => [commentAt(document, key, finding.rule)]);
    }
  },
};

/** The start of the innermost key, or item, that has a line of its own and whose comment would cover the finding. */
function keyAbove(document: Document, { path, start }: Finding): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const inner = path.slice(0, depth);
    const found = target(document, inner);
    const own = found?.entry ?? found?.node;
    if (found === undefined || own === undefined || isInBrackets(document, inner)) continue;
    const key = found.base + own.start;
    if (!/^ *(?:- +)*$/.test(document.text.slice(lineStartAt(document.text, key), key))) continue;
    const cover = coverAt(document, key);
    if (cover?.start === key && start >= key && start <= cover.end) return key;
  }
  return undefined;
}

/** A line above the key; where a comment silences rules for it already, one more id there. */
function commentAt(document: Document, key: number, rule: string): TextEdit {
  const { text } = document;
  const standing = suppressionsOf(document).find(({ covers, rules }) => covers?.start === key && rules.length > 0);
  const last = standing?.rules.at(-1);
  if (last !== undefined) return { start: last.end, end: last.end, text: `, ${rule}` };
  const start = lineStartAt(text, key);
  const indent = /^ */.exec(text.slice(start, key))?.[0] ?? "";
  return { start, end: start, text: `${indent}# rubric-ignore: ${rule}${lineBreakOf(text)}` };
}
