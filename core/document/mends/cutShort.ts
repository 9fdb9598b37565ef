import { blockText } from "../../text/blockText.ts";
import { shortened } from "../../text/sentence.ts";
import type { FindMend } from "./mend.ts";
import { continued, FIELD } from "./plainText.ts";

/** `Priority #1 is reading` over several lines: the comment ends the text, and the lines below it belong to nothing. */
export const cutShort: FindMend = (broken) => {
  const { lines, line, lineBreak } = broken;
  const index = lines.indexOf(line);
  const field = lines.slice(0, index + 1).findLast(({ text }) => FIELD.test(text));
  const [, margin = "", key = "", colon = "", value = ""] = FIELD.exec(field?.text ?? "") ?? [];
  const cut = value.search(/\s#/);
  if (field === undefined || cut < 0 || /^["'[{|>]/.test(value)) return undefined;
  const meant = continued(broken, field, margin.length, value);
  // Only where what broke is one of the lines that the text goes on with.
  if (meant.end < line.end || field === line) return undefined;
  const start = field.start + margin.length + key.length + colon.length;
  const edits = [{ start, end: meant.end, text: blockText(meant.text, margin.length, lineBreak) }];
  return {
    kind: "cut-short",
    message: `Everything after ' #' is a comment; '${key}' reads '${shortened(value.slice(0, cut), 40)}'.`,
    start,
    end: field.end,
    edits,
    corrections: [{ title: "Make it a block of text", safe: false, edits }],
  };
};
