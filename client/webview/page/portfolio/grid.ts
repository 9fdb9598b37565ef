import { type Drawn, gridCells, gridRows, LEADING, lineCount } from "../../../../core/report/html/portfolio/grid.ts";
import type { PortfolioView } from "../../../../core/report/portfolio/view.ts";
import { step } from "./keys.ts";

interface Ways {
  open(uri: string, indicator: string): void;
  /** Shows the reviews of the district that the review with this URI is of. */
  trend(uri: string): void;
}

/** A cell: the heading row is -1; columns count from the indicators' names. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** So many columns are drawn before a scroll has come to the last of them. */
const AHEAD = 2;

/**
 * The table. Of its columns only those in sight are there, and half as many on either side; the table is moved to where they
 * belong. One cell at a time can be reached with the tab key, the others from it with the arrows.
 */
export class Grid {
  readonly #table: HTMLTableElement;
  readonly #page: HTMLElement;
  readonly #ways: Ways;
  #view: PortfolioView | undefined;
  /** What is drawn is of this view. */
  #shown: PortfolioView | undefined;
  #drawn: Drawn = { from: 0, to: 0 };
  #active: Place = { row: -1, column: LEADING };
  /** In pixels; a guess until a column has been drawn. */
  #width = 90;
  #leading = 300;

  constructor(table: HTMLTableElement, page: HTMLElement, ways: Ways) {
    this.#table = table;
    this.#page = page;
    this.#ways = ways;
    page.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    addEventListener("resize", () => {
      this.#shown = undefined;
      this.#draw();
    });
    table.addEventListener("keydown", (event) => this.#key(event));
    table.addEventListener("focusin", ({ target }) => this.#focused(target));
    table.addEventListener("click", ({ target }) => this.#clicked(target));
  }

  show(view: PortfolioView | undefined): void {
    this.#view = view;
    this.#table.hidden = view === undefined;
    const columns = view?.columns.length ?? 0;
    this.#table.parentElement?.style.setProperty("--columns", String(columns));
    if (view === undefined) return;
    this.#table.setAttribute("aria-colcount", String(LEADING + columns));
    this.#table.setAttribute("aria-rowcount", String(lineCount(view)));
    this.#active = this.#within(this.#active);
    this.#draw();
  }

  /** Gives the focus to the cell that had it last. */
  focus(): void {
    if (this.#view !== undefined) this.#go(this.#active);
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

  #draw(): void {
    const view = this.#view;
    if (view === undefined) return;
    const { first, last } = this.#inSight();
    const more = Math.ceil((last - first) / 2);
    const to = Math.min(view.columns.length, last + more);
    const from = Math.max(0, Math.min(first, to) - more);
    const hadFocus = this.#table.contains(document.activeElement);
    const isMove = this.#shown === view && from < this.#drawn.to && to > this.#drawn.from;
    if (isMove) this.#move(view, { from, to });
    else this.#table.innerHTML = gridRows(view, { from, to }).source;
    this.#shown = view;
    this.#drawn = { from, to };
    this.#table.style.setProperty("--drawn", String(to - from));
    this.#table.style.marginLeft = `${from * this.#width}px`;
    this.#mark();
    if (hadFocus) (this.#reachable(this.#active) ?? this.#table).focus({ preventScroll: true });
    if (!isMove) this.#measure();
  }

  /** Takes away columns on one side and adds others on the other: the rest need not be laid out again. */
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
    this.#shown = undefined;
    this.#draw();
  }

  #within({ row, column }: Place): Place {
    const view = this.#view;
    const rows = view?.groups.reduce((sum, group) => sum + group.rows.length, 0) ?? 0;
    const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
    return { row: clamp(row, -1, rows - 1), column: clamp(column, 0, LEADING + (view?.columns.length ?? 0) - 1) };
  }

  #cell({ row, column }: Place): HTMLTableCellElement | undefined {
    const line = this.#table.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`);
    const at = column < LEADING ? column : column - this.#drawn.from;
    return at < 0 || (column >= LEADING && at < LEADING) ? undefined : line?.cells[at];
  }

  /** What in a cell takes the focus; undefined where the cell is not drawn. */
  #reachable(place: Place): HTMLElement | undefined {
    const cell = this.#cell(place);
    return cell?.querySelector("button") ?? cell;
  }

  #mark(): void {
    for (const each of this.#table.querySelectorAll<HTMLElement>('[tabindex="0"]')) each.tabIndex = -1;
    const active = this.#reachable(this.#active);
    if (active !== undefined) active.tabIndex = 0;
    // The cell that had the focus is out of sight: from the table the arrows lead back to it.
    this.#table.tabIndex = active === undefined ? 0 : -1;
  }

  #key(event: KeyboardEvent): void {
    const rows = Math.max(1, Math.floor(this.#page.clientHeight / 60));
    if (event.key === "Enter" && event.target instanceof HTMLTableCellElement) this.#enter(this.#active);
    const { row, column } = this.#within({ row: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER });
    const next = step(event, this.#active, { row, column }, rows);
    if (next === undefined) return;
    event.preventDefault();
    this.#go(this.#within(next));
  }

  #go(place: Place): void {
    this.#active = place;
    const column = place.column - LEADING;
    if (column >= 0 && this.#cell(place) === undefined) {
      this.#page.scrollLeft = column * this.#width;
      this.#draw();
    }
    this.#mark();
    const active = this.#reachable(place);
    active?.focus({ preventScroll: true });
    (place.column < LEADING ? active : this.#cell(place))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #focused(target: EventTarget | null): void {
    const place = this.#placeOf(target);
    if (place === undefined) return;
    this.#active = place;
    this.#mark();
  }

  #placeOf(target: EventTarget | null): Place | undefined {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>("th,td") : null;
    const row = cell?.parentElement?.dataset["row"];
    if (cell === null || row === undefined) return undefined;
    return { row: Number(row), column: cell.cellIndex < LEADING ? cell.cellIndex : cell.cellIndex + this.#drawn.from };
  }

  #clicked(target: EventTarget | null): void {
    if (target instanceof Element) this.#enter(this.#placeOf(target));
  }

  /** Does what a cell is there for. */
  #enter(place: Place | undefined): void {
    const review = place && this.#view?.columns[place.column - LEADING]?.review;
    if (place === undefined || review === undefined) return;
    const row = this.#view?.groups.flatMap(({ rows }) => rows)[place.row];
    if (place.row < 0) this.#ways.trend(review.uri);
    else if (row !== undefined) this.#ways.open(review.uri, row.indicator);
  }
}
