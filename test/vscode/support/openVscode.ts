import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { root } from "../../../scripts/process.ts";
import { Vscode } from "./vscode.ts";
import { samplesCopy } from "./workspaceCopy.ts";

export interface Opening {
  /** The file to show, as a path from the folder; without it none is. */
  readonly file?: string;
  /** Is given the folder, a copy of `samples/`, before it is opened. */
  readonly prepare?: (folder: string) => void;
  /** Settings of the folder, such as `workbench.colorTheme`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
}

/**
 * Opens a folder of its own in a new window of VS Code, for the test that calls it. When the test has failed, there is a
 * picture of it in .cache/screenshots.
 */
export async function openVscode({ file, prepare, settings, width = 1400, height = 900 }: Opening = {}): Promise<Vscode> {
  const { port, browser } = provided();
  const { folder, remove } = samplesCopy();
  onTestFinished(remove);
  if (settings !== undefined) {
    mkdirSync(join(folder, ".vscode"));
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
  }
  prepare?.(folder);
  const page = await newPage(browser, width, height);
  const vscode = new Vscode(page, folder);
  await vscode.open(port, file);
  return vscode;
}

function provided() {
  const given = inject("vscode");
  if (typeof given === "string") throw new Error(given);
  return given;
}

/** Each in a context of its own: a window remembers nothing of another test's. */
async function newPage(address: string, width: number, height: number): Promise<Page> {
  const browser: Browser = await chromium.connect(address);
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(30_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") {
      const name = task.name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80);
      await page.screenshot({ path: join(root, ".cache/screenshots", `${name}.png`) }).catch(() => undefined);
    }
    await browser.close();
  });
  return page;
}
