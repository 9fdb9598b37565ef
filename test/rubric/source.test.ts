import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

/**
 * The rubric against the source text it was transcribed from, character by character. Imports nothing of this project:
 * neither what reads rubrics nor what this file was made with can hide a difference.
 */
const folder = join(import.meta.dirname, "../../rubric");
const LEVELS = ["Developing", "Proficient", "Exemplary"] as const;

interface SourceRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The source's domains and rows, with only its mechanical breaks repaired: rows split by a page break, `<p>` tags, rules. */
function sourceDomains(text: string): Map<string, SourceRow[]> {
  const domains = new Map<string, SourceRow[]>();
  const lines = text.split("\n").map((line) => line.split("\t").map((cell) => cell.replace(/<\/?p>/g, "")));
  let rows: SourceRow[] = [];
  for (const [index, cells] of lines.entries()) {
    const heading = lines[index + 2]?.[0] === "Indicator" && cells.length === 1 ? cells[0] : undefined;
    if (heading !== undefined) {
      rows = [];
      domains.set(heading, rows);
    }
    const [name = "", ...texts] = cells;
    if (texts.length !== 3 || name === "Indicator" || name === "--") continue;
    if (name !== "") rows.push({ name, cells: texts });
    else rows.push(joined(rows.pop() as SourceRow, texts));
  }
  return domains;
}

function joined({ name, cells }: SourceRow, more: readonly string[]): SourceRow {
  return { name, cells: cells.map((cell, index) => (more[index] === "" ? cell : `${cell} ${more[index]}`)) };
}

/** The rubric's cells, by nothing but a YAML parser: texts as they are, criteria joined by one space. */
function rubricDomains(text: string): Map<string, SourceRow[]> {
  const { domains } = parse(text);
  return new Map(
    Object.entries(domains as Record<string, { indicators: Record<string, { descriptors: Record<string, unknown> }> }>).map(
      ([domain, { indicators }]) => [
        domain,
        Object.entries(indicators).map(([name, { descriptors }]) => ({
          name,
          cells: LEVELS.map((level) => {
            const cell = descriptors[level];
            return typeof cell === "string" ? cell : Object.values(cell as Record<string, string>).join(" ");
          }),
        })),
      ],
    ),
  );
}

const source = sourceDomains(readFileSync(join(folder, "conditions-for-success.source.txt"), "utf8"));
const yaml = readFileSync(join(folder, "conditions-for-success.rubric.yaml"), "utf8");
const rubric = rubricDomains(yaml);

describe("the rubric", () => {
  it("has the source's five domains, with 6, 6, 10, 5 and 7 indicators", () => {
    expect([...source.values()].map((rows) => rows.length)).toEqual([6, 6, 10, 5, 7]);
    expect([...rubric.keys()]).toEqual([...source.keys()]);
  });

  for (const [domain, rows] of source) {
    for (const [index, row] of rows.entries()) {
      it(`has ${row.name} verbatim`, () => {
        expect(row.cells).toHaveLength(3);
        expect(rubric.get(domain)?.[index]).toEqual(row);
      });
    }
  }

  it("keeps curly apostrophes where the source has them and nowhere else", () => {
    const curly = [...rubric.values()]
      .flat()
      .flatMap(({ name, cells }) => cells.flatMap((cell, level) => (/[‘’“”]/.test(cell) ? [`${name} ${LEVELS[level]}`] : [])));
    expect(curly).toEqual([
      "Assessment Strategy and Implementation Proficient",
      "Talent Strategy Proficient",
      "Talent Strategy Exemplary",
      "Prioritizing Turnaround Leadership Proficient",
    ]);
  });

  it("is told from the source by one changed character anywhere", () => {
    const letters = [...yaml.matchAll(/(?<=^ {12,}\S.*)[a-z](?=[a-z]+ [a-z]+$)/gm)].slice(0, 400);
    const noticed = letters.filter(({ index, 0: letter }) => {
      const changed = rubricDomains(yaml.slice(0, index) + (letter === "e" ? "a" : "e") + yaml.slice(index + 1));
      return JSON.stringify([...changed]) !== JSON.stringify([...source]);
    });
    const errata = letters.filter(({ index }) => /(text|note):/.test(yaml.slice(yaml.lastIndexOf("\n", index) + 1, index)));
    expect(letters.length).toBeGreaterThan(100);
    expect(noticed.length).toBe(letters.length - errata.length);
  });
});
