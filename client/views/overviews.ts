import { type Disposable, type Event, EventEmitter, languages, type Uri, workspace } from "vscode";
import type { Overview } from "../../core/report/overview.ts";
import type { ActiveAssessment } from "../active.ts";
import type { Server } from "../server.ts";

/** While one types, what is drawn follows after so many milliseconds without a key. */
const PAUSE = 200;

/** An assessment, and where it stands; where that cannot be told, why. */
export interface Shown {
  readonly uri: Uri;
  readonly overview: Overview | undefined;
  /** A sentence; empty where there is an overview. */
  readonly whyNot: string;
}

/** Where the assessment stands that the person is at, kept up to date. */
export class Overviews implements Disposable {
  readonly #server: Server;
  readonly #active: ActiveAssessment;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often it was asked for: only the last answer counts. */
  #asked = 0;
  #shown: Shown | undefined;

  constructor(server: Server, active: ActiveAssessment) {
    this.#server = server;
    this.#active = active;
    this.#listening = [
      active.onDidChange(() => void this.#ask()),
      workspace.onDidChangeTextDocument(({ document }) => this.#isOfThis(document.uri) && this.#askSoon()),
      // What a file says of others may change while it stays as it is.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some((uri) => this.#isOfThis(uri)) && this.#askSoon()),
    ];
    void this.#ask();
  }

  readonly onDidChange: Event<void> = (listener, self, disposables) => this.#changed.event(listener, self, disposables);

  /** Undefined where no assessment is open. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of [this.#changed, ...this.#listening]) each.dispose();
  }

  #isOfThis(uri: Uri): boolean {
    return this.#active.last?.toString() === uri.toString();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const uri = this.#active.last;
    const round = ++this.#asked;
    const answer = uri && (await this.#of(uri));
    if (round !== this.#asked) return;
    this.#shown = answer;
    this.#changed.fire();
  }

  async #of(uri: Uri): Promise<Shown> {
    const asked = { uri: this.#server.uri(uri) };
    try {
      const found = await this.#server.ask("rubric/overview", asked);
      const whyNot = found === null ? ((await this.#server.ask("rubric/whyNoSummary", asked)) ?? "") : "";
      return { uri, overview: found?.overview, whyNot };
    } catch {
      // The server says by itself what failed.
      return { uri, overview: undefined, whyNot: "" };
    }
  }
}
