import { LEADING } from "../../../../core/report/html/portfolio/grid.ts";
import { OUT_OF_SCOPE } from "../../../../core/report/portfolio/review.ts";
import type { PortfolioView } from "../../../../core/report/portfolio/view.ts";
import { Columns } from "./columns.ts";
import { type Place, step } from "./keys.ts";

interface Ways {
  open(uri: string, indicator: string): void;
  /** Shows the reviews of the district that the review with this URI is of. */
  trend(uri: string): void;
}

/** What one does in the table. One cell at a time can be reached with the tab key, the others from it with the arrows. */
export class Grid {
  readonly #table: HTMLTableElement;
  readonly #page: HTMLElement;
  readonly #ways: Ways;
  readonly #columns: Columns;
  #active: Place = { row: -1, column: LEADING };

  constructor(table: HTMLTableElement, page: HTMLElement, ways: Ways) {
    this.#table = table;
    this.#page = page;
    this.#ways = ways;
    this.#columns = new Columns(table, page, (draw) => this.#redraw(draw));
    table.addEventListener("keydown", (event) => this.#key(event));
    table.addEventListener("focusin", ({ target }) => this.#focused(target));
    table.addEventListener("click", ({ target }) => this.#enter(this.#columns.placeOf(target)));
  }

  show(view: PortfolioView | undefined): void {
    this.#columns.show(view);
    if (view === undefined) return;
    this.#active = this.#within(this.#active);
    this.#mark();
  }

  /** Gives the focus to the cell that had it last. */
  focus(): void {
    if (this.#columns.view !== undefined) this.#go(this.#active);
  }

  #redraw(draw: () => void): void {
    const hadFocus = this.#table.contains(document.activeElement);
    draw();
    this.#mark();
    if (hadFocus) (this.#reachable(this.#active) ?? this.#table).focus({ preventScroll: true });
  }

  #within({ row, column }: Place): Place {
    const { groups = [], columns = [] } = this.#columns.view ?? {};
    const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
    const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
    return { row: clamp(row, -1, rows - 1), column: clamp(column, 0, LEADING + columns.length - 1) };
  }

  /** What in a cell takes the focus; undefined where the cell is not drawn. */
  #reachable(place: Place): HTMLElement | undefined {
    const cell = this.#columns.cell(place);
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
    if (event.key === "Enter" && event.target instanceof HTMLTableCellElement) this.#enter(this.#active);
    const most = Number.MAX_SAFE_INTEGER;
    const page = Math.max(1, Math.floor(this.#page.clientHeight / 60));
    const next = step(event, this.#active, this.#within({ row: most, column: most }), page);
    if (next === undefined) return;
    event.preventDefault();
    this.#go(this.#within(next));
  }

  #go(place: Place): void {
    this.#active = place;
    this.#columns.bring(place);
    this.#mark();
    this.#reachable(place)?.focus({ preventScroll: true });
  }

  #focused(target: EventTarget | null): void {
    const place = this.#columns.placeOf(target);
    if (place === undefined) return;
    this.#active = place;
    this.#mark();
  }

  /** Does what a cell is there for. */
  #enter(place: Place | undefined): void {
    const { groups = [], columns = [] } = this.#columns.view ?? {};
    const review = place && columns[place.column - LEADING]?.review;
    if (place === undefined || review === undefined) return;
    const row = groups.flatMap(({ rows }) => rows)[place.row];
    if (place.row < 0) this.#ways.trend(review.uri);
    else if (row !== undefined && review.places[row.index] !== OUT_OF_SCOPE) this.#ways.open(review.uri, row.indicator);
  }
}
