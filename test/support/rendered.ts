import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** What a program that shows Markdown makes of it: the elements in order, and the text that a person reads. */
export interface Rendered {
  readonly elements: readonly string[];
  readonly text: string;
}

/** By two programs that are not ours: the one within VS Code, and one that keeps to GitHub's rules to the letter. */
export const RENDERERS: Readonly<Record<string, (markdown: string) => Rendered>> = {
  marked: (markdown) => read(marked.parse(markdown, { gfm: true, async: false })),
  micromark: (markdown) =>
    read(
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
    ),
};

function read(html: string): Rendered {
  const elements = [...html.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, name = ""]) => name.toLowerCase());
  const text = html
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => character(name) ?? whole);
  return { elements, text: text.trim() };
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

function character(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name];
  return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}
