/**
 * Draws docs/pictures/summary-print.png anew: the first printed page of a sample's summary, as Chromium shows it. It is not
 * compared with anything, since every machine has other type: `node test/docs/summaryPicture.ts`.
 */
import { join } from "node:path";
import { summaryPage } from "../../core/report/html/page.ts";
import { startBrowser } from "../support/browser.ts";
import { sampleSummary } from "../support/summaries.ts";
import { root } from "../support/workspace.ts";

const browser = await startBrowser();
// A Letter page with its margins.
const page = await browser.newPage({ viewport: { width: 816, height: 1056 }, deviceScaleFactor: 1.5 });
await page.emulateMedia({ media: "print" });
await page.setContent(summaryPage(sampleSummary("districts/2025/juniper-mesa")));
await page.addStyleTag({ content: "body{padding:.5in!important}.details{display:none}" });
await page.screenshot({ path: join(root, "docs/pictures/summary-print.png") });
await browser.close();
