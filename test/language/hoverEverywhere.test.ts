import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../core/analyse.ts";
import { bundledRubric } from "../../core/bundled/bundled.ts";
import type { Asked } from "../../core/language/asked.ts";
import { hover } from "../../core/language/hover.ts";
import { toMarkdown, toPlainText } from "../../core/language/proseText.ts";
import { criteriaOf, type Indicator, indicatorsOf, type Rubric, referenceTo } from "../../core/rubric/rubric.ts";
import { lonelyWorkspace, type Workspace } from "../../core/workspace.ts";
import { RENDERERS } from "../support/rendered.ts";
import { analyseIn, EARLY_LEARNING, formats, inMemory, root } from "../support/workspace.ts";

const folders = ["samples", "test/cases"];
const paths = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);
const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
const OURS = new Set(["p", "strong", "em", "ul", "li", "code", "blockquote", "hr", "a"]);

/** Files are read once and not at every offset, as a host does it. */
function keptInMind(workspace: Workspace): Workspace {
  const assessments = new Map<string, ReturnType<Workspace["assessment"]>>();
  const rubrics = workspace.rubrics("");
  return {
    ...workspace,
    rubrics: () => rubrics,
    assessment(path) {
      if (!assessments.has(path)) assessments.set(path, workspace.assessment(path));
      return assessments.get(path);
    },
  };
}

describe("Hovering at every offset", () => {
  const workspace = keptInMind(inMemory(files, [EARLY_LEARNING]));
  const render = RENDERERS["marked"];
  const seen = new Set<string>();

  test.each(paths)("of %s answers, over the offset, in text that is only text", (path) => {
    const text = files[path] ?? "";
    const asked = { path, analysis: analyse({ text, path, workspace, formats }), workspace };
    const beside: number[] = [];
    let last = -1;
    for (let offset = 0; offset <= text.length; offset++) {
      const found = hover(asked, offset);
      if (found === undefined) continue;
      const { span, prose } = found;
      if (offset < span.start || span.end < offset) beside.push(offset);
      if (span.start === last) continue;
      last = span.start;
      const markdown = toMarkdown(prose);
      if (seen.has(markdown)) continue;
      seen.add(markdown);
      expect(markdown).not.toContain("<");
      expect(markdown.length).toBeLessThan(6_000);
      expect(toPlainText(prose)).not.toBe("");
      expect(render?.(markdown).elements.filter((each) => !OURS.has(each))).toEqual([]);
    }
    expect(beside).toEqual([]);
  });

  test.each(paths)("of %s answers from its text alone", (path) => {
    const text = files[path] ?? "";
    const workspace = lonelyWorkspace([bundledRubric]);
    const asked = { path, analysis: analyse({ text, path, workspace, formats }), workspace };
    for (let offset = 0; offset <= text.length; offset += 7) {
      const found = hover(asked, offset);
      if (found !== undefined) expect(found.prose.length).toBeGreaterThan(0);
    }
  });
});

/** A review of every indicator with the same level, each criterion marked, after one with long reasons. */
function everyIndicator(rubric: Rubric, level: string | undefined): Asked {
  const file = (year: number, rating: (indicator: Indicator) => string) => {
    const head = `rubric: ${referenceTo(rubric)}\nreview:\n  date: ${year}-10-16\n  previous: ../2024/a.assessment.yaml\n`;
    const ratings = indicatorsOf(rubric).map((each) => `  ${each.name}:\n${rating(each)}`);
    return `${head}ratings:\n${ratings.join("")}`;
  };
  const marks = (indicator: Indicator) =>
    criteriaOf(indicator)
      .map(({ id }) => `      ${id}: no evidence\n`)
      .join("");
  const reasons = "Words of reasons, and more of them. ".repeat(40);
  const path = "2025/a.assessment.yaml";
  const reviews = {
    "2024/a.assessment.yaml": file(2024, () => `    level: ${rubric.levels.at(-1)?.name}\n    rationale: ${reasons}\n`),
    [path]: file(2025, (each) => `    level: ${level ?? ""}\n    criteria:\n${marks(each)}`),
  };
  return { path, analysis: analyseIn(reviews, path), workspace: keptInMind(inMemory(reviews, [EARLY_LEARNING])) };
}

describe("A hover stays short over every indicator, and shorter over its level,", () => {
  const situations = [bundledRubric, EARLY_LEARNING].flatMap((rubric) =>
    [undefined, ...rubric.levels.map(({ name }) => name)].map(
      (level) => [level ?? "not rated yet", rubric.id, level, rubric] as const,
    ),
  );

  test.each(situations)("where it is %s by %s", (_, _id, level, rubric) => {
    const asked = everyIndicator(rubric, level);
    const { text } = asked.analysis.document;
    for (const { name } of indicatorsOf(rubric)) {
      const at = text.indexOf(`  ${name}:`) + 2;
      const overIndicator = toMarkdown(hover(asked, at)?.prose ?? []);
      expect(overIndicator).toContain("2024:");
      expect(overIndicator.length).toBeLessThan(2_500);
      if (level === undefined) continue;
      const overLevel = toMarkdown(hover(asked, text.indexOf(level, at))?.prose ?? []);
      expect(overLevel).toContain(`**${level}** · `);
      expect(overLevel.length).toBeLessThan(1_800);
    }
  });
});
