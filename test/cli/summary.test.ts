import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Summary } from "../../core/report/summary.ts";
import { page } from "../docs/markdown.ts";
import { inFolder, rubric, withSamples } from "../support/cli.ts";
import { root } from "../support/workspace.ts";

const FILE = "samples/districts/2025/juniper-mesa.assessment.yaml";
const shown = async (...options: string[]) => (await rubric(["summary", FILE, ...options])).out;

describe("rubric summary --format", () => {
  it("text is what is shown without it", async () => {
    expect(await shown("--format", "text")).toBe(await shown());
    expect(await shown()).toMatch(/^Juniper Mesa RE-2 · review of 2025-10-09 · in review\n/);
  });

  it("html is a page that needs nothing else", async () => {
    const html = await shown("--format", "html");
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/<script|<link|src=|https?:/);
  });

  it("markdown, csv and json begin as such", async () => {
    expect(await shown("--format", "markdown")).toMatch(/^# Juniper Mesa RE-2\n/);
    expect(await shown("--format", "csv")).toMatch(/^\ufeffDistrict,Date,Status/);
    expect((JSON.parse(await shown("--format", "json")) as Summary).coverage).toEqual({ rated: 32, inScope: 34, outOfScope: 0 });
  });

  it("json has the fields that the page on it names, and no other", async () => {
    const text = page("docs/summary.md");
    const named = (path: string) => text.includes(`\`${path}\``);
    const districts = ["juniper-mesa", "cottonwood-valley", "kestrel-butte", "kestrel-butte.GH", "sage-basin"];
    const samples = [...districts.map((name) => `districts/2025/${name}`), "faulty/first-steps"];
    const paths = new Set<string>();
    for (const name of samples) {
      const { out } = await rubric(["summary", `samples/${name}.assessment.yaml`, "--format", "json"]);
      for (const path of fields(JSON.parse(out))) paths.add(sameAs(path));
    }
    expect(paths.size).toBeGreaterThan(35);
    expect([...paths].filter((path) => !named(path))).toEqual([]);
    const table = [...(text.split("## JSON")[1] ?? "").matchAll(/^\| `([a-z][\w.[\]]*)` \|/gim)].map(([, path = ""]) => path);
    expect(table.filter((path) => !paths.has(path))).toEqual([]);
  });

  it("another is refused", async () => {
    const err = "rubric: There is no format 'pdf'; there are text, html, markdown, csv and json.\n";
    expect(await rubric(["summary", FILE, "--format", "pdf"])).toEqual({ code: 2, out: "", err });
  });
});

describe("rubric summary --output", () => {
  it("writes the file, and shows only that it did", () =>
    withSamples(async (folder) => {
      const file = "districts/2025/juniper-mesa.assessment.yaml";
      const ran = await rubric(["summary", file, "--format", "html", "--output", "board/juniper.html"], folder);
      expect(ran).toEqual({ code: 0, out: "Written: board/juniper.html\n", err: "" });
      const { out } = await rubric(["summary", file, "--format", "html"], folder);
      expect(readFileSync(join(folder, "board/juniper.html"), "utf8")).toBe(out);
    }));

  it("touches no file that is there, unless it is told to", () =>
    inFolder({ "s.txt": "mine" }, async (folder) => {
      const summary = (...options: string[]) => rubric(["summary", join(root, FILE), "--output", "s.txt", ...options], folder);
      const err = "rubric: s.txt is there already; it was not touched. --force replaces it.\n";
      expect(await summary()).toEqual({ code: 2, out: "", err });
      expect(readFileSync(join(folder, "s.txt"), "utf8")).toBe("mine");
      expect(await summary("--force")).toEqual({ code: 0, out: "Written: s.txt\n", err: "" });
      expect(readFileSync(join(folder, "s.txt"), "utf8")).toBe(await shown());
    }));

  it.each(["a.assessment.yaml", "a.rubric.yaml", "rubric.config.yaml"])("never replaces what people write: %s", (name) =>
    inFolder({ [name]: "mine" }, async (folder) => {
      const { code, err } = await rubric(["summary", join(root, FILE), "--output", name, "--force"], folder);
      expect([code, err]).toEqual([2, `rubric: ${name}: a summary must not be called like the files it is made from.\n`]);
      expect(readFileSync(join(folder, name), "utf8")).toBe("mine");
    }),
  );

  it("writes nothing where there is no summary", () =>
    inFolder({ "a.assessment.yaml": "rubric: none@1.0.0\n", "b.assessment.yaml": "district:\n  name: B\n" }, async (folder) => {
      const summary = async (file: string) => await rubric(["summary", file, "--output", "s.html"], folder);
      expect((await summary("a.assessment.yaml")).err).toBe(
        "rubric: a.assessment.yaml: Its rubric 'none@1.0.0' is not known here.\n",
      );
      expect((await summary("b.assessment.yaml")).err).toBe(
        "rubric: b.assessment.yaml: The file does not say which rubric it goes by.\n",
      );
      expect(existsSync(join(folder, "s.html"))).toBe(false);
    }));

  it("--force alone is a mistake", async () => {
    expect((await rubric(["summary", FILE, "--force"])).err).toBe("rubric: --force goes with --output.\n");
  });
});

/** What the page describes once, it does not describe again. */
function sameAs(path: string): string {
  return path
    .replace("domains[].distribution.", "distribution.")
    .replace("gaps[].next.", "domains[].rows[].next.")
    .replace("rows[].previous.", "rows[].standing.");
}

/** Every field of a value, as `domains[].rows[].indicator`; lists of texts are fields themselves. */
function fields(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => fields(each, `${path}[]`));
  if (typeof value !== "object" || value === null) return [path.replace(/\[\]$/, "")];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(Array.isArray(each) && each.length === 0 ? [] : fields(each, path === "" ? name : `${path}.${name}`)),
  ]);
}
