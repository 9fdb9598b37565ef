import { describe, expect, it } from "vitest";
import { type Choice, choiceFrom, USUAL_CHOICE } from "../../core/report/portfolio/choice.ts";
import { NO_CONTENTS, newsIn, only, type PortfolioPart, withPart } from "../../core/report/portfolio/contents.ts";
import { districtsOf, latestOf } from "../../core/report/portfolio/districts.ts";
import { NOT_RATED, OUT_OF_SCOPE, type PortfolioReview, type PortfolioRubric } from "../../core/report/portfolio/review.ts";
import { trendOf } from "../../core/report/portfolio/trend.ts";
import { portfolioView, unreadableIn } from "../../core/report/portfolio/view.ts";

const RUBRIC: PortfolioRubric = {
  key: "walk@1.0.0 a",
  reference: "walk@1.0.0",
  title: "Walk",
  levels: ["Low", "Middle", "High"],
  unrated: ["Not seen"],
  domains: [
    { name: "Rooms", indicators: ["Light", "Air"] },
    { name: "Halls", indicators: ["Noise"] },
  ],
};
const [LOW, MIDDLE, HIGH, NOT_SEEN] = [0, 1, 2, 3];

function review(name: string, given: Partial<PortfolioReview> & { code?: string; state?: string } = {}): PortfolioReview {
  const { code, state, ...rest } = given;
  const path = `${name} ${rest.date ?? ""}`;
  const district = { name, code, state };
  const usual = { date: undefined, status: "draft", rubric: RUBRIC.key, incomplete: false, places: [LOW, MIDDLE, HIGH] };
  return { uri: `file:///${path}`, path, district, ...usual, ...rest };
}

const part = (reviews: PortfolioReview[], more: Partial<PortfolioPart> = {}): PortfolioPart => {
  return { rubrics: [RUBRIC], reviews, unreadable: [], gone: [], ...more };
};
const contentsOf = (reviews: PortfolioReview[], rubrics = [RUBRIC]) => withPart(NO_CONTENTS, part(reviews, { rubrics }));

function shown(reviews: PortfolioReview[], choice: Partial<Choice> = {}) {
  const view = portfolioView(contentsOf(reviews), { ...USUAL_CHOICE, ...choice });
  if (view === undefined) throw new Error("There is no view.");
  return view;
}

const columns = (reviews: PortfolioReview[], choice?: Partial<Choice>) =>
  shown(reviews, choice).columns.map(({ name, review: { date } }) => (date === undefined ? name : `${name} ${date}`));

