import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type TextEdit as LspTextEdit,
  type MarkupContent,
  MarkupKind,
  type Range,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../core/finding.ts";
import type { Prose } from "../core/language/prose.ts";
import { toMarkdown, toPlainText } from "../core/language/proseText.ts";
import type { RuleId } from "../core/rules/ids.ts";
import type { Severity } from "../core/settings/settings.ts";
import type { Span, TextEdit } from "../core/text/span.ts";

/*
 * The only place that turns the core's types into the protocol's. Offsets are UTF-16 units, which the protocol's positions
 * count as well.
 */

export function toRange(text: TextDocument, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

export function toSpan(text: TextDocument, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

export function toLocation(text: TextDocument, span: Span): Location {
  return { uri: text.uri, range: toRange(text, span) };
}

export function toTextEdit(text: TextDocument, edit: TextEdit): LspTextEdit {
  return { range: toRange(text, edit), newText: edit.text };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** What stands in the file to no purpose, and may be shown faded. */
const UNNECESSARY: ReadonlySet<RuleId> = new Set(["unused-evidence", "duplicate-key", "duplicate-indicator"]);

/** What a client can show of a diagnostic. */
export interface DiagnosticAbilities {
  readonly related: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
}

/** `page` is the address of a rule's page. */
export function toDiagnostic(
  text: TextDocument,
  finding: Finding,
  abilities: DiagnosticAbilities,
  page: (rule: RuleId) => string | undefined,
): Diagnostic {
  const { rule, severity, message, related } = finding;
  const href = abilities.codeDescription ? page(rule) : undefined;
  return {
    range: toRange(text, finding),
    severity: SEVERITY[severity],
    source: "rubric",
    code: rule,
    ...(href !== undefined && { codeDescription: { href } }),
    message: related === undefined || abilities.related ? message : `${message} ${related.message}`,
    ...(related && abilities.related && { relatedInformation: [toRelated(text, related)] }),
    ...(abilities.tags && UNNECESSARY.has(rule) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

function toRelated(text: TextDocument, related: Span & { readonly message: string }): DiagnosticRelatedInformation {
  return { location: toLocation(text, related), message: related.message };
}

/** In the first of the kinds that the client names; plain text where it names none. */
export function toMarkup(prose: Prose, kinds: readonly MarkupKind[] | undefined): MarkupContent {
  return kinds?.find((kind) => kind === MarkupKind.Markdown || kind === MarkupKind.PlainText) === MarkupKind.Markdown
    ? { kind: MarkupKind.Markdown, value: toMarkdown(prose) }
    : { kind: MarkupKind.PlainText, value: toPlainText(prose) };
}
