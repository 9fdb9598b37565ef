import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sentencesSaid } from "../../scripts/l10n/sentences.ts";
import { root } from "../support/workspace.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("what the extension says", () => {
  it("is listed for translators: 'node scripts/l10n.ts' writes the list", () => {
    expect(JSON.parse(read("l10n/bundle.l10n.json"))).toEqual(sentencesSaid(join(root, "client")));
  });

  it("stands in package.nls.json as far as the manifest says it, and nothing else does", () => {
    const used = [...read("package.json").matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    expect([...new Set(used)].sort()).toEqual(Object.keys(JSON.parse(read("package.nls.json"))).sort());
  });

  it("names in its menus, views and keys only commands that it has", () => {
    const { contributes } = JSON.parse(read("package.json"));
    const known = contributes.commands.map(({ command }: { command: string }) => command);
    const menus = Object.values<{ command?: string }[]>(contributes.menus).flat();
    const named = [...menus, ...contributes.keybindings].flatMap(({ command }) => command ?? []);
    expect(named.filter((command) => !known.includes(command))).toEqual([]);
    const welcome = [...read("package.nls.json").matchAll(/\(command:(rubric\.\w+)/g)].map(([, command]) => command);
    expect(welcome.length).toBeGreaterThan(2);
    expect(welcome.filter((command) => !known.includes(command))).toEqual([]);
  });
});