describe("the grid of all districts", () => {
  it("has every indicator under its domain, with how many stand where", () => {
    const { groups } = shown([
      review("A", { places: [LOW, NOT_SEEN ?? 0, HIGH] }),
      review("B", { places: [LOW, NOT_RATED, OUT_OF_SCOPE] }),
      review("C", { places: [MIDDLE, HIGH, LOW] }),
    ]);
    expect(groups.map(({ domain, rows }) => [domain, rows.map(({ indicator }) => indicator)])).toEqual([
      ["Rooms", ["Light", "Air"]],
      ["Halls", ["Noise"]],
    ]);
    expect(groups.flatMap(({ rows }) => rows.map(({ tally }) => tally))).toEqual([
      { words: [2, 1, 0, 0], notRated: 0, outOfScope: 0, rated: 3, below: 2 },
      { words: [0, 0, 1, 1], notRated: 1, outOfScope: 0, rated: 1, below: 0 },
      { words: [1, 0, 1, 0], notRated: 0, outOfScope: 1, rated: 2, below: 1 },
    ]);
  });

  it("counts what is below the highest level but one, or the level that is chosen", () => {
    const below = (levels: string[], choice?: Partial<Choice>) =>
      portfolioView(contentsOf([review("A")], [{ ...RUBRIC, levels, unrated: [] }]), { ...USUAL_CHOICE, ...choice })?.below;
    expect(below(["a"])).toBeUndefined();
    expect(below(["a", "b"])).toBe(1);
    expect(below(["a", "b", "c"])).toBe(1);
    expect(below(["a", "b", "c", "d"])).toBe(2);
    expect(below(["a", "b", "c", "d"], { below: "d" })).toBe(3);
    expect(below(["a", "b", "c"], { below: "gone" })).toBe(1);
    // Nothing is below the lowest.
    expect(below(["a", "b", "c"], { below: "a" })).toBe(1);
  });

  it("is filtered by domain, year, status and a part of the district's name or code", () => {
    const reviews = [
      review("Mesa 5", { date: "2024-10-01", status: "final", code: "9001" }),
      review("Élan Valley", { date: "2025-10-01", status: "in review" }),
      review("Birch", { status: "final" }),
    ];
    expect(columns(reviews, { year: "2024" })).toEqual(["Mesa 5 2024-10-01"]);
    expect(columns(reviews, { year: "" })).toEqual(["Birch"]);
    expect(columns(reviews, { status: "final" })).toEqual(["Birch", "Mesa 5 2024-10-01"]);
    expect(columns(reviews, { district: " vALLEY " })).toEqual(["Élan Valley 2025-10-01"]);
    expect(columns(reviews, { district: "900" })).toEqual(["Mesa 5 2024-10-01"]);
    expect(columns(reviews, { district: "nobody" })).toEqual([]);
    const { groups, columns: all } = shown(reviews, { domain: "Halls" });
    expect(groups.map(({ rows }) => rows.map(({ indicator }) => indicator))).toEqual([["Noise"]]);
    // Counts are of what is shown.
    expect(all.map(({ tally }) => tally.rated)).toEqual([1, 1, 1]);
  });

  it("takes a filter that nothing is left of any more for none", () => {
    const reviews = [review("A", { date: "2024-10-01" })];
    expect(columns(reviews, { year: "1999", status: "gone", domain: "gone", rubric: "gone" })).toEqual(["A 2024-10-01"]);
  });

  it("shows the last review of each district that the filters leave, or all", () => {
    const reviews = [
      review("A", { date: "2025-10-01", status: "draft" }),
      review("A", { date: "2024-10-01", status: "final" }),
      review("B", { date: "2024-10-01", status: "final" }),
      review("A"),
    ];
    expect(columns(reviews)).toEqual(["A 2025-10-01", "B 2024-10-01"]);
    expect(columns(reviews, { status: "final" })).toEqual(["A 2024-10-01", "B 2024-10-01"]);
    expect(columns(reviews, { reviews: "all" })).toEqual(["A", "A 2024-10-01", "A 2025-10-01", "B 2024-10-01"]);
    const { all, districts } = shown(reviews);
    expect([all, districts]).toEqual([{ reviews: 4, districts: 2 }, 2]);
  });

  it("hides neither of two last reviews of one day", () => {
    const twice = [review("A", { date: "2025-10-01" }), review("A", { date: "2025-10-01", uri: "file:///copy" })];
    expect(columns(twice)).toHaveLength(2);
  });

  it("sorts districts by name with numbers as numbers, by date, or by how many indicators are below; never by a score", () => {
    const reviews = [
      review("District 10", { date: "2025-01-01", places: [LOW, LOW, HIGH] }),
      review("District 9", { date: "2025-03-01", places: [HIGH, HIGH, HIGH] }),
      review("district 2", { date: "2025-02-01", places: [MIDDLE, LOW, LOW] }),
      review("Nobody knows when", { places: [LOW, NOT_RATED, OUT_OF_SCOPE] }),
    ];
    const sorted = (columnsBy: Choice["columnsBy"]) => shown(reviews, { columnsBy }).columns.map(({ name }) => name);
    expect(sorted("name")).toEqual(["district 2", "District 9", "District 10", "Nobody knows when"]);
    expect(sorted("date")).toEqual(["District 9", "district 2", "District 10", "Nobody knows when"]);
    expect(sorted("below")).toEqual(["district 2", "District 10", "Nobody knows when", "District 9"]);
  });

  it("sorts indicators by how many districts are below, all together, and otherwise leaves them in the rubric's order", () => {
    const { groups } = shown([review("A", { places: [HIGH, LOW, LOW] }), review("B", { places: [HIGH, HIGH, LOW] })], {
      rowsBy: "below",
    });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.domain).toBeUndefined();
    expect(groups[0]?.rows.map(({ indicator, domain }) => `${domain}: ${indicator}`)).toEqual([
      "Halls: Noise",
      "Rooms: Air",
      "Rooms: Light",
    ]);
  });

  it("shows one rubric at a time: that of most reviews, or the one chosen", () => {
    const older = { ...RUBRIC, key: "walk@0.9.0 b", reference: "walk@0.9.0" };
    const reviews = [review("A"), review("B"), review("C", { rubric: older.key })];
    const contents = contentsOf(reviews, [older, RUBRIC]);
    const view = portfolioView(contents, USUAL_CHOICE);
    expect(view?.rubric.reference).toBe("walk@1.0.0");
    expect(view?.others.map((each) => [each.rubric.reference, each.reviews])).toEqual([["walk@0.9.0", 1]]);
    expect(portfolioView(contents, { ...USUAL_CHOICE, rubric: older.key })?.columns.map(({ name }) => name)).toEqual(["C"]);
  });

  it("is not there without a review", () => {
    expect(portfolioView(NO_CONTENTS, USUAL_CHOICE)).toBeUndefined();
  });
});

describe("districts", () => {
  const same = (a: PortfolioReview, b: PortfolioReview, ...more: PortfolioReview[]) => {
    const districts = districtsOf([a, b, ...more]);
    return districts.get(a) === districts.get(b);
  };

  it("are the same by code, unless in two states; by name where there is no code", () => {
    expect(same(review("Mesa", { code: "1" }), review("Mesa Valley", { code: "1 " }))).toBe(true);
    expect(same(review("Mesa", { code: "1", state: "CO" }), review("Mesa", { code: "1", state: "UT" }))).toBe(false);
    expect(same(review("Mesa", { code: "1", state: "CO" }), review("Mesa V", { code: "1" }))).toBe(true);
    expect(same(review("Mesa", { code: "1" }), review("Mesa", { code: "2" }))).toBe(false);
    expect(same(review("Mesa", { code: "1" }), review("MESA"))).toBe(true);
    expect(same(review("Mesa"), review("Birch"))).toBe(false);
  });

  it("are not the same for having no name", () => {
    const nameless = { district: { name: undefined, code: undefined, state: undefined } };
    expect(same(review("A", nameless), review("B", nameless))).toBe(false);
  });

  it("have no last review where none has a date that is one, so all are shown", () => {
    const reviews = [review("A", { date: "soon" }), review("A", { date: "2025-02-30" })];
    expect(latestOf(reviews, districtsOf(reviews))).toEqual(reviews);
  });
});

