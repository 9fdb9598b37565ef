import { describe, expect, it } from "vitest";
import { bundledFormats, bundledRubric } from "../../core/bundled/bundled.ts";
import { RULE_IDS } from "../../core/rules/ids.ts";
import { resolved, type Schema } from "../../core/shape/schema.ts";
import { rubric } from "../support/cli.ts";
import { analyseIn } from "../support/workspace.ts";
import { blocksIn, brokenLinks, page, writtenPages } from "./markdown.ts";

const pages = writtenPages();

describe("links", () => {
  for (const path of pages) {
    it(`of ${path} lead somewhere`, () => {
      expect(brokenLinks(path)).toEqual([]);
    });
  }
});

describe("YAML in the pages", () => {
  const whole = pages.flatMap((path) =>
    blocksIn(page(path), "yaml").flatMap(({ line, text }) => {
      const file = fileFor(text);
      return file === undefined ? [] : [{ path, line, text, file }];
    }),
  );

  it("is there, of every kind", () => {
    const kinds = whole.map(({ file }) => file);
    expect(new Set(kinds).size).toBe(3);
  });

  for (const { path, line, text, file } of whole) {
    it(`${path}:${line} has no error`, () => {
      // A path in an example leads to a file of its reader.
      const { findings } = analyseIn({ [file]: text, "templates/walkthrough.yaml": "" }, file);
      expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
    });
  }
});

/** Undefined for a piece of a file. */
function fileFor(text: string): string | undefined {
  if (/^rubric:/m.test(text) && /^ratings:/m.test(text)) return "2025/example.assessment.yaml";
  if (/^id:/m.test(text) && /^domains:/m.test(text)) return "example.rubric.yaml";
  return /^(rules|thresholds|rubrics):/m.test(text) ? "rubric.config.yaml" : undefined;
}

describe("the reference", () => {
  const formats = bundledFormats();
  const references = {
    "docs/format.md": [formats.assessment(bundledRubric).schema, formats.rubric.schema],
    "docs/settings.md": [formats.settings.schema],
  };
  for (const [path, schemas] of Object.entries(references)) {
    it(`${path} names every field`, () => {
      const text = page(path);
      const fields = schemas.flatMap((schema) => [...fieldsOf(schema, schema)]);
      expect([...new Set(fields)].filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
    });
  }

  it("README.md names every command and every option", async () => {
    const commands = [...(await rubric(["--help"])).out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(5);
    const text = page("README.md");
    for (const command of commands) {
      expect(text).toContain(`\`rubric ${command}`);
      const { out } = await rubric([command, "--help"]);
      for (const [option] of out.matchAll(/(?<=^ {2})--[a-z-]+/gm)) expect(text).toContain(`\`${option}`);
    }
  });

  it("names no rule that there is not", () => {
    const ids = new Set<string>(RULE_IDS);
    for (const path of pages) {
      for (const [, id = ""] of page(path).matchAll(/rubric-ignore: ([a-z-]+)/g)) {
        if (id !== "rule-id") expect(ids).toContain(id);
      }
    }
  });
});

/** The names of all fields that a schema gives, but for those that are the rubric's own names. */
function* fieldsOf(schema: Schema, whole: Schema, seen: Set<Schema> = new Set()): Iterable<string> {
  const here = resolved(schema, whole);
  if (seen.has(here)) return;
  seen.add(here);
  for (const [name, part] of Object.entries(here.properties ?? {})) {
    if (!RUBRICS_NAMES.has(name)) yield name;
    yield* fieldsOf(part, whole, seen);
  }
  const inner = [here.items, here.additionalProperties, ...Object.values(here.patternProperties ?? {})];
  for (const part of inner) if (typeof part === "object") yield* fieldsOf(part, whole, seen);
}

const RUBRICS_NAMES = new Set(
  bundledRubric.domains.flatMap(({ indicators }) =>
    indicators.flatMap(({ name, descriptors }) => [name, ...descriptors.flatMap(({ criteria }) => criteria.map(({ id }) => id))]),
  ),
);
