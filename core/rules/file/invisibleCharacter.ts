import { safely } from "../../corrections/change.ts";
import type { Document } from "../../document/document.ts";
import { type Invisible, invisibles } from "../../text/invisible.ts";
import { counted } from "../../text/sentence.ts";
import type { FileContext, Rule } from "../rule.ts";

export const invisibleCharacter: Rule<FileContext> = {
  id: "invisible-character",
  severity: "warning",
  title: "A character that cannot be seen stands in the text.",
  explanation:
    "Text pasted from a word processor or a web page brings characters that look like a space, or like nothing. With them a name " +
    "is not the name it looks like, and some can make text read in another order than it is stored. The correction puts a plain " +
    "space in place of those that look like one, and takes out the others.",
  examples: [
    {
      text: "district:\n  name: Example\u00a0Valley RE-1\nratings:\n",
      says: ["A non-breaking space stands here."],
    },
    { text: "district:\n  name: Señora Peña Valley 😀\nratings:\n", says: [] },
  ],
  *check({ document }) {
    for (const line of byLine(document)) {
      const [first] = line;
      if (first === undefined) continue;
      const more =
        line.length === 1
          ? ""
          : `, and ${counted(line.length - 1, "more character that cannot be seen", "more characters that cannot be seen")} on this line`;
      yield {
        message: `A ${first.name} stands here${more}.`,
        at: { start: first.start, end: first.end },
        corrections: [
          safely(line.length === 1 ? "Replace it" : "Replace them", {
            kind: "edits",
            edits: line.map(({ start, end, instead }) => ({ start, end, text: instead })),
          }),
        ],
      };
    }
  },
};

/** A line's characters are told together. */
function byLine({ text, made }: Document): Invisible[][] {
  const lines: Invisible[][] = [];
  let last = 0;
  for (const found of made?.marks.unseen ?? invisibles(text)) {
    if (lines.length > 0 && !text.slice(last, found.start).includes("\n")) lines.at(-1)?.push(found);
    else lines.push([found]);
    last = found.start;
  }
  return lines;
}
