import { basename } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";

/** A window of VS Code, for a test that uses it as a person does: with keyboard and mouse. Every step waits until it is done. */
export class Vscode {
  readonly page: Page;
  /** The folder that is open in it. */
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  /** Opens the folder, and the file where one is given as a path from it, in the VS Code served at the port. */
  async open(port: number, file?: string): Promise<void> {
    const payload = [["skipWelcome", "true"]];
    if (file !== undefined) payload.push(["openFile", `vscode-remote://127.0.0.1:${port}${this.folder}/${file}`]);
    await this.page.goto(
      `http://127.0.0.1:${port}/?folder=${this.folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    );
    await this.page.locator(".monaco-workbench .statusbar").waitFor();
    if (file === undefined) return;
    await this.tab(basename(file)).waitFor();
    await this.lines.first().waitFor();
    await this.focusEditor();
  }

  tab(name: string): Locator {
    return this.page.locator(".tab", { hasText: name });
  }

  /** The lines that can be seen in the editor. */
  get lines(): Locator {
    return this.page.locator(".editor-instance .view-line");
  }

  /** The line in the editor that has this text. Spaces are shown as they are written. */
  line(text: string): Locator {
    return this.page.locator(".editor-instance .view-line").filter({ hasText: asShown(text) });
  }

  async focusEditor(): Promise<void> {
    await this.page.keyboard.press("Control+1");
    await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
  }

  /** Puts the cursor there. Both count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.pick(`:${line}:${column}`);
    await this.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Runs a command by the name that the command palette has for it. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.quickInput.waitFor();
    await this.quickInput.fill(`>${command}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: command }).first().click();
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget input[type=text]");
  }

  /** Writes into what asks at the top of the window, and accepts. */
  async pick(text: string): Promise<void> {
    await this.quickInput.waitFor();
    await this.quickInput.fill(text);
    await this.page.keyboard.press("Enter");
    await this.quickInput.waitFor({ state: "hidden" });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** The list of suggestions, once there is one that has this text. */
  async suggestion(text: string): Promise<Locator> {
    const row = this.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: text }).first();
    await row.waitFor();
    return row;
  }

  /** The same, asked for with the keyboard. */
  async askedSuggestion(text: string): Promise<Locator> {
    const row = this.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: text }).first();
    return await this.#again(row, async () => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+Space");
    });
  }

  /** What the light bulb at the cursor offers, once it offers this. */
  async offered(title: string): Promise<Locator> {
    await this.page.locator(".codicon[class*=lightbulb], .lightBulbWidget").first().waitFor();
    const row = this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
    return await this.#again(row, async () => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+.");
    });
  }

  /** Points at a text of the editor with the mouse; what is shown then, once it has `expected` in it. */
  async hover(text: Locator, expected: string): Promise<Locator> {
    const shown = this.page.locator(".monaco-hover:not(.hidden)", { hasText: expected }).first();
    return await this.#again(shown, async () => {
      await this.page.mouse.move(2, 2);
      await text.hover();
    });
  }

  /** Does it until it has its effect: VS Code forgets a menu or a hover that findings arrive under. */
  async #again(effect: Locator, work: () => Promise<void>): Promise<Locator> {
    for (let attempt = 1; ; attempt++) {
      await work();
      try {
        await effect.waitFor({ timeout: 5000 });
        return effect;
      } catch (error) {
        if (attempt === 6) throw error;
      }
    }
  }

  /** What the extension shows on a page of its own. */
  get webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+S");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }
}

/** The editor shows spaces as spaces that do not break. */
function asShown(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \u00a0]"));
}
