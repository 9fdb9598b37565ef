import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summaryPage } from "../../core/report/html/page.ts";
import { panelContent, panelWithout } from "../../core/report/html/panel.ts";
import { startBrowser } from "../support/browser.ts";
import { openPanel, SKINS } from "../support/panel.ts";
import { EXTREMES, sampleSummary } from "../support/summaries.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SAMPLE = sampleSummary("districts/2025/juniper-mesa");
const OTHERS = {
  "a draft": sampleSummary("districts/2025/kestrel-butte"),
  "nothing rated": EXTREMES["nothing rated"],
  "a rubric of twelve domains": EXTREMES["a rubric of twelve domains"],
  "part of the file not read": EXTREMES["part of the file not read, and out of scope"],
};

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => await browser.close());

/** What axe-core finds wrong, all of its rules on, with everything unfolded. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(): Promise<Results> } };
    const { violations: found } = await tool.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    );
  });
}

interface Results {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
  }[];
}

describe("axe-core finds nothing wrong with", { timeout: 30_000 }, () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1400, 600]) {
      it(`the page as a file, ${colorScheme}, ${width} wide`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.setContent(summaryPage(SAMPLE));
        expect(await violations(page)).toEqual([]);
        await page.close();
      });
    }
  }

  for (const skin of Object.keys(SKINS) as (keyof typeof SKINS)[]) {
    it(`the page beside a file, ${skin}`, async () => {
      const { page, show } = await openPanel(browser, skin);
      await show(panelContent(SAMPLE));
      expect(await page.locator("#coverage-title").isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  }

  for (const [name, summary] of Object.entries(OTHERS)) {
    it(`the page beside a file: ${name}`, async () => {
      const { page, show } = await openPanel(browser, "dark");
      await show(panelContent(summary));
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  }

  it("the page as a file in forced colours", async () => {
    const page = await browser.newPage({ forcedColors: "active" });
    await page.setContent(summaryPage(SAMPLE));
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("the page that says why there is no summary", async () => {
    const { page, show } = await openPanel(browser);
    await show(panelWithout("Its rubric 'x@1.0.0' is not known here."));
    expect(await page.locator("main").innerText()).toContain("Its rubric 'x@1.0.0' is not known here.");
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it("and would find what is wrong", async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<html lang="en"><title>x</title><main><h1>x</h1><p style="color:#aaa">pale</p><button></button></main>',
    );
    expect((await violations(page)).map((each) => each.split(":")[0])).toEqual(["button-name", "color-contrast"]);
    await page.close();
  });
});
