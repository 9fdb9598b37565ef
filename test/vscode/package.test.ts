import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/process.ts";
import { unzipped } from "./support/zip.ts";

const archive = readFileSync(join(root, "dist/conditions-for-success.vsix"));
const files = unzipped(archive);
const manifest = JSON.parse(text("package.json"));
const words: Record<string, string> = JSON.parse(text("package.nls.json"));

function text(path: string): string {
  const bytes = files.get(`extension/${path}`);
  if (bytes === undefined) throw new Error(`There is no ${path} in the package.`);
  return bytes.toString("utf8");
}

/** Every text anywhere in the manifest. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe("the packed extension", () => {
  it("has in it what it needs, and nothing else", () => {
    const rules = readdirSync(join(root, "docs/rules")).map((name) => `docs/rules/${name}`);
    const listed = [...files.keys()]
      .filter((path) => path.startsWith("extension/"))
      .map((path) => path.slice("extension/".length));
    expect(rules.filter((rule) => !listed.includes(rule))).toEqual([]);
    expect(listed.filter((path) => !rules.includes(path)).sort()).toMatchInlineSnapshot(`
      [
        "LICENSE.txt",
        "changelog.md",
        "client/icons/rubric.svg",
        "client/language-configuration.json",
        "client/media/icon.png",
        "client/snippets/assessment.json",
        "client/syntaxes/rubric-assessment.tmLanguage.json",
        "client/syntaxes/rubric-definition.tmLanguage.json",
        "client/syntaxes/rubric-settings.tmLanguage.json",
        "client/walkthrough/check.svg",
        "client/walkthrough/districts.svg",
        "client/walkthrough/rate.svg",
        "client/walkthrough/start.svg",
        "client/walkthrough/summary.svg",
        "dist/extension.cjs",
        "dist/extension.worker.js",
        "dist/portfolio.js",
        "dist/server.cjs",
        "dist/server.worker.js",
        "dist/summary.js",
        "docs/pictures/editor.png",
        "docs/pictures/summary.png",
        "l10n/bundle.l10n.json",
        "package.json",
        "package.nls.json",
        "readme.md",
        "rubric/conditions-for-success.rubric.yaml",
      ]
    `);
  });

  it("is small", () => {
    expect(archive.length).toBeLessThan(1_500_000);
  });

  it("carries no map that leads back to the sources, and nobody else's packages", () => {
    expect([...files.keys()].filter((path) => /\.(map|ts)$|node_modules|\/test\//.test(path))).toEqual([]);
    for (const [path, bytes] of files) if (/\.c?js$/.test(path)) expect(bytes.includes("sourceMappingURL"), path).toBe(false);
  });

  it("has every file that its manifest names", () => {
    const named = texts(manifest).filter((each) => /^(\.\/)?(client|dist|l10n)\//.test(each));
    expect(named.length).toBeGreaterThan(15);
    const paths = [...files.keys()];
    const isThere = (path: string) => paths.some((each) => each === `extension/${path}` || each.startsWith(`extension/${path}/`));
    expect(named.map((each) => each.replace(/^\.\//, "")).filter((each) => !isThere(each))).toEqual([]);
  });

  it("has words for everything that a person sees of the manifest, and no words to spare", () => {
    const keys = texts(manifest).flatMap((each) => /^%(.+)%$/.exec(each)?.[1] ?? []);
    expect(keys.filter((key) => words[key] === undefined)).toEqual([]);
    expect(Object.keys(words).filter((key) => !keys.includes(key))).toEqual([]);
    const { commands, walkthroughs, configuration } = manifest.contributes;
    const titles = commands.map((each: { title: string }) => each.title);
    const settings = Object.values<{ markdownDescription: string }>(configuration.properties).map(
      (each) => each.markdownDescription,
    );
    const shown = [...titles, ...settings, ...walkthroughs.flatMap((each: { steps: unknown[] }) => each.steps.map(titleOf))];
    expect(shown.filter((each) => !/^%.+%$/.test(each))).toEqual([]);
  });

  it("leads, in its walkthrough, to commands that there are", () => {
    const known = [...manifest.contributes.commands.map(({ command }: { command: string }) => command)];
    const linked = Object.values(words).flatMap((each) =>
      [...each.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command),
    );
    expect(linked.length).toBeGreaterThan(5);
    expect(linked.filter((command) => !known.includes(command) && !command?.startsWith("workbench."))).toEqual([]);
    const events = texts(manifest.contributes.walkthroughs).flatMap((each) => /^onCommand:(.+)$/.exec(each)?.[1] ?? []);
    expect(events.filter((command) => !known.includes(command) && !command.startsWith("workbench."))).toEqual([]);
  });

  it("has the pictures that its page shows", () => {
    const pictures = [...text("readme.md").matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path);
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.filter((path) => !files.has(`extension/${path}`))).toEqual([]);
  });

  it("draws its walkthrough in the colours of the theme", () => {
    for (const [path, bytes] of files) {
      if (path.includes("/walkthrough/"))
        expect(bytes.toString().match(/(fill|stroke)="(?!var\(--vscode-|none)/g), path).toBeNull();
    }
  });
});

function titleOf(step: unknown): string {
  return (step as { title: string }).title;
}
