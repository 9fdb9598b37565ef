/** The script of the page of all districts: it draws what it is sent and what is chosen, and tells where the reader wants to go. */
import type { FromPortfolio, KeptPortfolio, ToPortfolio } from "../../../core/portfolioMessages.ts";
import { apart, nothing } from "../../../core/report/html/portfolio/apart.ts";
import { choices, chosenFrom, extent, LISTS } from "../../../core/report/html/portfolio/controls.ts";
import { legend } from "../../../core/report/html/portfolio/marks.ts";
import { levelStyle } from "../../../core/report/html/portfolio/style.ts";
import { trend } from "../../../core/report/html/portfolio/trend.ts";
import { type Choice, choiceFrom, USUAL_CHOICE } from "../../../core/report/portfolio/choice.ts";
import { NO_CONTENTS, only, withPart } from "../../../core/report/portfolio/contents.ts";
import { trendOf } from "../../../core/report/portfolio/trend.ts";
import { portfolioView, unreadableIn } from "../../../core/report/portfolio/view.ts";
import { element, put, putText } from "./portfolio/elements.ts";
import { Grid } from "./portfolio/grid.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPortfolio): void;
  getState(): Partial<KeptPortfolio> | undefined;
  setState(state: KeptPortfolio): void;
};

const editor = acquireVsCodeApi();
const page = element("page");
const aside = element("trend");
const search = element("district") as HTMLInputElement;

const kept = editor.getState();
let choice = choiceFrom(kept?.choice);
/** Where the reader was before the page was hidden; undefined once that is restored or given up. */
let place = kept ? { left: Number(kept.left) || 0, top: Number(kept.top) || 0 } : undefined;
let contents = NO_CONTENTS;
/** The files told of since a reading began; undefined while there is none. */
let told: Set<string> | undefined;
let isDue = false;

const grid = new Grid(element("table") as HTMLTableElement, page, {
  open: (uri, indicator) => editor.postMessage({ kind: "open", uri, indicator }),
  trend: (uri) => {
    choose({ ...choice, trend: uri });
    document.getElementById("close")?.focus();
  },
});

search.value = choice.district;
addEventListener("message", ({ data }: MessageEvent<ToPortfolio>) => take(data));
search.addEventListener("input", () => choose({ ...choice, district: search.value }));
for (const name of LISTS) {
  const list = element(name) as HTMLSelectElement;
  list.addEventListener("change", () => choose(chosenFrom(choice, name, list.value)));
}
element("controls").addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", ({ target }) => target instanceof Element && clicked(target));
aside.addEventListener("keydown", ({ key }) => key === "Escape" && closeTrend());
page.addEventListener("scroll", keepSoon, { passive: true });
for (const gesture of ["wheel", "pointerdown", "keydown"]) {
  page.addEventListener(gesture, () => (place = undefined), { passive: true });
}
editor.postMessage({ kind: "ready" });

function take(message: ToPortfolio): void {
  switch (message.kind) {
    case "begin":
      told = new Set();
      putText("progress", "Looking for assessments…");
      return;
    case "part": {
      const { part, progress } = message;
      contents = withPart(contents, part);
      for (const { uri } of [...part.reviews, ...part.unreadable]) told?.add(uri);
      if (progress !== undefined) putText("progress", `${progress.read} of ${progress.of} files read…`);
      break;
    }
    case "end":
      if (told !== undefined) contents = only(contents, told);
      told = undefined;
      putText("progress", "");
      break;
    case "failed":
      told = undefined;
      putText("progress", message.why);
  }
  drawSoon();
}

/** However much is told at once is drawn once. */
function drawSoon(): void {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    draw();
  });
}

function choose(chosen: Choice): void {
  choice = chosen;
  draw();
  putText("said", element("extent").textContent ?? "");
  keep();
}

function draw(): void {
  const view = portfolioView(contents, choice);
  const isReading = told !== undefined;
  element("controls").hidden = view === undefined;
  if (view !== undefined) {
    const lists = choices(view, choice);
    for (const name of LISTS) put(name, lists[name]);
    put("extent", extent(view));
    put("legend", legend(view.rubric));
    putText("levels", levelStyle(view.rubric));
  }
  const isEmpty = view === undefined || view.columns.length === 0;
  element("legend").hidden = isEmpty;
  element("nothing").hidden = !isEmpty || isReading;
  if (isEmpty) put("nothing", nothing(view));
  grid.show(isEmpty ? undefined : view);
  put("apart", apart(view, unreadableIn(contents)));
  const shown = view && trendOf(contents, view.rubric, choice);
  aside.hidden = shown === undefined;
  if (shown !== undefined) put("trend", trend(shown));
  if (place !== undefined && !isReading) {
    page.scrollTo(place.left, place.top);
    place = undefined;
  }
}

function clicked(target: Element): void {
  const { uri, indicator, rubric } = target.closest<HTMLElement>("button")?.dataset ?? {};
  if (uri !== undefined) editor.postMessage({ kind: "open", uri, ...(indicator !== undefined && { indicator }) });
  if (rubric !== undefined) {
    choose(chosenFrom(choice, "rubric", rubric));
    page.scrollTo(0, 0);
  }
  if (target.closest("#close") !== null) closeTrend();
  if (target.closest("#clear") === null) return;
  search.value = "";
  choose({ ...USUAL_CHOICE, rubric: choice.rubric });
}

function closeTrend(): void {
  choose({ ...choice, trend: undefined });
  grid.focus();
}

let keeping: number | undefined;

function keepSoon(): void {
  clearTimeout(keeping);
  keeping = setTimeout(keep, 200);
}

function keep(): void {
  editor.setState({ choice, left: page.scrollLeft, top: page.scrollTop });
}
