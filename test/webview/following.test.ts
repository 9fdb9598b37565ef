import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelContent, panelWithout } from "../../core/report/html/panel.ts";
import type { Summary } from "../../core/report/summary.ts";
import { startBrowser } from "../support/browser.ts";
import { openPanel } from "../support/panel.ts";
import { sampleSummary } from "../support/summaries.ts";

const SUMMARY = sampleSummary("districts/2025/juniper-mesa");

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => await browser.close());

describe("the page beside a file follows it", { timeout: 30_000 }, () => {
  it("and touches only what has changed", async () => {
    const { page, show } = await openPanel(browser);
    await show(panelContent(SUMMARY));
    await page.evaluate(watch);
    await show(panelContent(SUMMARY));
    expect(await page.evaluate(touched)).toEqual([]);
    await show(panelContent({ ...SUMMARY, district: { ...SUMMARY.district, name: "Juniper Mesa RE-2J" } }));
    expect(await page.evaluate(touched)).toEqual(["#text in h1: Juniper Mesa RE-2J"]);
    await page.close();
  });

  it("while the place, the focus and what is unfolded stay", async () => {
    const { page, show } = await openPanel(browser);
    await show(panelContent(SUMMARY));
    const first = page.locator("#gaps li", { hasText: "Teacher Leadership" }).first();
    await first.locator("summary").click();
    await page.locator("#steps-rest > summary").click();
    const button = page.locator("#gaps .go", { hasText: "Teacher Leadership" });
    await button.focus();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(100);
    // The one before it is rated higher, another comes first, and there is one step less.
    const [gone, ...others] = SUMMARY.gaps;
    if (gone === undefined) throw new Error("The sample has gaps.");
    const added = { ...gone, indicator: "Unified Vision" };
    await show(panelContent({ ...SUMMARY, gaps: [added, ...others], nextSteps: SUMMARY.nextSteps.slice(1) }));
    expect(await page.locator("#gaps .go").first().textContent()).toBe("Unified Vision");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Teacher Leadership");
    expect(await first.locator("details").getAttribute("open")).toBe("");
    expect(await page.locator("#gaps li details[open]").count()).toBe(1);
    expect(await page.locator("#steps-rest").getAttribute("open")).toBe("");
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await page.close();
  });

  it("through any change to any other, and back", async () => {
    const { page, show } = await openPanel(browser);
    const all: Summary[] = ["juniper-mesa", "kestrel-butte", "silver-fork", "arroyo-plains"].map((name) =>
      sampleSummary(`districts/2025/${name}`),
    );
    const fresh = async (summary: Summary) => {
      const other = await openPanel(browser);
      await other.show(panelContent(summary));
      const html = await other.page.locator("#page").innerHTML();
      await other.page.close();
      return html;
    };
    const expected = await Promise.all(all.map(fresh));
    for (const round of [0, 1, 2, 3, 1, 0, 3, 2, 0]) {
      await show(panelContent(all[round] as Summary));
      expect(await page.locator("#page").innerHTML()).toBe(expected[round]);
    }
    await page.close();
  });

  it("and the reader's place is kept while the file cannot be read", async () => {
    const { page, show } = await openPanel(browser);
    await show(panelContent(SUMMARY));
    await page.locator("#gaps-rest > summary").click();
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitForFunction(() => (window as unknown as { kept?: { scroll?: number } }).kept?.scroll === 300);
    await show(panelWithout("Resolve the merge conflict first."));
    expect(await page.locator("main").innerText()).toContain("Resolve the merge conflict first.");
    await show(panelContent(SUMMARY));
    expect(await page.evaluate(() => scrollY)).toBe(300);
    expect(await page.locator("#gaps-rest").getAttribute("open")).toBe("");
    await page.close();
  });

  it("and says politely that the coverage has changed, and nothing else", async () => {
    const { page, show } = await openPanel(browser);
    const said = page.locator("[role=status]");
    await show(panelContent(SUMMARY));
    expect(await said.textContent()).toBe("");
    await show(panelContent({ ...SUMMARY, coverage: { ...SUMMARY.coverage, rated: 33 } }));
    expect(await said.textContent()).toBe("33 of 34 indicators rated");
    await page.close();
  });

  it("leads to the line by mouse and by keyboard, in the order of the page", async () => {
    const { page, show, sent } = await openPanel(browser);
    await show(panelContent(SUMMARY));
    await page.keyboard.press("Tab");
    const indicator = await page.evaluate(() => document.activeElement?.textContent);
    expect(indicator).toBe("District Led High Expectations");
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe("solid");
    await page.keyboard.press("Enter");
    await page.locator("#findings .go").first().click();
    const path = SUMMARY.toSettle?.[0]?.path;
    expect(await sent()).toEqual([{ kind: "ready" }, { kind: "go", path: ["ratings", indicator] }, { kind: "go", path }]);
    await page.close();
  });

  it("keeps the file, the place and what is unfolded for when it is brought back", async () => {
    const { page, show, kept } = await openPanel(browser);
    await show(panelContent(SUMMARY));
    await page.locator("#gaps-rest > summary").click();
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitForFunction(() => (window as unknown as { kept?: { scroll?: number } }).kept?.scroll === 300);
    const state = await kept();
    expect(state).toEqual({ uri: "file:///a.assessment.yaml", scroll: 300, open: ["gaps-rest"] });
    await page.close();
    const again = await openPanel(browser, "light", state);
    await again.show(panelContent(SUMMARY));
    expect(await again.page.locator("#gaps-rest").getAttribute("open")).toBe("");
    expect(await again.page.evaluate(() => scrollY)).toBe(300);
    await again.page.close();
  });
});

interface Watching {
  touched: string[];
}

/** Keeps what changes in the page from now on. */
function watch(): void {
  const watching = window as unknown as Watching;
  watching.touched = [];
  new MutationObserver((records) => {
    for (const { target } of records)
      watching.touched.push(`${target.nodeName} in ${target.parentElement?.localName}: ${target.textContent?.trim()}`);
  }).observe(document.querySelector("#page") as Element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

function touched(): string[] {
  return (window as unknown as Watching).touched;
}
