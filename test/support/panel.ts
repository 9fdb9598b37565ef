import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { type PanelContent, panelPage } from "../../core/report/html/panel.ts";
import { root } from "./workspace.ts";

/** What an editor gives its pages: a class for the kind of theme, and the theme's colours. These are VS Code's own. */
export const SKINS = {
  light: { class: "vscode-light", colours: ["#ffffff", "#3b3b3b", "#005fb8", "#0063d3", "", "#e51400", "#bf8803"] },
  dark: { class: "vscode-dark", colours: ["#1f1f1f", "#cccccc", "#0078d4", "#59a4f9", "", "#f14c4c", "#cca700"] },
  "high contrast": {
    class: "vscode-high-contrast",
    colours: ["#000000", "#ffffff", "#f38518", "#59a4f9", "#6fc3df", "#f48771", "#ffd370"],
  },
  "high contrast light": {
    class: "vscode-high-contrast-light vscode-high-contrast",
    colours: ["#ffffff", "#292929", "#006bbd", "#0063d3", "#0f4a85", "#b5200d", "#895503"],
  },
} as const;

const COLOURS = [
  ...["editor-background", "editor-foreground", "focusBorder", "charts-blue", "contrastBorder"],
  ...["editorError-foreground", "editorWarning-foreground"],
];

const ADDRESS = "http://panel.test/";

/** The script of a page, as it is built into the extension. */
export function pageScript(name: "summary" | "portfolio"): string {
  const entry = join(root, `client/webview/page/${name}.ts`);
  const built = buildSync({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022" });
  return built.outputFiles[0]?.text ?? "";
}

const script = pageScript("summary");

/** The page beside an assessment as an editor would show it, without the editor. */
export interface Panel {
  readonly page: Page;
  /** What the page has sent, in order. */
  sent(): Promise<unknown[]>;
  kept(): Promise<unknown>;
  show(content: PanelContent): Promise<void>;
  /** What it asked of the network beside itself and its script, and what its policy has refused. */
  readonly wrongs: string[];
}

export async function openPanel(browser: Browser, skin: keyof typeof SKINS = "light", kept?: unknown): Promise<Panel> {
  const html = panelPage({ nonce: "n0nce", script: SCRIPT_ADDRESS }, "Summary");
  const opened = await openInEditor(browser, { html, script }, { skin, kept });
  return { ...opened, show: async (content) => await opened.tell({ ...content, uri: "file:///a.assessment.yaml" }) };
}

export const SCRIPT_ADDRESS = `${ADDRESS}page.js`;

/** Any page as an editor would show it; its script's address is SCRIPT_ADDRESS. */
export async function openInEditor(
  browser: Browser,
  { html, script: text }: { readonly html: string; readonly script: string },
  { skin = "light" as keyof typeof SKINS, kept = undefined as unknown, width = 700 } = {},
): Promise<Omit<Panel, "show"> & { tell(message: unknown): Promise<void> }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const wrongs: string[] = [];
  await page.route("**/*", async (route) => {
    const address = route.request().url();
    if (address === ADDRESS) await route.fulfill({ contentType: "text/html", body: html });
    else if (address === SCRIPT_ADDRESS) await route.fulfill({ contentType: "text/javascript", body: text });
    else {
      if (!address.endsWith("/favicon.ico")) wrongs.push(address);
      await route.abort();
    }
  });
  page.on("console", (message) => void (message.type() === "error" && wrongs.push(message.text())));
  page.on("pageerror", (error) => void wrongs.push(error.message));
  const colours = COLOURS.map((name, index) => [`--vscode-${name}`, SKINS[skin].colours[index] ?? ""] as const);
  await page.addInitScript(asEditor, { colours, kind: SKINS[skin].class, kept });
  await page.goto(ADDRESS);
  return {
    page,
    wrongs,
    sent: async () => await page.evaluate(() => (window as unknown as Stub).sent),
    kept: async () => await page.evaluate(() => (window as unknown as Stub).kept),
    tell: async (message) => {
      await page.evaluate((data) => void dispatchEvent(new MessageEvent("message", { data })), message);
    },
  };
}

interface Stub {
  sent: unknown[];
  kept: unknown;
  acquireVsCodeApi: unknown;
}

/** Runs in the page, before anything of its own. */
function asEditor(theme: { colours: (readonly [string, string])[]; kind: string; kept: unknown }): void {
  const stub = window as unknown as Stub;
  stub.sent = [];
  stub.kept = theme.kept;
  stub.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => stub.sent.push(message),
    getState: () => stub.kept,
    setState: (state: unknown) => {
      stub.kept = state;
    },
  });
  addEventListener("DOMContentLoaded", () => {
    for (const [name, value] of theme.colours) if (value !== "") document.documentElement.style.setProperty(name, value);
    document.documentElement.style.setProperty("--vscode-font-family", "sans-serif");
    document.documentElement.style.setProperty("--vscode-font-size", "13px");
    document.body.className = theme.kind;
  });
}
