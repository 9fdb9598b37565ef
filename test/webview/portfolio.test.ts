import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OUT_OF_SCOPE } from "../../core/report/portfolio/review.ts";
import { startBrowser } from "../support/browser.ts";
import { SKINS } from "../support/panel.ts";
import { INDICATORS, manyReviews, openPortfolio, part, RUBRIC, review } from "../support/portfolioPage.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [FIRST = "", SECOND = ""] = INDICATORS;
const UNREADABLE = [{ uri: "file:///w/lost.assessment.yaml", path: "lost.assessment.yaml", why: "It nests too deep." }];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => await browser.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(): Promise<Results> } };
    const { violations: found } = await tool.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

interface Results {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What has the focus: its text, and the headings of its row and column. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const at = document.activeElement;
    const cell = at?.closest<HTMLTableCellElement>("th,td");
    if (!cell) return at?.id ?? "";
    const head = document.querySelector<HTMLTableElement>("#table")?.tHead?.rows[0]?.cells[cell.cellIndex];
    const name = (of: Element | null | undefined) => of?.querySelector(".of")?.textContent ?? of?.textContent ?? "";
    return [name(cell.parentElement?.firstElementChild), name(head), cell.localName === "td" ? cell.textContent : ""].join(" / ");
  });
}

const names = (page: Page) => page.locator("th.district .of").allTextContents();

