import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { OutlineItem, OutlineKind } from "../../core/language/outline/item.ts";
import type { FoundSymbol } from "../../core/language/symbols.ts";
import { toLocation, toRange } from "../toLsp.ts";

/** The protocol knows kinds of program text only; these give each kind of item an icon of its own, as its names are coloured. */
const KIND: Readonly<Record<OutlineKind | FoundSymbol["kind"], SymbolKind>> = {
  section: SymbolKind.Module,
  district: SymbolKind.Package,
  evidence: SymbolKind.Variable,
  indicator: SymbolKind.Class,
  criterion: SymbolKind.Property,
  action: SymbolKind.Event,
  response: SymbolKind.String,
  rater: SymbolKind.Object,
  domain: SymbolKind.Namespace,
  level: SymbolKind.EnumMember,
  setting: SymbolKind.Constant,
};

export function toDocumentSymbol(text: TextDocument, item: OutlineItem): DocumentSymbol {
  return {
    name: item.title,
    ...(item.detail !== undefined && { detail: item.detail }),
    kind: KIND[item.kind],
    range: toRange(text, item.whole),
    selectionRange: toRange(text, item.name),
    children: item.children.map((child) => toDocumentSymbol(text, child)),
  };
}

/** The item and all in it as a list, each with what it belongs to. */
export function toSymbolInformation(text: TextDocument, item: OutlineItem, container?: string): SymbolInformation[] {
  const group = item.group ?? container;
  const own: SymbolInformation = {
    name: item.title,
    kind: KIND[item.kind],
    location: toLocation(text, item.whole),
    ...(group !== undefined && { containerName: group }),
  };
  return [own, ...item.children.flatMap((child) => toSymbolInformation(text, child, item.title))];
}

export function toWorkspaceSymbol(text: TextDocument, { title, kind, within, at }: FoundSymbol): SymbolInformation {
  return { name: title, kind: KIND[kind], location: toLocation(text, at), ...(within !== "" && { containerName: within }) };
}