describe("a district's reviews side by side", () => {
  const last = review("A", { date: "2025-10-01", places: [MIDDLE, LOW, NOT_SEEN ?? 0] });
  const all = [
    last,
    review("A", { date: "2023-10-01", places: [LOW, HIGH, HIGH] }),
    review("A", { date: "2024-10-01" }),
    review("B"),
  ];
  const trend = (choice: Partial<Choice>) => trendOf(contentsOf(all), RUBRIC, { ...USUAL_CHOICE, ...choice });

  it("go from the first to the last, each with what moved since the one before", () => {
    const found = trend({ trend: last.uri });
    expect(found?.reviews.map(({ review: { date }, tally }) => [date, tally.words])).toEqual([
      ["2023-10-01", [1, 0, 2, 0]],
      ["2024-10-01", [1, 1, 1, 0]],
      ["2025-10-01", [1, 1, 0, 1]],
    ]);
    const ways = found?.domains.flatMap(({ rows }) =>
      rows.map(({ indicator, steps }) => [indicator, ...steps.map(({ way }) => way)]),
    );
    expect(ways).toEqual([
      ["Light", undefined, undefined, "up"],
      ["Air", undefined, "down", "down"],
      // Having no level is not a low level.
      ["Noise", undefined, undefined, undefined],
    ]);
  });

  it("are not there for a file that is gone, or of another rubric", () => {
    expect(trend({ trend: "file:///gone" })).toBeUndefined();
    expect(trend({})).toBeUndefined();
    expect(trendOf(contentsOf(all), { ...RUBRIC, key: "other" }, { ...USUAL_CHOICE, trend: last.uri })).toBeUndefined();
  });

  it("say how many more there are by other rubrics", () => {
    const other = { ...RUBRIC, key: "other" };
    const contents = contentsOf([...all, review("A", { rubric: "other", uri: "file:///o" })], [RUBRIC, other]);
    expect(trendOf(contents, RUBRIC, { ...USUAL_CHOICE, trend: last.uri })?.elsewhere).toBe(1);
  });
});

describe("what is known of the workspace", () => {
  const unreadable = { uri: "file:///A ", path: "A", why: "It nests too deep." };

  it("takes in what changes, file by file", () => {
    const first = contentsOf([review("A"), review("B")]);
    const broken = withPart(first, part([], { unreadable: [unreadable] }));
    expect([...broken.reviews.keys()]).toEqual(["file:///B "]);
    expect(unreadableIn(broken)).toEqual([unreadable]);
    const mended = withPart(broken, part([review("A")]));
    expect([mended.reviews.size, mended.unreadable.size]).toEqual([2, 0]);
    expect(withPart(mended, part([], { gone: ["file:///B "] })).reviews.size).toBe(1);
    expect(first.reviews.size).toBe(2);
  });

  it("tells news from what is known already", () => {
    const contents = withPart(contentsOf([review("A"), review("B")]), part([], { unreadable: [{ ...unreadable, uri: "u" }] }));
    const same = part([review("A")], { unreadable: [{ ...unreadable, uri: "u" }], gone: ["file:///never"] });
    expect(newsIn(contents, same)).toBeUndefined();
    const changed = review("A", { places: [HIGH, HIGH, HIGH] });
    expect(newsIn(contents, part([changed, review("B")], { gone: ["u"] }))).toEqual(part([changed], { gone: ["u"] }));
    // A file that could be read before.
    expect(newsIn(contents, part([], { unreadable: [unreadable] }))?.unreadable).toEqual([unreadable]);
  });

  it("lets go of files that a whole reading did not come upon", () => {
    const contents = withPart(contentsOf([review("A"), review("B")]), part([], { unreadable: [{ ...unreadable, uri: "u" }] }));
    const left = only(contents, new Set(["file:///B "]));
    expect([[...left.reviews.keys()], left.unreadable.size]).toEqual([["file:///B "], 0]);
  });
});

describe("a choice that was kept", () => {
  it("is what it was", () => {
    const choice: Choice = {
      ...USUAL_CHOICE,
      district: "x",
      year: "",
      rowsBy: "below",
      columnsBy: "date",
      reviews: "all",
      trend: "u",
    };
    expect(choiceFrom(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
  });

  it("is the usual one where it makes no sense", () => {
    for (const kept of [
      undefined,
      null,
      7,
      "x",
      [],
      { rowsBy: 3, columnsBy: "score", reviews: null, district: {}, year: 2025 },
    ]) {
      expect(choiceFrom(kept)).toEqual(USUAL_CHOICE);
    }
  });
});
