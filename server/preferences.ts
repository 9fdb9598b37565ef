import type { Connection } from "vscode-languageserver";
import { type Options, type Preferences, USUAL_PREFERENCES } from "../core/messages.ts";

type Loose = Readonly<Record<string, unknown>>;

/** What the person has set, read again whenever the client says it has changed. */
export class PreferenceStore {
  current: Preferences;
  readonly #connection: Connection;
  readonly #asks: boolean;

  constructor(connection: Connection, options: Options, asks: boolean) {
    this.#connection = connection;
    this.#asks = asks;
    this.current = preferencesOf(options.settings);
  }

  /**
   * Whether anything has become other than it was. `sent` is what came with the change: clients that cannot be asked send
   * their settings along.
   */
  async refresh(sent?: unknown): Promise<boolean> {
    const before = JSON.stringify(this.current);
    if (this.#asks) this.current = preferencesOf(await this.#connection.workspace.getConfiguration("rubric"));
    else if (isObject(sent)) this.current = preferencesOf(sent["rubric"]);
    return JSON.stringify(this.current) !== before;
  }
}

/** Whatever is missing or of the wrong type is as usual. */
function preferencesOf(given: unknown): Preferences {
  const settings = isObject(given) ? given : {};
  const hints = isObject(settings["inlayHints"]) ? settings["inlayHints"] : {};
  const yes = (value: unknown, usual: boolean) => (typeof value === "boolean" ? value : usual);
  const usual = USUAL_PREFERENCES;
  return {
    hidePriorLevel: yes(settings["hidePriorLevel"], usual.hidePriorLevel),
    inlayHints: {
      evidenceTitles: yes(hints["evidenceTitles"], usual.inlayHints.evidenceTitles),
      domains: yes(hints["domains"], usual.inlayHints.domains),
    },
    codeLens: yes(settings["codeLens"], usual.codeLens),
  };
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
