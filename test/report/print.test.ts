import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summaryPage } from "../../core/report/html/page.ts";
import { startBrowser } from "../support/browser.ts";
import { EXTREMES, sampleSummary } from "../support/summaries.ts";

const SAMPLES = [
  "arroyo-plains",
  "cottonwood-valley",
  "juniper-mesa",
  "kestrel-butte",
  "prairie-junction",
  "sage-basin",
  "silver-fork",
];
const samples = Object.fromEntries(SAMPLES.map((name) => [name, sampleSummary(`districts/2025/${name}`)]));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  // As wide as a Letter page between its margins.
  page = await browser.newPage({ viewport: { width: 720, height: 960 } });
  await page.emulateMedia({ media: "print" });
});
afterAll(async () => await browser.close());

describe("on paper, by Chromium", { timeout: 30_000 }, () => {
  for (const [name, summary] of Object.entries({ ...samples, ...EXTREMES })) {
    it(`${name}: the overview is exactly one Letter page, and nothing of it is cut`, async () => {
      await page.setContent(summaryPage(summary));
      expect(await page.evaluate(cutOff)).toEqual([]);
      expect(await pagesWithout(".details")).toBe(1);
    });
  }

  for (const [name, summary] of Object.entries(samples)) {
    it(`${name}: the details begin on the next page`, async () => {
      await page.setContent(summaryPage(summary));
      const whole = await pages();
      expect(whole).toBe(1 + (await pagesWithout(".overview")));
    });
  }

  it("shows in full behind the overview what the overview leaves out", async () => {
    const summary = EXTREMES["sixty actions of 500 characters"];
    await page.setContent(summaryPage(summary));
    const details = (await page.locator(".details").innerText()).replace(/\s+/g, " ");
    for (const { do: words } of summary.nextSteps) expect(details).toContain(words);
    for (const { message } of summary.toSettle ?? []) expect(details).toContain(message);
    for (const { rationale = "" } of summary.domains.flatMap(({ rows }) => rows))
      expect(details).toContain(rationale.replace(/\s+/g, " "));
  });
});

async function pagesWithout(selector: string): Promise<number> {
  await page.evaluate((hidden) => {
    document.querySelector(hidden)?.remove();
    // What ends with a page would else be followed by an empty one.
    document.querySelector<HTMLElement>(".overview")?.style.setProperty("break-after", "auto");
  }, selector);
  return await pages();
}

async function pages(): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sizes = [...pdf.matchAll(/\/Type ?\/Page\b(?!s)[\s\S]*?\/MediaBox ?\[([^\]]*)\]/g)].map(([, box]) => box);
  expect(new Set(sizes)).toEqual(new Set(["0 0 612 792"]));
  return sizes.length;
}

/**
 * Texts, cells and drawings of the overview that stand partly on the page: each must be on it whole, or, in the columns at its
 * foot, off it whole. What is at the foot must have its heading on the page.
 */
function cutOff(): string[] {
  const overview = document.querySelector(".overview");
  if (overview === null) return ["no overview"];
  const { top, bottom, left, right } = overview.getBoundingClientRect();
  const inside = (box: DOMRect) =>
    box.top >= top - 1 && box.bottom <= bottom + 1 && box.left >= left - 1 && box.right <= right + 1;
  const shown = [...overview.querySelectorAll("h1,h2,p,td,th,li")].filter((each) => each.getClientRects().length > 0);
  const found = shown.flatMap((each) => {
    const text = (each.textContent ?? "").trim().slice(0, 40);
    const column = each.closest(".columns > div")?.getBoundingClientRect();
    const boxes = [...each.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const isFurther = (box: DOMRect) => column !== undefined && box.left >= column.right;
    const clipped =
      each.closest(".grid.counted") !== null &&
      boxes.every((box) => box.top >= (each.closest(".grid")?.getBoundingClientRect().bottom ?? 0) - 1);
    if (clipped || boxes.every((box) => inside(box) || isFurther(box))) return [];
    return [`${each.localName} ${text}`];
  });
  const spilt = [...overview.querySelectorAll("th,td,li")].flatMap((each) =>
    each.clientHeight > 0 && each.scrollHeight > each.clientHeight + 2 && getComputedStyle(each).overflowY === "visible"
      ? [`${each.localName} spills over: ${(each.textContent ?? "").trim().slice(0, 40)}`]
      : [],
  );
  const lists = [...overview.querySelectorAll(".columns > div")].flatMap((column) => {
    const first = column.querySelector("h2");
    return first !== null && !inside(first.getBoundingClientRect()) ? [`no room for ${first.textContent}`] : [];
  });
  return [...found, ...spilt, ...lists];
}
