import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../core/analyse.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import { type Summary, summarise } from "../../core/report/summary.ts";
import { summaryText } from "../../core/report/summaryText.ts";
import type { Rubric } from "../../core/rubric/rubric.ts";
import { forTerminal } from "../../core/text/terminal.ts";
import { analyseIn, root } from "../support/workspace.ts";

function sample(path: string): Required<Pick<Analysis, "assessment" | "findings">> & { rubric: Rubric } {
  const text = readFileSync(join(root, "samples/districts", path), "utf8");
  return whole(analyseIn({ [path]: text }, path));
}

function whole({ assessment, rubric, findings }: Analysis) {
  if (assessment === undefined || rubric === undefined) throw new Error("That is no assessment by a known rubric.");
  return { assessment, rubric, findings };
}

function early(text: string): Summary {
  const head = "rubric: early-learning@1.0.0\ndistrict:\n  name: Hill\nreview:\n  date: 2025-10-16\n";
  return summarise(whole(analyseIn({ "a.assessment.yaml": head + text }, "a.assessment.yaml")));
}

const juniper = sample("2025/juniper-mesa.assessment.yaml");
const juniperBefore = sample("2024/juniper-mesa.assessment.yaml").assessment;
const kestrel = sample("2025/kestrel-butte.assessment.yaml");

describe("summary", () => {
  const summary = summarise({ ...juniper, previous: juniperBefore });

  it("says how much is rated, and counts levels without a mean", () => {
    expect(summary.coverage).toEqual({ rated: 32, inScope: 34, outOfScope: 0 });
    expect(summary.distribution).toEqual({
      levels: [
        { word: "Developing", count: 18 },
        { word: "Proficient", count: 13 },
        { word: "Exemplary", count: 1 },
      ],
      unrated: [
        { word: "Not enough evidence", count: 2 },
        { word: "Not applicable", count: 0 },
      ],
      notRatedYet: 0,
    });
  });

  it("counts each domain, and all domains make the whole", () => {
    const inDomains = summary.domains.map(({ distribution }) => distribution.levels[0]?.count);
    expect(inDomains).toEqual([3, 3, 6, 4, 2]);
    expect(summary.domains.flatMap(({ rows }) => rows)).toHaveLength(34);
  });

  it("compares with the last review; no level is neither up nor down", () => {
    const { up, down, same, new: added, gone } = summary.since?.changes ?? {};
    expect(summary.since?.date).toBe("2024-10-10");
    expect([up?.length, same?.length, added?.length]).toEqual([8, 22, 0]);
    expect(down).toEqual(["Teacher Leadership", "Board and Community Interactions"]);
    expect(gone).toEqual(["Prioritizing Turnaround Leadership", "Performance Incentives"]);
  });

  it("has nothing to compare without a last review, or with one by another rubric", () => {
    const other: Assessment = { ...juniperBefore, rubric: "early-learning@1.0.0" };
    expect(summarise(juniper).since).toBeUndefined();
    expect(summarise({ ...juniper, previous: other }).since).toBeUndefined();
  });

  it("compares with an earlier version of the rubric by earlier names, and not by words it no longer has", () => {
    const [first] = juniper.rubric.domains;
    const renamed = first?.indicators.map((each, index) =>
      index === 0 ? { ...each, name: "High Hopes", formerly: [each.name] } : each,
    );
    const rubric = { ...juniper.rubric, domains: [{ name: first?.name ?? "", indicators: renamed ?? [] }] };
    const ratings = juniperBefore.ratings.map((each, index) => (index === 1 ? { ...each, level: "Emerging" } : each));
    const [row, second] = summarise({ ...juniper, rubric, previous: { ...juniperBefore, ratings } }).domains[0]?.rows ?? [];
    expect(row).toMatchObject({ indicator: "High Hopes", direction: "up", previous: { word: "Developing" } });
    expect(second).toMatchObject({ previous: undefined, direction: undefined });
  });

  it("lists the strengths at the highest level reached", () => {
    expect(summary.strengths).toEqual({ level: "Exemplary", indicators: ["Assessment Strategy and Implementation"] });
  });

  it("puts pressing gaps first, with the next level's sentences that are neither met nor optional", () => {
    const [gap] = summary.gaps;
    expect(summary.gaps).toHaveLength(18);
    expect(summary.gaps.map(({ priority }) => priority).slice(0, 4)).toEqual(["high", "high", "high", "medium"]);
    expect(gap?.indicator).toBe("Strategic Resource Allocation");
    expect(gap?.next?.level).toBe("Proficient");
    expect(gap?.next?.sentences.map(({ criterion, state }) => [criterion, state])).toEqual([
      ["aligned-funds", "partly met"],
      ["data-driven-budget", "partly met"],
    ]);
  });

  it("lists next steps by date with indicator, owner and priority", () => {
    expect(summary.nextSteps.map(({ by }) => by)).toEqual([...summary.nextSteps.map(({ by }) => by)].sort());
    expect(summary.nextSteps[0]).toEqual({
      indicator: "Aligned Board Policy",
      do: "Bring the four flagged policies to first reading",
      owner: "Board policy committee",
      by: "2026-01-20",
      priority: "medium",
    });
  });

  it("leaves what is out of scope out of every count", () => {
    const { coverage, distribution, domains } = summarise(kestrel);
    expect(coverage).toEqual({ rated: 12, inScope: 13, outOfScope: 21 });
    expect(distribution.notRatedYet).toBe(0);
    expect(domains[0]?.rows.every(({ inScope }) => !inScope)).toBe(true);
  });

  it("counts findings by severity", () => {
    const finding = { rule: "schema", message: "", path: [], corrections: [], start: 0, end: 0 } as const;
    const findings = [{ ...finding, severity: "error" } as const, { ...finding, severity: "warning" } as const];
    expect(summarise({ ...juniper, findings }).findings).toEqual({ error: 1, warning: 1, information: 0 });
    expect(summarise({ assessment: juniper.assessment, rubric: juniper.rubric }).findings).toBeUndefined();
  });

  it("serves a rubric of four levels as well", () => {
    const summary = early("ratings:\n  Daily Rhythm:\n    level: Established\n  Learning Spaces:\n    level: Not yet\n");
    expect(summary.distribution.levels.map(({ word, count }) => `${count} ${word}`)).toEqual([
      "1 Not yet",
      "0 Emerging",
      "1 Established",
      "0 Leading",
    ]);
    expect(summary.strengths).toEqual({ level: "Established", indicators: ["Daily Rhythm"] });
    expect(summary.gaps.map(({ indicator, next }) => [indicator, next?.sentences.length])).toEqual([["Learning Spaces", 2]]);
  });

  it("calls nothing a strength at the lowest level, and a word that is no level no rating", () => {
    const summary = early("ratings:\n  Daily Rhythm:\n    level: Not yet\n  Learning Spaces:\n    level: '2.5'\n");
    expect(summary.strengths).toBeUndefined();
    expect(summary.coverage.rated).toBe(1);
  });
});

