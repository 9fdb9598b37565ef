import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../support/workspace.ts";

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  /** The fence's line, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The pages that people wrote, from the repository's root: those of the rules are made, and tested where they are made. */
export function writtenPages(): string[] {
  const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)];
}

export function page(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function blocksIn(markdown: string, language: string): Block[] {
  return [...markdown.matchAll(/^```([a-z]+)\n([\s\S]*?)^```$/gm)]
    .map(({ 1: found = "", 2: text = "", index }) => ({
      language: found,
      line: markdown.slice(0, index).split("\n").length,
      text,
    }))
    .filter((block) => block.language === language);
}

/** Why a link in a page leads nowhere, for each that does not. Links to the web are not followed. */
export function brokenLinks(path: string): string[] {
  return [...prose(page(path)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(({ 1: target = "" }) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = "", anchor] = target.split("#");
    const linked = file === "" ? path : join(dirname(path), file);
    if (!existsSync(join(root, linked))) return [`${target}: there is no such file`];
    return anchor === undefined || anchorsOf(page(linked)).includes(anchor) ? [] : [`${target}: there is no such heading`];
  });
}

function anchorsOf(markdown: string): string[] {
  const headings = prose(markdown).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(({ 1: heading = "" }) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Without code, in which brackets are no links; what a heading has in code stays. */
function prose(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, "").replace(/^(?!#).*$/gm, (line) => line.replace(/`[^`]*`/g, ""));
}
