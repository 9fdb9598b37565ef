import { expect } from "vitest";
import type { HoverSettings } from "../../core/language/hover/asking.ts";
import { hover } from "../../core/language/hover.ts";
import { toMarkdown, toPlainText } from "../../core/language/proseText.ts";
import { marked } from "./cursor.ts";
import { analyseIn, EARLY_LEARNING, inMemory } from "./workspace.ts";

export interface Situation extends HoverSettings {
  /** Other files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Of the file hovered over. */
  readonly path?: string;
  /** What is there before the text: a sound head, unless another is given. */
  readonly head?: string;
}

export const HEAD = `rubric: conditions-for-success@1.0.0
district:
  name: Example Valley RE-1
review:
  date: 2025-10-16
`;

/** What is told of the thing under the mark `█`; undefined where nothing is. */
export function hoverOver(source: string, situation: Situation = {}) {
  const { files = {}, path = "2025/example.assessment.yaml", head = HEAD, ...settings } = situation;
  const { text, offset } = marked(path.endsWith(".assessment.yaml") ? head + source : source);
  const all = { ...files, [path]: text };
  const asked = { path, analysis: analyseIn(all, path), workspace: inMemory(all, [EARLY_LEARNING]) };
  const found = hover(asked, offset, settings);
  if (found === undefined) return undefined;
  const { prose, span } = found;
  return { markdown: toMarkdown(prose), plain: toPlainText(prose), over: text.slice(span.start, span.end) };
}

/** `expectHover("level: Pro█ficient").toSay("…")`: the words are looked for in the plain text, which has no markup in it. */
export function expectHover(source: string, situation: Situation = {}) {
  const found = hoverOver(source, situation);
  const plain = () => {
    if (found === undefined) throw new Error("Nothing is told here.");
    return found.plain;
  };
  const self = {
    toSay(...words: readonly string[]) {
      for (const each of words) expect(plain()).toContain(each);
      return self;
    },
    notToSay(...words: readonly string[]) {
      for (const each of words) expect(plain()).not.toContain(each);
      return self;
    },
    /** In this order. */
    toSayInOrder(...words: readonly string[]) {
      const places = words.map((each) => plain().indexOf(each));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      return self;
    },
    toSayNothing() {
      expect(found?.plain).toBeUndefined();
    },
    /** What is marked in the text while the hover is shown. */
    toStandOver(words: string) {
      expect(found?.over).toBe(words);
      return self;
    },
  };
  return self;
}
