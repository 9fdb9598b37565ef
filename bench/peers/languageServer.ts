import type { Diagnostic } from "vscode-languageserver-protocol";
import type { Mistake } from "../editing/mistakes.ts";

/** A language server that is measured while a file is edited. */
export interface LanguageServer {
  readonly name: string;
  /** What follows `node` on the command line. */
  readonly command: readonly string[];
  /** Milliseconds that it lets pass after an edit before it looks at the file. */
  readonly wait: number;
  /** What the editor's settings hold under this name. */
  settings(section: string): unknown;
  /** The mistakes that its diagnostics tell of, in no certain order, and what else is wrong with them in `strange`. */
  told(diagnostics: readonly Diagnostic[]): Told;
}

export interface Told {
  readonly mistakes: readonly Mistake[];
  /** Errors that tell of no such mistake. */
  readonly strange: readonly string[];
}

export function messageOf({ message }: Diagnostic): string {
  return typeof message === "string" ? message : message.value;
}
