import { type Disposable, type Event, EventEmitter, TabInputText, type TextDocument, type Uri, window } from "vscode";
import { LANGUAGE_IDS } from "../core/messages.ts";

/** The assessment that the person is at: in the editor, or on a page about it. */
export class ActiveAssessment implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable[];
  #uri: Uri | undefined;
  #last: Uri | undefined;
  /** Of the page that has the focus. */
  #page: Uri | undefined;

  constructor() {
    this.#listening = [
      window.onDidChangeActiveTextEditor(() => this.#look()),
      window.tabGroups.onDidChangeTabs(() => this.#look()),
    ];
    this.#look();
  }

  readonly onDidChange: Event<void> = (listener, self, disposables) => this.#changed.event(listener, self, disposables);

  /** What has the focus; undefined while that is something else. */
  get uri(): Uri | undefined {
    return this.#uri;
  }

  /** The same, or what had it last and is open still. */
  get last(): Uri | undefined {
    return this.#last;
  }

  /** A page about this assessment has got the focus, or has it no more. */
  onPage(uri: Uri, hasFocus: boolean): void {
    // Which of two pages tells first is not certain: one that loses the focus says nothing of the other.
    if (hasFocus) this.#page = uri;
    else if (this.#page?.toString() === uri.toString()) this.#page = undefined;
    this.#look();
  }

  dispose(): void {
    for (const each of [this.#changed, ...this.#listening]) each.dispose();
  }

  #look(): void {
    const editor = window.activeTextEditor;
    // Output is an editor too, and a glance at it leads away from nothing.
    if (editor !== undefined && editor.viewColumn === undefined) return;
    const uri = editor === undefined ? this.#page : assessmentIn(editor.document);
    const last = uri ?? (this.#last !== undefined && isOpen(this.#last) ? this.#last : undefined);
    if (`${uri}` === `${this.#uri}` && `${last}` === `${this.#last}`) return;
    this.#uri = uri;
    this.#last = last;
    this.#changed.fire();
  }
}

function assessmentIn({ languageId, uri }: TextDocument): Uri | undefined {
  return languageId === LANGUAGE_IDS.assessment ? uri : undefined;
}

function isOpen(uri: Uri): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}
