import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summaryPage } from "../../core/report/html/page.ts";
import { panelContent, panelPage, panelWithout } from "../../core/report/html/panel.ts";
import { type Summary, summarise } from "../../core/report/summary.ts";
import { startBrowser } from "../support/browser.ts";
import { openPanel } from "../support/panel.ts";
import { mapped, sampleSummary } from "../support/summaries.ts";
import { analyseIn } from "../support/workspace.ts";

const HOSTILE =
  `"><img src=http://evil.test/x onerror=pwn()><script>pwn()</script></style></title></script><a href="command:rm">x</a>` +
  "'`$\\{pwn()}&lt;b&gt; <iframe srcdoc='<script>parent.pwn()</script>'> \u202eabc\u202c javascript:pwn() ]]> --> {{7*7}}";
/** Directions are written out, so that they turn nothing around. */
const SHOWN = HOSTILE.replaceAll("\u202e", "\\u202e").replaceAll("\u202c", "\\u202c");

/** Elements that the pages are made of. All else would have come out of a text. */
const OURS = [
  ...["main", "div", "header", "section", "article", "h1", "h2", "h3", "p", "ul", "li", "span", "strong", "button"],
  ...["details", "summary", "table", "thead", "tbody", "tr", "th", "td", "svg", "circle", "path", "rect"],
];

/** Hostile in every text: those that the sample has, and in the names and sentences of its rubric. */
const everywhere: Summary = mapped(sampleSummary("districts/2025/juniper-mesa"), (text) => `${text} ${HOSTILE}`);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => await browser.close());

describe("hostile text", { timeout: 30_000 }, () => {
  it("in a page as a file is shown as text, makes no element and asks for nothing", async () => {
    const page = await browser.newPage();
    const wrongs: string[] = [];
    page.on("request", (request) => wrongs.push(request.url()));
    page.on("console", (message) => wrongs.push(message.text()));
    page.on("dialog", (dialog) => wrongs.push(dialog.message()));
    await page.setContent(summaryPage(everywhere));
    expect(await page.evaluate(elements)).toEqual([...OURS.filter((name) => name !== "button")].sort());
    expect(await page.title()).toContain(SHOWN);
    expect(await page.evaluate(times, SHOWN)).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.querySelectorAll("style").length)).toBe(1);
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("in a page beside a file is too", async () => {
    const { page, show, wrongs } = await openPanel(browser);
    await show(panelContent(everywhere));
    expect(await page.evaluate(elements)).toEqual(OURS.filter((name) => !["article", "h3"].includes(name)).sort());
    expect(await page.evaluate(times, SHOWN)).toBeGreaterThan(100);
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("leads where it should, with the path as it is in the file", async () => {
    const { page, show, sent } = await openPanel(browser);
    await show(panelContent(everywhere));
    await page.locator("#grid .go").first().click();
    expect(await sent()).toEqual([
      { kind: "ready" },
      { kind: "go", path: ["ratings", `District Led High Expectations ${HOSTILE}`] },
    ]);
    await page.close();
  });

  it("in a sentence that says why there is no summary, and in the page's title", async () => {
    const { page, show, wrongs } = await openPanel(browser);
    await show(panelWithout(HOSTILE));
    expect(await page.evaluate(elements)).toEqual(["div", "h1", "main", "p", "section"]);
    expect(await page.locator("main p").textContent()).toBe(SHOWN);
    expect(wrongs).toEqual([]);
    expect(panelPage({ nonce: "n", script: `x"><script>` }, HOSTILE).match(/<script/g)).toHaveLength(1);
    await page.close();
  });

  it("comes from a file as it stands there", async () => {
    // Directions are no part of a name as it is read.
    const written = HOSTILE.replace(/[\u202c\u202e]/g, "");
    const field = JSON.stringify(written);
    const text = `rubric: conditions-for-success@1.0.0
district: {name: ${field}, code: ${field}, state: ${field}}
review: {date: ${field}, status: ${field}}
ratings:
  Talent Strategy: {level: Developing, rationale: ${field}, priority: ${field}, actions: [{do: ${field}, owner: ${field}, by: ${field}}]}
  ${field}: {level: ${field}}
`;
    const { assessment, rubric, findings } = analyseIn({ "a.assessment.yaml": text }, "a.assessment.yaml");
    if (assessment === undefined || rubric === undefined) throw new Error("It should be read.");
    const { page, show, wrongs } = await openPanel(browser);
    await show(panelContent(summarise({ assessment, rubric, findings })));
    for (const place of ["h1", "#steps", "#gaps"]) expect(await page.locator(place).textContent()).toContain(written);
    expect((await page.evaluate(elements)).filter((name) => !OURS.includes(name))).toEqual([]);
    expect(wrongs).toEqual([]);
    await page.close();
  });
});

/** The names of all elements within the page's main, each once. */
function elements(): string[] {
  const all = [...document.querySelectorAll("main, main *")].map(({ localName }) => localName);
  return [...new Set(all)].sort();
}

/** How often the page's text holds these words. */
function times(words: string): number {
  return (document.body.textContent ?? "").split(words).length - 1;
}
