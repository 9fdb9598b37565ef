import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, analyse } from "../core/analyse.ts";
import type { Assessment } from "../core/assessment/assessment.ts";
import type { Formats } from "../core/formats.ts";
import type { Asked } from "../core/language/asked.ts";
import { readAssessment } from "../core/read.ts";
import { type Changed, covering } from "../core/text/changed.ts";
import type { Workspace } from "../core/workspace.ts";
import type { Root } from "./workspace/root.ts";
import { plainUri } from "./workspace/uris.ts";

/** Where a document stands: found out once, when it is opened. */
export interface Standing {
  readonly root: Root;
  /** From the root. Its ending tells the kind of file. */
  readonly path: string;
}

/** A document the client has open. Its analysis is worked out when it is asked for, and never twice for one version. */
export class OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  /** In the form that is compared. */
  readonly plainUri: string;
  readonly text: TextDocument;
  /** Diagnostics and edits are for what can be edited. */
  editable: boolean;
  /** It is known where it stands; nothing is answered of it before. */
  ready: Promise<void>;
  readonly #formats: Formats;
  #standing: Standing | undefined;
  /** The last answer to where it stands that was asked for. */
  #expected: Promise<Standing> | undefined;
  #analysing = false;
  #analysis: Analysis | undefined;
  /** What was changed since the last analysis. */
  #changes: Changed[] = [];
  #stale = true;
  /** Paths whose files the last analysis asked about. */
  #asked = new Set<string>();

  constructor(text: TextDocument, editable: boolean, standing: Promise<Standing>, formats: Formats) {
    this.uri = text.uri;
    this.plainUri = plainUri(text.uri);
    this.text = text;
    this.editable = editable;
    this.#formats = formats;
    this.ready = this.#stand(standing);
  }

  get standing(): Standing {
    if (this.#standing === undefined) throw new Error(`${this.uri} was asked about before it was ready.`);
    return this.#standing;
  }

  get isReady(): boolean {
    return this.#standing !== undefined;
  }

  /** It may stand elsewhere now: folders or settings files came or went. */
  moved(standing: Promise<Standing>): void {
    this.ready = this.#stand(standing);
  }

  /** Takes changes as the client sends them, in order. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const given of changes) {
      // Some clients write null where they mean the whole text.
      const change = "range" in given && given.range ? { range: given.range, text: given.text } : { text: given.text };
      this.#changes.push(this.#changed(change));
      TextDocument.update(this.text, [change], version);
    }
    this.#stale = true;
  }

  /** Something it was analysed by has changed; without paths, anything may have. */
  learned(paths?: ReadonlySet<string>): boolean {
    const concerned = paths === undefined || [...paths].some((path) => this.#asked.has(path));
    if (concerned) this.#stale = true;
    return concerned;
  }

  get analysis(): Analysis {
    if (this.#analysis !== undefined && !this.#stale) return this.#analysis;
    const { root, path } = this.standing;
    this.#asked = new Set();
    const source = { text: this.text.getText(), path, workspace: this.#recording(root), formats: this.#formats };
    const changed = covering(this.#changes);
    const before = this.#analysis;
    this.#analysing = true;
    try {
      this.#analysis = analyse({ ...source, settings: root.settings, ...(before && { changed }) }, before);
    } finally {
      this.#analysing = false;
    }
    this.#changes = [];
    this.#stale = false;
    return this.#analysis;
  }

  /**
   * The assessment it holds, for others that refer to it; null where it cannot be read. Reviews may lead in a circle: what
   * a document asks while it is being analysed itself is answered by reading alone.
   */
  get assessment(): Assessment | null {
    const { root, path } = this.standing;
    if (this.#analysing) return readAssessment(this.text.getText(), path, root, this.#formats);
    return this.analysis.document.unread ? null : (this.analysis.assessment ?? null);
  }

  /** Paths, from the root, of the files and folders that the last analysis asked about. */
  get neighbours(): ReadonlySet<string> {
    return this.#asked;
  }

  get asked(): Asked {
    return { path: this.standing.path, analysis: this.analysis, workspace: this.standing.root };
  }

  /** Everything that the analysis asked about is known. */
  async settled(): Promise<void> {
    await this.ready;
    do {
      await this.standing.root.settled();
      void this.analysis;
    } while (!this.standing.root.isSettled);
  }

  async #stand(standing: Promise<Standing>): Promise<void> {
    this.#expected = standing;
    const found = await standing;
    // It may have been asked anew meanwhile, and that answer may have come first.
    if (this.#expected !== standing) return await this.ready;
    this.#standing = found;
    this.#stale = true;
  }

  #changed(change: TextDocumentContentChangeEvent): Changed {
    const { text } = this;
    if (!("range" in change)) return { start: 0, end: text.getText().length, length: change.text.length };
    const [start, end] = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)].sort((a, b) => a - b);
    return { start: start ?? 0, end: end ?? 0, length: change.text.length };
  }

  /** The root, keeping in mind what it was asked about. */
  #recording(root: Root): Workspace {
    const asked = this.#asked;
    return {
      exists: (path) => root.exists(asked.add(path) && path),
      assessment: (path) => root.assessment(asked.add(path) && path),
      rubrics: (path) => root.rubrics(path),
    };
  }
}
