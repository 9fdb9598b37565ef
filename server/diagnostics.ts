import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../core/analyse.ts";
import type { Finding } from "../core/finding.ts";
import type { Severity } from "../core/settings/settings.ts";
import type { OpenDocument } from "./document.ts";
import type { Session } from "./session.ts";
import { type DiagnosticAbilities, toDiagnostic } from "./toLsp.ts";

/** No editor shows more of one file, and all of them would be sent with every keystroke. */
const MOST = 1000;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** The document's findings, as the client can take them. */
export function diagnosticsOf(document: OpenDocument, session: Session): Diagnostic[] {
  try {
    const diagnostics = diagnosticsIn(document.text, document.analysis, session);
    session.onAnalysed(document);
    return diagnostics;
  } catch (error) {
    session.log(error);
    return [failure(error)];
  }
}

/** The same for a file that is not open. */
export function diagnosticsOfFile(uri: string, analysis: Analysis, session: Session): Diagnostic[] {
  return diagnosticsIn(TextDocument.create(uri, "", 0, analysis.document.text), analysis, session);
}

function diagnosticsIn(text: TextDocument, { findings }: Analysis, session: Session): Diagnostic[] {
  const abilities = abilitiesOf(session);
  const told = findings.length > MOST ? worstOf(findings) : findings;
  const diagnostics = told.map((finding) => toDiagnostic(text, finding, abilities, session.rulePage));
  const more = (findings.length - told.length).toLocaleString("en-US");
  if (told === findings) return diagnostics;
  const message = `There are ${more} more findings in this file; they show when these are settled.`;
  return [...diagnostics, ofWhole(message, DiagnosticSeverity.Warning)];
}

/** The worst findings, and of the same gravity the first, in the order of the text. */
function worstOf(findings: readonly Finding[]): readonly Finding[] {
  const worst = new Set([...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MOST));
  return findings.filter((finding) => worst.has(finding));
}

/** A failure of the program itself is shown where one looks for what is wrong with the file. */
function failure(error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return ofWhole(`This file could not be checked: ${reason} Please report this.`, DiagnosticSeverity.Error);
}

/** What is said of the file as a whole stands at its start. */
function ofWhole(message: string, severity: DiagnosticSeverity): Diagnostic {
  const start = { line: 0, character: 0 };
  return { message, severity, source: "rubric", range: { start, end: start } };
}

function abilitiesOf({ client: { textDocument } }: Session): DiagnosticAbilities {
  const abilities = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    related: abilities.relatedInformation === true,
    tags: abilities.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    codeDescription: abilities.codeDescriptionSupport === true,
  };
}

/** Ids of diagnostics that were sent, so that the same need not be sent again. */
export class SentResults {
  #count = 0;
  /** The last time that all files were looked at: how much had happened by then, and how many they were. */
  surveyed: { readonly happened: number | undefined; readonly files: number } | undefined;
  readonly #sent = new Map<string, { readonly id: string; readonly content: string }>();

  /** The id of these diagnostics of this document: a new one where they are not what was sent last. */
  idOf(uri: string, items: readonly Diagnostic[]): string {
    const content = JSON.stringify(items);
    const last = this.#sent.get(uri);
    if (last?.content === content) return last.id;
    const id = String(++this.#count);
    this.#sent.set(uri, { id, content });
    return id;
  }

  /** A client that has these ids has everything that is to be said, as far as anything could have happened meanwhile. */
  areCurrent(happened: number | undefined, ids: readonly { readonly uri: string; readonly value: string }[]): boolean {
    const { surveyed } = this;
    if (happened === undefined || surveyed === undefined || surveyed.happened !== happened || surveyed.files !== ids.length)
      return false;
    return ids.every(({ uri, value }) => this.#sent.get(uri)?.id === value);
  }
}
