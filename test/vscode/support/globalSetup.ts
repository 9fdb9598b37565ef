import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "../../../scripts/process.ts";
import { serveVscode } from "../../../scripts/vscode/serve.ts";
import { serveBrowser } from "../../support/browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The served VS Code with the packed extension, and the browser to see it in; or why there is none. */
    vscode: { readonly port: number; readonly browser: string } | string;
  }
}

const VSIX = join(root, "dist/conditions-for-success.vsix");

/** One VS Code and one browser for all user-level tests. Where they cannot be had, each of those tests fails and says why. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => void (await Promise.all(started.map((each) => each())));
  try {
    if (!existsSync(VSIX)) throw new Error("There is no packed extension: run 'npm run package' first.");
    const browser = await serveBrowser();
    started.push(() => browser.stop());
    const served = await serveVscode({ vsix: VSIX });
    started.push(() => served.stop());
    project.provide("vscode", { port: served.port, browser: browser.address });
  } catch (error) {
    project.provide("vscode", error instanceof Error ? error.message : String(error));
  }
  return stop;
}
