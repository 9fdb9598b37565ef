import { type Drawn, gridCells, gridRows, LEADING, lineCount } from "../../../../core/report/html/portfolio/grid.ts";
import type { PortfolioView } from "../../../../core/report/portfolio/view.ts";
import type { Place } from "./keys.ts";

/** So many columns are drawn before a scroll has come to the last of them. */
const AHEAD = 2;

/**
 * The table. Of its columns only those in sight are there, and half as many on either side; the table is moved to where they
 * belong.
 */
export class Columns {
  readonly #table: HTMLTableElement;
  readonly #page: HTMLElement;
  /** Whoever knows where the focus is draws, so that it can be given back. */
  readonly #around: (draw: () => void) => void;
  #view: PortfolioView | undefined;
  /** What is drawn is of this view. */
  #shown: PortfolioView | undefined;
  #drawn: Drawn = { from: 0, to: 0 };
  /** In pixels; a guess until a column has been drawn. */
  #width = 100;
  #leading = 300;

  constructor(table: HTMLTableElement, page: HTMLElement, around: (draw: () => void) => void) {
    this.#table = table;
    this.#page = page;
    this.#around = around;
    page.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    addEventListener("resize", () => this.#drawAnew());
  }

  get view(): PortfolioView | undefined {
    return this.#view;
  }

  show(view: PortfolioView | undefined): void {
    this.#view = view;
    this.#table.hidden = view === undefined;
    const columns = view?.columns.length ?? 0;
    this.#table.parentElement?.style.setProperty("--columns", String(columns));
    if (view === undefined) return;
    this.#table.setAttribute("aria-colcount", String(LEADING + columns));
    this.#table.setAttribute("aria-rowcount", String(lineCount(view)));
    this.#draw();
  }

  /** Undefined where its column is not drawn. */
  cell({ row, column }: Place): HTMLTableCellElement | undefined {
    const line = this.#table.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`);
    const at = column < LEADING ? column : column - this.#drawn.from;
    return at < 0 || (column >= LEADING && at < LEADING) ? undefined : line?.cells[at];
  }

  /** Undefined for what is in no cell, or in the heading of a domain. */
  placeOf(target: EventTarget | null): Place | undefined {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>("th,td") : null;
    const row = cell?.parentElement?.dataset["row"];
    if (cell === null || row === undefined) return undefined;
    return { row: Number(row), column: cell.cellIndex < LEADING ? cell.cellIndex : cell.cellIndex + this.#drawn.from };
  }

  /** Scrolls to a cell, and draws its column if that is not there. */
  bring(place: Place): void {
    if (this.cell(place) === undefined) {
      this.#page.scrollLeft = (place.column - LEADING) * this.#width;
      this.#draw();
    }
    this.cell(place)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #scrolled(): void {
    if (this.#view === undefined) return;
    const { from, to } = this.#drawn;
    const { first, last } = this.#inSight();
    const isLeft = from > 0 && first - AHEAD < from;
    const isRight = to < this.#view.columns.length && last + AHEAD > to;
    if (isLeft || isRight) this.#draw();
  }

  /** Columns, `last` left out. */
  #inSight(): { readonly first: number; readonly last: number } {
    const first = Math.floor(this.#page.scrollLeft / this.#width);
    return { first, last: first + Math.ceil((this.#page.clientWidth - this.#leading) / this.#width) + 1 };
  }

  #drawAnew(): void {
    this.#shown = undefined;
    this.#draw();
  }

  #draw(): void {
    const view = this.#view;
    if (view === undefined) return;
    const { first, last } = this.#inSight();
    const more = Math.ceil((last - first) / 2);
    const to = Math.min(view.columns.length, last + more);
    const from = Math.max(0, Math.min(first, to) - more);
    const isMove = this.#shown === view && from < this.#drawn.to && to > this.#drawn.from;
    this.#around(() => {
      if (isMove) this.#move(view, { from, to });
      else this.#table.innerHTML = gridRows(view, { from, to }).source;
      this.#shown = view;
      this.#drawn = { from, to };
      this.#table.style.setProperty("--drawn", String(to - from));
      this.#table.style.marginLeft = `${from * this.#width}px`;
    });
    if (!isMove) this.#measure();
  }

  /** Takes away columns on one side and adds others on the other. */
  #move(view: PortfolioView, { from, to }: Drawn): void {
    const { from: oldFrom, to: oldTo } = this.#drawn;
    const before = from < oldFrom ? gridCells(view, { from, to: oldFrom }) : [];
    const after = to > oldTo ? gridCells(view, { from: oldTo, to }) : [];
    const rows = this.#table.querySelectorAll<HTMLTableRowElement>("tr[data-row]");
    for (const [at, row] of rows.entries()) {
      for (let gone = to; gone < oldTo; gone++) row.lastElementChild?.remove();
      for (let gone = oldFrom; gone < from; gone++) row.cells[LEADING]?.remove();
      row.cells[LEADING - 1]?.insertAdjacentHTML("afterend", before[at]?.source ?? "");
      row.insertAdjacentHTML("beforeend", after[at]?.source ?? "");
    }
    for (const heading of this.#table.querySelectorAll<HTMLTableCellElement>(".domain th")) heading.colSpan = LEADING + to - from;
  }

  /** Themes and zoom change how wide a column is. */
  #measure(): void {
    const cells = this.#table.rows[0]?.cells;
    const [name, count, district] = [0, 1, LEADING].map((at) => cells?.[at]?.getBoundingClientRect().width ?? 0);
    const width = district === undefined || district === 0 ? this.#width : district;
    this.#leading = (name ?? 0) + (count ?? 0);
    this.#page.style.setProperty("--head", `${this.#table.tHead?.offsetHeight ?? 0}px`);
    if (Math.abs(width - this.#width) < 0.01) return;
    this.#width = width;
    this.#drawAnew();
  }
}