describe("the page of all districts", { timeout: 60_000 }, () => {
  it.each(Object.keys(SKINS) as (keyof typeof SKINS)[])("has nothing that axe-core finds wrong: %s", async (skin) => {
    for (const width of [1400, 600]) {
      const told = part(manyReviews(40), { unreadable: UNREADABLE });
      const { page, wrongs } = await openPortfolio(browser, told, { skin, width });
      expect(await violations(page)).toEqual([]);
      await page.locator("th.district button").first().click();
      expect(await page.locator("#trend").isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.locator("#close").click();
      await page.locator("#rowsBy").selectOption("below");
      await page.locator("#district").fill("nobody");
      expect(await page.locator("#nothing").isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      expect(wrongs).toEqual([]);
      await page.close();
    }
  });

  it("shows 500 districts, of whose cells only those in sight are there, and tells readers of all", async () => {
    const { page } = await openPortfolio(browser, part(manyReviews(500)));
    const table = page.locator("#table");
    expect(await page.locator("#extent").textContent()).toMatch(/^500 districts/);
    expect(await table.getAttribute("aria-colcount")).toBe("502");
    expect(await table.getAttribute("aria-rowcount")).toBe(String(1 + RUBRIC.domains.length + INDICATORS.length));
    expect(await page.locator("#table *").count()).toBeLessThan(2500);
    await page.evaluate(() => document.querySelector("#page")?.scrollTo({ left: 1e6 }));
    await page.getByText("Valley 499 RE-5").waitFor();
    const last = page.locator("th.district").last();
    expect(await last.getAttribute("aria-colindex")).toBe("502");
    const box = await last.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1400);
    // Each row has as many cells as there are headings, in whatever steps one has scrolled.
    for (const left of [40_000, 39_500, 20_000, 20_300, 20_600, 0, 900]) {
      await page.evaluate((at) => document.querySelector("#page")?.scrollTo({ left: at }), left);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const counts = await page.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-row]")];
        return rows.map(({ cells }) => [cells.length, cells[2]?.ariaColIndex, cells[cells.length - 1]?.ariaColIndex].join(" "));
      });
      expect(new Set(counts).size).toBe(1);
    }
    await page.close();
  });

  it("keeps headings in sight at every scroll", async () => {
    const { page } = await openPortfolio(browser, part(manyReviews(60)));
    await page.evaluate(() => document.querySelector("#page")?.scrollTo({ left: 2000, top: 500 }));
    await page.waitForTimeout(100);
    const places = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        name: box("tbody tr:last-child .name")?.left,
        count: box("tbody tr:last-child .count")?.left,
        head: box("thead th")?.top,
      };
    });
    expect(places.name).toBe(0);
    expect(places.head).toBe(0);
    expect(places.count).toBeGreaterThan(100);
    await page.close();
  });

  it("asks for the file at the indicator when a cell is clicked, or Enter pressed on it", async () => {
    const reviews = [
      review("Aspen", { places: { [INDICATORS[2] ?? ""]: OUT_OF_SCOPE } }),
      review("Birch", { places: { [SECOND]: 2 } }),
    ];
    const { page, sent } = await openPortfolio(browser, part(reviews));
    await page.locator(`tr[data-row="1"] td.rank-3`).click();
    // Nothing stands there.
    await page.locator("td.outside").click();
    await page.locator(`tr[data-row="0"] td.rank-1`).first().focus();
    await page.keyboard.press("Enter");
    expect(await sent()).toEqual([
      { kind: "ready" },
      { kind: "open", uri: reviews[1]?.uri, indicator: SECOND },
      { kind: "open", uri: reviews[0]?.uri, indicator: FIRST },
    ]);
    await page.close();
  });

  it("is walked through with the arrows from one stop of the tab key, beyond what is drawn as well", async () => {
    const { page } = await openPortfolio(browser, part(manyReviews(200)));
    expect(await page.locator('#table [tabindex="0"], #table[tabindex="0"]').count()).toBe(1);
    await page.locator("#columnsBy").focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/^Indicator \/ Valley 0 RE-1 \//);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(`${FIRST} / Valley 0 RE-1 / `);
    await page.keyboard.press("End");
    expect(await focused(page)).toMatch(`${FIRST} / Valley 199 RE-2 / `);
    await page.keyboard.press("Control+End");
    expect(await focused(page)).toMatch(`${INDICATORS.at(-1)} / Valley 199 RE-2 / `);
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(`${INDICATORS.at(-1)} / Indicator / `);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toMatch(`${INDICATORS.at(-2)} / Valley 0 RE-1 / `);
    // Scrolled out of sight, the way back is an arrow.
    await page.evaluate(() => document.querySelector("#page")?.scrollTo({ left: 12_000 }));
    await page.waitForTimeout(100);
    expect(await focused(page)).toBe("table");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(`${INDICATORS.at(-2)} / Valley 1 RE-2 / `);
    await page.close();
  });

  it("never hides the cell with the focus behind the headings", async () => {
    const { page } = await openPortfolio(browser, part(manyReviews(100)));
    await page.locator("#columnsBy").focus();
    await page.keyboard.press("Tab");
    for (const key of ["Control+End", ...Array(30).fill("ArrowUp"), ...Array(90).fill("ArrowLeft")]) {
      await page.keyboard.press(key);
    }
    const hidden = await page.evaluate(() => {
      const at = document.activeElement?.getBoundingClientRect();
      const top = document.elementFromPoint((at?.x ?? 0) + 8, (at?.y ?? 0) + 8);
      return !(document.activeElement?.contains(top) ?? false);
    });
    expect(hidden).toBe(false);
    await page.close();
  });

  it("filters and sorts, says so, and keeps the choice and the place for when it is shown again", async () => {
    const reviews = [
      review("Birch", { date: "2024-10-01", status: "final" }),
      review("Birch", { date: "2025-10-01", places: { [FIRST]: 1 } }),
      review("Aspen", { date: "2025-11-01" }),
    ];
    const { page, kept } = await openPortfolio(browser, part(reviews));
    expect(await names(page)).toEqual(["Aspen", "Birch"]);
    await page.locator("#reviews").selectOption("all");
    expect(await names(page)).toEqual(["Aspen", "Birch", "Birch"]);
    expect(await page.locator("#said").textContent()).toMatch(/^2 districts, 3 reviews/);
    await page.locator("#status").selectOption("final");
    expect(await page.locator("#extent").textContent()).toMatch(/^1 of 2 districts/);
    await page.locator("#status").selectOption("");
    await page.locator("#district").fill("BIR");
    expect(await names(page)).toEqual(["Birch", "Birch"]);
    const state = await kept();
    await page.close();
    const again = await openPortfolio(browser, part(reviews), { kept: state });
    expect(await names(again.page)).toEqual(["Birch", "Birch"]);
    expect(await again.page.locator("#district").inputValue()).toBe("BIR");
    await again.page.locator("#district").fill("nobody");
    await again.page.getByRole("button", { name: "Show all districts" }).click();
    expect(await names(again.page)).toEqual(["Aspen", "Birch"]);
    await again.page.close();
  });

  it("comes back to where the reader was, whatever it had kept", async () => {
    const told = part(manyReviews(100));
    const { page, kept } = await openPortfolio(browser, told);
    await page.evaluate(() => document.querySelector("#page")?.scrollTo({ left: 3000, top: 200 }));
    await page.waitForTimeout(400);
    const state = await kept();
    await page.close();
    const again = await openPortfolio(browser, told, { kept: state });
    await again.page.waitForFunction(() => document.querySelector("#page")?.scrollLeft === 3000);
    expect(await again.page.evaluate(() => document.querySelector("#page")?.scrollTop)).toBe(200);
    await again.page.close();
    for (const nonsense of [
      null,
      7,
      "x",
      { choice: { rubric: 7, rowsBy: [], trend: {} }, left: "far" },
      { choice: { domain: "gone" } },
    ]) {
      const { page: third, wrongs } = await openPortfolio(browser, told, { kept: nonsense });
      expect((await names(third)).length).toBeGreaterThan(5);
      expect(wrongs).toEqual([]);
      await third.close();
    }
  });

  it("shows a district's reviews side by side, closes by Escape, and gives the focus back", async () => {
    const reviews = [
      review("Aspen", { date: "2024-10-01", places: { [FIRST]: 1, [SECOND]: 2 } }),
      review("Aspen", { date: "2025-10-01", places: { [FIRST]: 2, [SECOND]: 1 } }),
    ];
    const { page, sent } = await openPortfolio(browser, part(reviews));
    await page.locator("th.district button").click();
    const row = (name: string) => page.locator("#trend tr", { hasText: name }).first().locator("td").allTextContents();
    expect(await row(FIRST)).toEqual(["Proficient", "Exemplary ▲ up"]);
    expect(await row(SECOND)).toEqual(["Exemplary", "Proficient ▼ down"]);
    expect(await page.locator("#trend .tally").allTextContents()).toEqual(["Developing3232", "Proficient11", "Exemplary11"]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("close");
    await page.locator("#trend thead button").first().click();
    expect((await sent()).at(-1)).toEqual({ kind: "open", uri: reviews[0]?.uri });
    await page.locator("#close").focus();
    await page.keyboard.press("Escape");
    expect(await page.locator("#trend").isVisible()).toBe(false);
    expect(await focused(page)).toMatch("/ Aspen /");
    await page.close();
  });

  it("follows files that change, come and go, without losing the reader's place", async () => {
    const { page, tell } = await openPortfolio(browser, part([review("Aspen"), review("Birch")]));
    await page.locator('tr[data-row="2"] td.rank-1').nth(1).focus();
    await tell({ kind: "part", part: part([review("Birch", { places: { [INDICATORS[2] ?? ""]: 2 } }), review("Cedar")]) });
    await page.getByText("Cedar").waitFor();
    expect(await focused(page)).toBe(`${INDICATORS[2]} / Birch / Exemplary`);
    await tell({ kind: "part", part: part([], { gone: [review("Aspen").uri] }) });
    await page.waitForFunction(() => document.querySelectorAll("th.district").length === 2);
    expect(await names(page)).toEqual(["Birch", "Cedar"]);
    // A whole reading that does not come upon a file any more.
    await tell({ kind: "begin" });
    await tell({ kind: "part", part: part([review("Cedar")]), progress: { read: 1, of: 1 } });
    await tell({ kind: "end" });
    await page.waitForFunction(() => document.querySelectorAll("th.district").length === 1);
    expect(await names(page)).toEqual(["Cedar"]);
    await page.close();
  });

  it("lists apart what goes by other rubrics, and what could not be read", async () => {
    const other = {
      ...RUBRIC,
      key: "early@1.0.0 x",
      reference: "early@1.0.0",
      title: "Early",
      levels: ["Low", "High"],
      unrated: [],
    };
    const maple = { ...review("Maple"), rubric: other.key };
    const told = part([review("Aspen"), review("Birch"), maple], { rubrics: [RUBRIC, other], unreadable: UNREADABLE });
    const { page, sent } = await openPortfolio(browser, told);
    expect(await page.locator("#apart").textContent()).toContain("early@1.0.0 Early · 1 review");
    expect(await page.locator("#apart").textContent()).toContain("lost.assessment.yaml It nests too deep.");
    await page.getByRole("button", { name: "lost.assessment.yaml" }).click();
    expect((await sent()).at(-1)).toEqual({ kind: "open", uri: "file:///w/lost.assessment.yaml" });
    await page.getByRole("button", { name: "early@1.0.0" }).click();
    expect(await names(page)).toEqual(["Maple"]);
    expect(await page.locator("#legend").textContent()).toMatch(/^LowHigh/);
    await page.close();
  });

  it("shows hostile text as text", async () => {
    const evil = `<img src=x onerror="document.title='gone'"><script>1</script>[x](command:evil)\u202e"'`;
    const rubric = {
      key: evil,
      reference: evil,
      title: evil,
      levels: [evil, `${evil}2`],
      unrated: [`${evil}3`],
      domains: [{ name: evil, indicators: [evil] }],
    };
    const one = { ...review(evil, { date: evil, status: evil }), rubric: evil, path: evil, places: [1] };
    const two = { ...one, uri: `file:///${evil}`, places: [-1], district: { name: `${evil}B`, code: evil, state: evil } };
    const told = {
      rubrics: [rubric, RUBRIC],
      reviews: [one, two, review("Aspen")],
      unreadable: [{ uri: evil, path: evil, why: evil }],
      gone: [],
    };
    const { page, wrongs } = await openPortfolio(browser, told);
    await page.locator("th.district button").first().click();
    expect(await page.title()).toBe("All Districts");
    expect(await page.locator("img, #page script, #trend script, a").count()).toBe(0);
    expect(await page.locator("body").innerHTML()).not.toContain("\u202e");
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("says so where there is nothing, and what failed", async () => {
    const { page, tell } = await openPortfolio(browser, part([]));
    expect(await page.locator("#nothing").textContent()).toContain("There is no assessment in this workspace yet.");
    await tell({ kind: "failed", why: "It could not be read." });
    expect(await page.locator("#progress").textContent()).toBe("It could not be read.");
    await page.close();
  });
});
