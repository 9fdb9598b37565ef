import type { Browser } from "playwright-core";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import { portfolioPage } from "../../core/report/html/portfolio/page.ts";
import type { PortfolioPart } from "../../core/report/portfolio/contents.ts";
import { NOT_RATED, OUT_OF_SCOPE, type PortfolioReview, portfolioRubricOf } from "../../core/report/portfolio/review.ts";
import { openInEditor, pageScript, SCRIPT_ADDRESS, type SKINS } from "./panel.ts";

export const RUBRIC = portfolioRubricOf(bundledRubric);
export const INDICATORS = RUBRIC.domains.flatMap(({ indicators }) => indicators);

const script = pageScript("portfolio");

/** A review at the given places; the others at the lowest level. */
export function review(
  name: string,
  { places = {}, ...given }: Partial<Omit<PortfolioReview, "places">> & { places?: Record<string, number> } = {},
): PortfolioReview {
  const path = `${name.toLowerCase().replaceAll(" ", "-")}-${given.date ?? "undated"}.assessment.yaml`;
  return {
    uri: `file:///w/${path}`,
    path,
    district: { name, code: undefined, state: undefined },
    date: undefined,
    status: "draft",
    rubric: RUBRIC.key,
    incomplete: false,
    ...given,
    places: INDICATORS.map((indicator) => places[indicator] ?? 0),
  };
}

/** So many districts, each with something of everything. */
export function manyReviews(count: number): PortfolioReview[] {
  const kinds = [0, 0, 1, 1, 1, 2, 3, 4, NOT_RATED, OUT_OF_SCOPE];
  return Array.from({ length: count }, (_, district) => ({
    ...review(`Valley ${district} RE-${(district % 9) + 1}`, { date: `2025-10-${10 + (district % 19)}`, status: "in review" }),
    places: INDICATORS.map((_, at) => kinds[(district * 7 + at * 3 + ((district * at) % 5)) % kinds.length] ?? 0),
  }));
}

export function part(reviews: readonly PortfolioReview[], more: Partial<PortfolioPart> = {}): PortfolioPart {
  return { rubrics: [RUBRIC], reviews, unreadable: [], gone: [], ...more };
}

/** The page of all districts in an editor, told of everything at once. */
export async function openPortfolio(
  browser: Browser,
  told: PortfolioPart,
  how: { skin?: keyof typeof SKINS; kept?: unknown; width?: number } = {},
) {
  const html = portfolioPage({ nonce: "n0nce", script: SCRIPT_ADDRESS }, "All Districts");
  const opened = await openInEditor(browser, { html, script }, { width: 1400, ...how });
  for (const message of [{ kind: "begin" }, { kind: "part", part: told }, { kind: "end" }]) await opened.tell(message);
  await opened.page.waitForFunction(() => document.querySelector("#table:not([hidden]) td, #nothing:not([hidden]) p") !== null);
  return opened;
}
