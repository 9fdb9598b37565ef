import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryRows } from "../../core/report/summaryRows.ts";
import { csv } from "../../core/text/csv.ts";
import { EXTREMES, sampleSummary } from "../support/summaries.ts";

describe("CSV", () => {
  it("begins with the mark by which Excel knows UTF-8, and ends its lines as Windows does", () => {
    expect(
      csv([
        ["Naïve", 1, undefined],
        ["a,b", 'say "x"', ""],
      ]),
    ).toBe('\ufeffNaïve,1,\r\n"a,b","say ""x""",\r\n');
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00a0=1", "＝1"])(
    "%j is no formula",
    (text) => {
      const [[cell = ""] = []] = read(csv([[text]]));
      expect(cell).toMatch(/^'/);
      expect(cell.slice(1)).toBe(text.trim());
    },
  );

  it("leaves numbers, and texts that only hold such signs, as they are", () => {
    expect(read(csv([[-1, "a-1", "1+1", "x@y"]]))).toEqual([["-1", "a-1", "1+1", "x@y"]]);
  });

  it("holds any text on one line, and no cell begins a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 }), (texts) => {
        const written = csv([["first", ...texts]]);
        const rows = read(written);
        expect(rows).toHaveLength(1);
        expect(written.split("\r\n")).toHaveLength(2);
        for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe("the summary for a spreadsheet", () => {
  it("has one row for each indicator of the rubric, in its order", () => {
    const [headings = [], ...rows] = summaryRows(sampleSummary("districts/2025/juniper-mesa"));
    expect(headings).toEqual("District,Date,Status,Domain,Indicator,Level,Previous level,Direction,Evidence,Priority".split(","));
    expect(rows).toHaveLength(34);
    const about = ["Juniper Mesa RE-2", "2025-10-09", "in review", "Culture of Performance"];
    expect(rows[0]).toEqual([...about, "District Led High Expectations", "Proficient", "Developing", "up", 3, undefined]);
    expect(rows[3]?.slice(4)).toEqual(["Strategic Resource Allocation", "Developing", "Developing", "same", 2, "high"]);
  });

  it("says in words what has no level", () => {
    const levels = (name: keyof typeof EXTREMES) =>
      new Set(
        summaryRows(EXTREMES[name])
          .slice(1)
          .map((row) => row[5]),
      );
    expect(levels("nothing rated")).toEqual(new Set(["not rated yet"]));
    expect(levels("part of the file not read, and out of scope")).toContain("not in scope");
  });
});

function read(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: true });
}
