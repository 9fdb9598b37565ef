import { choice } from "../../corrections/change.ts";
import type { Placed } from "../../document/document.ts";
import { find } from "../../document/locate.ts";
import { type Path, valueAt } from "../../document/place.ts";
import type { Node } from "../../document/tree.ts";
import { Notes } from "../../remembered.ts";
import { type Schema, schemaAt, typesOf } from "../../shape/schema.ts";
import { unfolded } from "../../text/blockText.ts";
import { shortened } from "../../text/sentence.ts";
import type { FileContext, Report, Rule } from "../rule.ts";
import { problemReports } from "./problems.ts";

export const textCutShort: Rule<FileContext> = {
  id: "text-cut-short",
  severity: "warning",
  title: "A mark in the text made YAML read less, or something else, than was written.",
  explanation:
    "Text without quotation marks ends at ` #`, where a comment begins, and a `:`, `[` or `&` in it can turn it into something " +
    "else. Nothing warns of it, and the words are gone from every report. A block of text (`>-`, then the text on the next " +
    "line, indented) may hold any of these marks. A remark of your own after `# ` is left alone.",
  examples: [
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: Priority #1 is reading\n",
      says: ["Everything after ' #' is a comment; 'rationale' reads 'Priority'."],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale:\n      Seen twice: in March and in May\n",
      says: ["Because of the ':' in it, 'rationale' is not read as text."],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing\n    rationale: [D1]\n",
      says: ["Because of the '[' in it, 'rationale' is not read as text."],
    },
    {
      text: "ratings:\n  Unified Vision:\n    level: Developing # ask again\n    rationale: >-\n      Priority #1 is reading\n",
      says: [],
    },
  ],
  *check(context) {
    yield* problemReports(context, "cut-short");
    yield* cutByComment(context);
    yield* takenForSomethingElse(context);
  },
};

/** What was found is kept with the tree, which is the same in a later version of the file, wherever it comes to stand. */
function* cutByComment({ document: { sections, text }, schema }: FileContext): Iterable<Report> {
  for (const [index, { entry, base, children, entries }] of sections.entries()) {
    let below = index + 1;
    while (sections[below]?.base === base) below++;
    const end = sections[below]?.base ?? text.length;
    const above = (next: Placed | undefined, from: number) => (next !== undefined && next.base > from ? next.base : end);
    if (children !== undefined && entries !== undefined) {
      const inChild = (child: Placed, at: number) =>
        cutIn(child, [entry.name, child.entry.name], above(children[at + 1], child.base), text, schema);
      yield* found(entries, entry.name, schema, () =>
        children.flatMap((child, at) => found(child.entry, child.entry.name, schema, () => inChild(child, at))),
      );
    }
    yield* found(entry, entry.name, schema, () => cutIn({ entry, base }, [entry.name], above(children?.[0], base), text, schema));
  }
}

interface Found {
  readonly name: string;
  readonly schema: Schema;
  readonly reports: readonly Report[];
}

const known = new Notes<object, Found>();

function found(tree: object, name: string, schema: Schema, find: () => readonly Report[]): readonly Report[] {
  const before = known.get(tree);
  if (before?.name === name && before.schema === schema) return before.reports;
  const reports = find();
  known.set(tree, { name, schema, reports });
  return reports;
}

function cutIn({ entry, base }: Placed, at: Path, end: number, text: string, schema: Schema): Report[] {
  if (!/\S[ \t]+#\S/.test(text.slice(base, end))) return [];
  const reports: Report[] = [];
  for (const { node, path } of plainTexts(entry.value, at, schema)) {
    const line = /^[^\r\n]*/.exec(text.slice(base + node.end))?.[0] ?? "";
    if (!/^[ \t]+#[^\s#]/.test(line)) continue;
    const whole = text.slice(base + node.start, base + node.end + line.trimEnd().length);
    reports.push({
      message: `Everything after ' #' is a comment; '${path.findLast((step) => typeof step === "string")}' reads '${shortened(node.text, 40)}'.`,
      at: valueAt(...path),
      corrections: [
        choice("Make it a block of text", {
          kind: "set-source",
          at: path,
          length: whole.length,
          value: unfolded(whole),
        }),
      ],
    });
  }
  return reports;
}

function* takenForSomethingElse({ document, content }: FileContext): Iterable<Report> {
  for (const mistake of content.mistakes) {
    if (mistake.kind !== "unfit" || mistake.keyword !== "type" || !typesOf(mistake.schema).includes("string")) continue;
    const found = find(document, mistake.path);
    const { node, base } = found ?? {};
    if (node === undefined || base === undefined || found?.depth !== mistake.path.length || !wasText(node)) continue;
    const source = unfolded(document.text.slice(base + node.start, base + node.end));
    yield {
      message: `Because of the '${markIn(node)}' in it, '${mistake.path.findLast((step) => typeof step === "string")}' is not read as text.`,
      at: valueAt(...mistake.path),
      corrections: [choice("Make it a block of text", { kind: "set", at: mistake.path, value: source, as: "block" })],
      subject: mistake.path,
    };
  }
}

function markIn(node: Node): string {
  if (node.kind === "list") return node.flow ? "[" : "-";
  return node.kind === "map" && node.flow ? "{" : ":";
}

/** A sentence with a colon in it, or words in brackets: nobody's idea of fields or a list. */
function wasText(node: Node): boolean {
  if (node.kind === "text") return false;
  return node.flow || (node.kind === "map" && node.entries.length === 1 && node.entries[0]?.value?.kind === "text");
}

interface PlainText {
  readonly node: Extract<Node, { kind: "text" }>;
  readonly path: Path;
}

/** Plain texts that stand where any text may: not ids, dates or words of a list. */
function* plainTexts(node: Node | undefined, path: Path, schema: Schema): Iterable<PlainText> {
  if (node?.kind === "map") for (const { name, value } of node.entries) yield* plainTexts(value, [...path, name], schema);
  if (node?.kind === "list") for (const [index, item] of node.items.entries()) yield* plainTexts(item, [...path, index], schema);
  if (node?.kind !== "text" || node.style !== "plain") return;
  const expected = schemaAt(schema, path);
  const anyText = expected !== undefined && typesOf(expected).includes("string") && expected.enum === undefined;
  if (anyText && (expected.pattern === undefined || expected.pattern === "\\S")) yield { node, path };
}
