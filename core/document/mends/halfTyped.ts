import { shortened } from "../../text/sentence.ts";
import type { FindMend, Line } from "./mend.ts";

/** More words than a key has: a line of text that lost its indentation. */
const KEY_WORDS = 6;

/** A line that is neither a field nor part of a text: a key being typed, or text that slid to the left. It is read as blank. */
export const halfTyped: FindMend = ({ line, before, error, lines }) => {
  if (!["MULTILINE_IMPLICIT_KEY", "MISSING_CHAR", "UNEXPECTED_TOKEN", "BAD_INDENT"].includes(error.code)) return undefined;
  const at = [line, before].find(
    (candidate) => candidate !== undefined && /^\s*[^\s:#\-"'[\]{}][^:#]*$/.test(uncommented(candidate)),
  );
  if (at === undefined || at === lines[0]) return undefined;
  const written = uncommented(at).trimEnd();
  const words = written.trim();
  const end = at.start + written.length;
  const start = at.start + at.indent;
  const key = words.split(/\s+/).length <= KEY_WORDS;
  const [message, title, edit] = key
    ? [`A colon is missing after '${shortened(words, 40)}'.`, "Add the colon", { start: end, end, text: ":" }]
    : [
        "This line is neither a field nor part of the text above it; indent it further to continue that text.",
        "Indent this line",
        { start: at.start, end: at.start, text: "  " },
      ];
  return {
    message,
    start,
    end,
    edits: [{ start, end, text: "" }],
    corrections: [{ title, safe: false, edits: [edit] }],
  };
};

/** The line without a comment at its end. `#1` is no comment to who writes it. */
function uncommented({ text }: Line): string {
  return text.replace(/\s#\s.*$/, "");
}
