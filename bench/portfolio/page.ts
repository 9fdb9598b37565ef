import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { portfolioPage } from "../../core/report/html/portfolio/page.ts";
import type { PortfolioPart } from "../../core/report/portfolio/contents.ts";
import { CHROMIUM, ensure, findProgram } from "../../scripts/systemPackages.ts";
import { ROOT } from "../peers/contestant.ts";

/** Milliseconds until it is painted, but for `columns`. */
export interface Drawn {
  readonly first: number;
  /** The slowest filter, sort and letter of several. */
  readonly filter: number;
  readonly sort: number;
  readonly search: number;
  /** Between one frame and the next while the page moves 60 pixels in each: the median, and the slowest of 20. */
  readonly frame: number;
  readonly slowFrame: number;
  readonly columns: number;
}

const ADDRESS = "http://page.test/";
const THEME = { "editor-background": "#fff", "editor-foreground": "#333", focusBorder: "#005fb8", "charts-blue": "#0063d3" };

/** Stands in for the editor, before anything of the page's own runs. */
const STUB = `
globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
addEventListener("DOMContentLoaded", () => {
  for (const [name, colour] of Object.entries(${JSON.stringify(THEME)})) document.documentElement.style.setProperty("--vscode-" + name, colour);
});
globalThis.painted = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
}));
globalThis.timed = async (work) => {
  await painted();
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
};
globalThis.chosen = (id, value) => timed(() => {
  const control = document.getElementById(id);
  control.value = value;
  control.dispatchEvent(new Event(id === "district" ? "input" : "change"));
});
globalThis.slowest = async (changes) => {
  const times = [];
  for (const [id, value] of changes) times.push(await chosen(id, value));
  return Math.max(...times);
};`;

const MEASURE = `(async (part) => {
  const tell = (data) => dispatchEvent(new MessageEvent("message", { data }));
  const first = await timed(() => [{ kind: "begin" }, { kind: "part", part }, { kind: "end" }].forEach(tell));
  const columns = Number(document.getElementById("table").getAttribute("aria-colcount")) - 2;
  const domain = document.getElementById("domain").options[2].value;
  const filter = await slowest([["domain", domain], ["domain", ""], ["below", document.getElementById("below").options[1].value]]);
  const sort = await slowest([["columnsBy", "below"], ["rowsBy", "below"], ["columnsBy", "name"], ["rowsBy", "rubric"]]);
  const search = await slowest([["district", "v"], ["district", "va"], ["district", ""]]);
  const page = document.getElementById("page");
  const frames = [];
  await painted();
  for (let last = performance.now(); frames.length < 200; ) {
    page.scrollLeft += 60;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  frames.sort((a, b) => a - b);
  return { first, columns, filter, sort, search, frame: frames[100], slowFrame: frames[190] };
})`;

/** The page as it is built into the extension, in a browser without an editor around it. */
export async function drawn(part: PortfolioPart): Promise<Drawn> {
  ensure([CHROMIUM]);
  const executablePath = findProgram(CHROMIUM) ?? CHROMIUM.program;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const script = readFileSync(join(ROOT, "dist/portfolio.js"), "utf8");
    const html = portfolioPage({ nonce: "bench", script: `${ADDRESS}page.js` }, "All Districts");
    await page.route("**/*", async (route) => {
      const isScript = route.request().url().endsWith(".js");
      await route.fulfill({ contentType: isScript ? "text/javascript" : "text/html", body: isScript ? script : html });
    });
    await page.addInitScript(STUB);
    await page.goto(ADDRESS);
    return await page.evaluate(`${MEASURE}(${JSON.stringify(part)})`);
  } finally {
    await browser.close();
  }
}
