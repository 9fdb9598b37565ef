import { pathToFileURL } from "node:url";
import type { CompletionItem, CompletionList, Diagnostic, Hover, Position } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { BenchRubric } from "../generate/rubric.ts";
import type { Edit, Places } from "./deeds.ts";
import type { Editor } from "./editor.ts";
import { type Mistake, mistakesIn } from "./mistakes.ts";
import { wrongHover, wrongLevels } from "./shown.ts";

/** A file as it is before anything is done to it. */
export interface Prepared {
  readonly path: string;
  readonly text: string;
  readonly places: Places;
}

type Completions = CompletionItem[] | CompletionList;

/** A file that is open in an editor. Times are milliseconds from sending until an answer is there; every answer is looked at. */
export class OpenFile {
  readonly places: Places;
  readonly #editor: Editor;
  readonly #rubric: BenchRubric;
  readonly #wrong: (what: string) => void;
  readonly #document: TextDocument;

  constructor(editor: Editor, { path, text, places }: Prepared, rubric: BenchRubric, wrong: (what: string) => void) {
    this.places = places;
    this.#editor = editor;
    this.#rubric = rubric;
    this.#wrong = (what) => wrong(`${editor.server.name}: ${what}`);
    this.#document = TextDocument.create(pathToFileURL(path).href, "yaml", 1, text);
  }

  /** Opens the file and waits for the right diagnostics: a server may send others first, while it does not know its settings. */
  async open(): Promise<void> {
    const text = this.#document.getText();
    const expected = mistakesIn(text, this.#rubric);
    const coming = this.#editor.published(1, (diagnostics) => this.#fault(diagnostics, expected) === undefined);
    this.#editor.open(this.#document.uri, text);
    await coming;
  }

  /** Makes edits and waits for the diagnostics, which have to be right at once. */
  async edit(edits: readonly Edit[]): Promise<number> {
    const changes = this.#take(edits);
    const { uri, version } = this.#document;
    const expected = mistakesIn(this.#document.getText(), this.#rubric);
    const coming = this.#editor.published(version);
    const start = performance.now();
    this.#editor.change(uri, version, changes);
    const { diagnostics, at } = await coming;
    const fault = this.#fault(diagnostics, expected);
    if (fault !== undefined) this.#wrong(fault);
    return at - start;
  }

  /** Makes edits and waits for nothing. */
  type(edits: readonly Edit[]): void {
    const changes = this.#take(edits);
    this.#editor.change(this.#document.uri, this.#document.version, changes);
  }

  /** Makes the last of many edits and waits until the diagnostics are right: those of earlier versions may come before. */
  async finish(edits: readonly Edit[]): Promise<void> {
    const changes = this.#take(edits);
    const { uri, version } = this.#document;
    const expected = mistakesIn(this.#document.getText(), this.#rubric);
    const coming = this.#editor.published(version, (diagnostics) => this.#fault(diagnostics, expected) === undefined);
    this.#editor.change(uri, version, changes);
    await coming;
  }

  /** Asks what an indicator is. */
  async hover(): Promise<number> {
    const { indicator, indicatorName, levelWord } = this.places;
    const position = this.#positionAt(indicator + 3);
    const { answer, time } = await this.#ask<Hover>("textDocument/hover", position);
    const fault = wrongHover(answer, this.#rubric, indicatorName, levelWord);
    if (fault !== undefined) this.#wrong(fault);
    return time;
  }

  /** Asks which levels there are. */
  async completeLevel(): Promise<number> {
    const { answer, time } = await this.#ask<Completions>("textDocument/completion", this.#positionAt(this.places.level));
    this.#look(answer);
    return time;
  }

  /** The same as one asks it: at once after an edit that leaves the cursor at this offset. */
  async completeLevelAfter(edits: readonly Edit[], cursor: number): Promise<number> {
    const changes = this.#take(edits);
    const { uri, version } = this.#document;
    const position = this.#positionAt(cursor);
    const coming = this.#editor.published(version);
    this.#editor.change(uri, version, changes);
    const { answer, time } = await this.#ask<Completions>("textDocument/completion", position);
    await coming;
    this.#look(answer);
    return time;
  }

  /** A request that neither server knows: what the way there and back takes by itself. */
  async ping(): Promise<number> {
    const start = performance.now();
    await this.#editor.request("bench/nothing", {}).catch(() => undefined);
    return performance.now() - start;
  }

  #look(answer: Completions | null): void {
    const fault = wrongLevels(answer, this.#rubric);
    if (fault !== undefined) this.#wrong(fault);
  }

  #positionAt(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  /** An error is no answer: it is looked at as null. */
  async #ask<Answer>(method: string, position: Position): Promise<{ answer: Answer | null; time: number }> {
    const start = performance.now();
    const asked = this.#editor.request<Answer>(method, { textDocument: { uri: this.#document.uri }, position });
    const answer = await asked.catch((error: Error) => {
      this.#wrong(`${method}: ${error.message}`);
      return null;
    });
    return { answer, time: performance.now() - start };
  }

  /** The edits done here as well, and as the server is told of them. */
  #take(edits: readonly Edit[]) {
    return edits.map(({ start, end, text }, at) => {
      const range = { start: this.#positionAt(start), end: this.#positionAt(end) };
      const version = this.#document.version + (at === 0 ? 1 : 0);
      TextDocument.update(this.#document, [{ range, text }], version);
      return { range, text };
    });
  }

  #fault(diagnostics: readonly Diagnostic[], expected: readonly Mistake[]): string | undefined {
    const { mistakes, strange } = this.#editor.server.told(diagnostics);
    const written = (all: readonly Mistake[]) =>
      all
        .map(({ kind, line }) => `${kind} in line ${line + 1}`)
        .sort()
        .join(", ") || "nothing";
    if (written(mistakes) !== written(expected)) return `told of ${written(mistakes)} instead of ${written(expected)}`;
    return strange[0];
  }
}
