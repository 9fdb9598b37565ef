import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root } from "../../../scripts/process.ts";
import { serveVscode } from "../../../scripts/vscode/serve.ts";
import { startBrowser } from "../../support/browser.ts";
import { webExtensionProxy } from "./proxy.ts";
import { builtSuite, type HostKind } from "./suite.ts";
import { samplesCopy } from "./workspaceCopy.ts";

/** One test of the suite, as the extension host told of it. */
export interface HostTest {
  readonly title: string;
  /** Undefined where it passed. */
  readonly error?: string;
}

export interface HostRun {
  readonly tests: readonly HostTest[];
  /** 0 where VS Code holds that all went well; else another number, or why there is none. */
  readonly code: number | string;
  /** The last of what VS Code said, for whoever looks for the reason. */
  readonly log: string;
}

const LONGEST = 240_000;
const EXTENSION = join(root, "dist/package");

/** Runs the extension-host suite in the served VS Code, on the extension as it is packed. */
export async function runInHost(kind: HostKind): Promise<HostRun> {
  const suite = await builtSuite(kind);
  const copy = samplesCopy();
  const served = await serveVscode({ forTests: true });
  const proxy = kind === "browser" ? await webExtensionProxy(served.port, EXTENSION, suite) : undefined;
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const tests: HostTest[] = [];
    const log: string[] = [];
    page.on("console", (message) => {
      const text = message.text();
      const [, state, title, error] = /test (passed|failed): ([^\n]*)\n?([\s\S]*)/.exec(text) ?? [];
      if (title === undefined) log.push(text.slice(0, 500));
      else tests.push(state === "passed" ? { title } : { title, error: error ?? "" });
    });
    const ended = new Promise<number>((resolve) => void page.exposeFunction("codeAutomationExit", resolve));
    const at = (path: string) => `vscode-remote://127.0.0.1:${served.port}${path}`;
    const payload = [
      ["skipWelcome", "true"],
      ...(proxy === undefined
        ? [
            ["extensionDevelopmentPath", at(EXTENSION)],
            ["extensionTestsPath", at(suite)],
          ]
        : []),
    ];
    await page.goto(`${(proxy ?? served).url}/?folder=${copy.folder}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    return { code: await Promise.race([ended, tooLate()]), tests, log: log.slice(-30).join("\n") };
  } finally {
    await browser.close();
    await proxy?.stop();
    await served.stop();
    copy.remove();
  }
}

async function tooLate(): Promise<string> {
  await setTimeout(LONGEST, undefined, { ref: false });
  return `It did not end within ${LONGEST / 1000} seconds.`;
}
