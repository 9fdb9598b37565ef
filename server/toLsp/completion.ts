import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionItemLabelDetails,
  InsertTextFormat,
  InsertTextMode,
  type MarkupKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SuggestedEdit, Suggestion, SuggestionKind } from "../../core/language/complete.ts";
import { toMarkup, toRange } from "../toLsp.ts";

/** What a client can take of a suggestion. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  /** It asks for the documentation of the one that is looked at. */
  readonly resolves: boolean;
  readonly markup: readonly MarkupKind[] | undefined;
  readonly modes: readonly InsertTextMode[];
  readonly kinds: readonly CompletionItemKind[];
}

export function completionAbilities({ textDocument }: ClientCapabilities): CompletionAbilities {
  const completion = textDocument?.completion;
  const item = completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    resolves: item?.resolveSupport?.properties?.includes("documentation") === true,
    markup: item?.documentationFormat,
    modes: item?.insertTextModeSupport?.valueSet ?? [],
    kinds: completion?.completionItemKind?.valueSet ?? [],
  };
}

/** An icon for each kind, as for what the protocol knows: all of it is program text. The second is for clients that know few. */
const KIND: Readonly<Record<SuggestionKind, readonly [CompletionItemKind, CompletionItemKind]>> = {
  indicator: [CompletionItemKind.Class, CompletionItemKind.Class],
  domain: [CompletionItemKind.Module, CompletionItemKind.Module],
  level: [CompletionItemKind.EnumMember, CompletionItemKind.Enum],
  criterion: [CompletionItemKind.Property, CompletionItemKind.Property],
  evidence: [CompletionItemKind.Reference, CompletionItemKind.Reference],
  rater: [CompletionItemKind.Variable, CompletionItemKind.Variable],
  word: [CompletionItemKind.Value, CompletionItemKind.Value],
  key: [CompletionItemKind.Field, CompletionItemKind.Field],
  file: [CompletionItemKind.File, CompletionItemKind.File],
  folder: [CompletionItemKind.Folder, CompletionItemKind.File],
  rubric: [CompletionItemKind.Interface, CompletionItemKind.Interface],
  rule: [CompletionItemKind.Keyword, CompletionItemKind.Keyword],
  date: [CompletionItemKind.Unit, CompletionItemKind.Unit],
};

/** `data` comes back with the request for the documentation. */
export function toCompletionItem(
  text: TextDocument,
  suggestion: Suggestion,
  abilities: CompletionAbilities,
  data: unknown,
): CompletionItem {
  const { label, kind, edit, sort, filterText, documentation } = suggestion;
  const [best, usual] = KIND[kind];
  return {
    label,
    kind: abilities.kinds.includes(best) ? best : usual,
    ...beside(suggestion, abilities),
    ...(documentation !== undefined && (abilities.resolves ? { data } : documented(suggestion, abilities))),
    sortText: sort,
    ...(filterText !== undefined && { filterText }),
    ...inserted(text, edit, abilities),
  };
}

/** The documentation, where there is some. */
export function documented(
  { documentation }: Suggestion,
  { markup }: CompletionAbilities,
): Pick<CompletionItem, "documentation"> {
  const prose = documentation?.() ?? [];
  return prose.length === 0 ? {} : { documentation: toMarkup(prose, markup) };
}

function beside({ labelDetail }: Suggestion, { labelDetails }: CompletionAbilities): Partial<CompletionItem> {
  if (labelDetail === undefined) return {};
  const details: CompletionItemLabelDetails = { description: labelDetail };
  return labelDetails ? { labelDetails: details } : { detail: labelDetail };
}

function inserted(text: TextDocument, edit: SuggestedEdit, { modes }: CompletionAbilities): Partial<CompletionItem> {
  if (!edit.snippet) return insertedPlain(text, edit);
  const lines = LINE_BREAK.test(edit.text);
  // Editors put the line's indentation before each further line of a snippet, unless they can be told not to and nothing else.
  const adjusted = !modes.includes(InsertTextMode.asIs) || modes.includes(InsertTextMode.adjustIndentation);
  const mode = adjusted ? InsertTextMode.adjustIndentation : InsertTextMode.asIs;
  const newText = adjusted ? edit.text.replaceAll(new RegExp(`(${LINE_BREAK.source})${edit.indent}`, "g"), "$1") : edit.text;
  return {
    textEdit: { range: toRange(text, edit), newText },
    insertTextFormat: InsertTextFormat.Snippet,
    ...(lines && modes.includes(mode) && { insertTextMode: mode }),
  };
}

const LINE_BREAK = /\r\n|\n|\r/;

/**
 * Some clients that know no snippets put a NUL into the file for each line break of what is completed. So the lines after
 * the first come as an edit beside it, before the next line of the file. They are left out where there is nothing in them.
 */
function insertedPlain(text: TextDocument, edit: SuggestedEdit): Partial<CompletionItem> {
  const [first = "", ...rest] = edit.text.split(LINE_BREAK);
  const range = toRange(text, edit);
  const next = { line: range.end.line + 1, character: 0 };
  const isLast = text.positionAt(text.offsetAt(next)).line <= range.end.line;
  const more = /[^\s-]/.test(rest.join(""));
  const lineBreak = LINE_BREAK.exec(edit.text)?.[0] ?? "";
  const below = { range: { start: next, end: next }, newText: rest.map((line) => line + lineBreak).join("") };
  return {
    textEdit: { range, newText: more && isLast ? edit.text : first },
    insertTextFormat: InsertTextFormat.PlainText,
    ...(more && !isLast && { additionalTextEdits: [below] }),
  };
}
