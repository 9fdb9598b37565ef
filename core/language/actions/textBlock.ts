import { target } from "../../corrections/target.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import type { RuleId } from "../../rules/ids.ts";
import { type Schema, schemaAt, typesOf } from "../../shape/schema.ts";
import { type Action, type ActionSource, unlessEmpty } from "./action.ts";
import { isInBrackets, isMended, pathHere } from "./here.ts";

/** Plain text up to this length is best left on its line. */
const SHORT = 60;

/** Findings that say how a text should be written; their own corrections come first. */
const OF_FORM: ReadonlySet<RuleId> = new Set([
  "yaml-syntax",
  "text-cut-short",
  "comma-split",
  "yaml-alias",
  "invisible-character",
]);

/** Long text on the line of its field, or in quotation marks, becomes a block that may hold any mark. */
export const textBlock: ActionSource = {
  kinds: ["refactor.rewrite"],
  *offer(place): Iterable<Action> {
    const { document, shape, findings } = place.analysis;
    const at = pathHere(place);
    const section = target(document, at.slice(0, 1));
    const around = section?.children === undefined ? section : target(document, at.slice(0, 2));
    if (around === undefined || isMended(document, around)) return;
    const { node, base = 0, entry } = target(document, at) ?? {};
    if (node?.kind !== "text" || node.style === "block" || entry === undefined) return;
    if (place.span.start > base + node.end || (node.style === "plain" && node.text.length <= SHORT)) return;
    if (!mayBeAnyText(schemaAt(shape.schema, at)) || isInBrackets(document, at)) return;
    // A block begins with text, and keeps its lines as they are only where none begins with white space.
    if (!/^\S/.test(node.text) || /\s$|[\r\n][ \t]|[\0-\x08\x0b\x0c\x0e-\x1f]/.test(node.text)) return;
    const isBad = findings.some(
      ({ rule, start, end }) => OF_FORM.has(rule) && start <= base + node.end && base + entry.start <= end,
    );
    if (isBad) return;
    const edits = toEdits(document, shape.schema, { kind: "set", at, value: node.text, as: "block" });
    yield* unlessEmpty({ title: "Write as a text block", kind: "refactor.rewrite", edits });
  },
};

function mayBeAnyText(schema: Schema | undefined): boolean {
  if (schema === undefined || !typesOf(schema).includes("string") || schema.enum !== undefined) return false;
  return schema.pattern === undefined || schema.pattern === "\\S";
}