describe("summary for the terminal", () => {
  const text = summaryText(summarise({ ...juniper, previous: juniperBefore, findings: [] }));

  it("begins with the district, and with coverage before anything else", () => {
    const lines = text.split("\n");
    expect(lines[0]).toBe("Juniper Mesa RE-2 · review of 2025-10-09 · in review");
    expect(lines[3]).toBe("32 of 34 rated · 18 Developing · 13 Proficient · 1 Exemplary · 2 Not enough evidence");
  });

  it("aligns the counts of the domains under the levels", () => {
    const heading = /^ +Developing .*$/m.exec(text)?.[0] ?? "";
    const all = /^All .*$/m.exec(text)?.[0] ?? "";
    expect(heading.indexOf("Proficient") + "Proficient".length).toBe(all.indexOf("13") + 2);
    expect(all).toMatch(/^All +18 +13 +1 +2$/);
  });

  it("marks what went up, down or lost its level", () => {
    expect(text).toMatch(/Unified Vision +Proficient\n/);
    expect(text).toMatch(/District Led High Expectations +Proficient +▲ up from Developing\n/);
    expect(text).toMatch(/Teacher Leadership +Developing +▼ down from Proficient\n/);
    expect(text).toMatch(/Performance Incentives +Not enough evidence +- was Developing\n/);
    expect(text).toContain("Since the last review (2024-10-10): 8 up · 2 down · 22 the same · 2 rated then, not now");
  });

  it("shows the first gaps and steps and counts the others", () => {
    expect(text).toContain("18 indicators at Developing, and what it takes to reach Proficient");
    expect(text).toContain("  … and 15 more indicators");
    expect(text).toMatch(/ {2}2026-01-20 {2}Bring the four flagged policies to first reading \(Board policy committee; Aligned/);
  });

  it("says which domains are out of scope", () => {
    expect(summaryText(summarise(kestrel))).toMatch(/Talent Management +out of scope\n/);
  });

  it("never lets a text move the cursor, hide or reorder what is shown, and stays within 100 columns", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("\u001b[2J", "a\rb", "\u202egnp.exe", "x\ny", "\u0000", "\ud800", "w".repeat(500)),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, step, level) => {
        const [first, ...ratings] = juniper.assessment.ratings;
        if (first === undefined) return;
        const spoilt = { ...first, priority: step, actions: [{ do: step, owner: name, by: level, id: undefined }] };
        const district = { ...juniper.assessment.district, name };
        const rubric = {
          ...juniper.rubric,
          title: level,
          unrated: [level],
          domains: juniper.rubric.domains.map((each) => ({ ...each, name })),
        };
        const shown = summaryText(
          summarise({ assessment: { ...juniper.assessment, district, ratings: [spoilt, ...ratings] }, rubric }),
        );
        expect(shown.replaceAll("\n", "")).not.toMatch(/(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(Math.max(...shown.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(100);
      }),
      { numRuns: 40 },
    );
  });
});

describe("forTerminal", () => {
  it("writes out what cannot be seen, and leaves the rest alone", () => {
    expect(forTerminal("a\u001b[31mb\r\n\u202e\u2028\u{e0041}\ud800")).toBe(
      "a\\x1b[31mb\\x0d\\x0a\\u202e\\u2028\\u{e0041}\\ud800",
    );
    expect(forTerminal("Señora Peña 👩‍🏫 “D1”")).toBe("Señora Peña 👩‍🏫 “D1”");
  });
});
