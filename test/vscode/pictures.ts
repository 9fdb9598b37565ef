/** What `npm run pictures` runs: the extension's icon, and pictures of the real product in a real VS Code. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { root } from "../../scripts/process.ts";
import { serveVscode } from "../../scripts/vscode/serve.ts";
import { startBrowser } from "../support/browser.ts";
import { smallPicture } from "./support/smallPicture.ts";
import { Vscode } from "./support/vscode.ts";
import { samplesCopy } from "./support/workspaceCopy.ts";

interface Picture {
  /** The file to open, of the samples. */
  readonly file: string;
  readonly height: number;
  readonly arrange: (vscode: Vscode) => Promise<void>;
}

const WIDTH = 1200;
/** A window without what has nothing to do with the extension. */
const PLAIN = {
  "workbench.colorTheme": "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "editor.minimap.enabled": false,
  "breadcrumbs.enabled": false,
  "editor.stickyScroll.enabled": false,
};

const PICTURES: Readonly<Record<string, Picture>> = {
  "editor.png": {
    file: "faulty/first-steps.assessment.yaml",
    height: 660,
    async arrange(vscode) {
      await vscode.page.locator(".squiggly-error").nth(2).waitFor();
      await vscode.page.keyboard.press("Control+B");
      // A hover goes when anything else comes.
      await vscode.page.waitForTimeout(3000);
      await vscode.hover(vscode.page.locator(".view-line span", { hasText: /^Publicizing/ }).last(), "Exemplary");
    },
  },
  "summary.png": {
    file: "districts/2025/cottonwood-valley.assessment.yaml",
    height: 760,
    async arrange(vscode) {
      await vscode.page.keyboard.press("Control+B");
      await vscode.run("Show Summary");
      await vscode.webview.getByRole("table").first().waitFor();
      await vscode.page.mouse.move(5, 5);
    },
  },
};

async function icon(browser: Browser): Promise<void> {
  const svg = readFileSync(join(root, "client/media/icon.svg"), "utf8");
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
  await page.setContent(`<body style="margin:0">${svg.replace("<svg", '<svg style="display:block"')}</body>`);
  writeFileSync(join(root, "client/media/icon.png"), await page.screenshot({ omitBackground: true }));
  await page.close();
}

async function picture(browser: Browser, port: number, name: string, { file, height, arrange }: Picture): Promise<void> {
  const { folder, remove } = samplesCopy();
  mkdirSync(join(folder, ".vscode"));
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(PLAIN));
  const page = await browser.newPage({ viewport: { width: WIDTH, height }, deviceScaleFactor: 2 });
  try {
    const vscode = new Vscode(page, folder);
    await vscode.open(port, file);
    await arrange(vscode);
    // What moves comes to rest.
    await page.waitForTimeout(400);
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    const blank = await browser.newPage();
    writeFileSync(join(root, "docs/pictures", name), await smallPicture(blank, png));
    await blank.close();
    process.stdout.write(`docs/pictures/${name}\n`);
  } finally {
    await page.close();
    remove();
  }
}

const wanted = process.argv.slice(2);
const browser = await startBrowser();
const served = await serveVscode({ vsix: join(root, "dist/conditions-for-success.vsix") });
try {
  await icon(browser);
  for (const [name, each] of Object.entries(PICTURES)) {
    if (wanted.length === 0 || wanted.includes(name)) await picture(browser, served.port, name, each);
  }
} finally {
  await browser.close();
  await served.stop();
}
