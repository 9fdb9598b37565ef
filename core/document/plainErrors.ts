import type { ErrorCode } from "yaml";

/** What an error of the YAML library means to somebody who is no programmer; for errors that no mend explains. */
const SENTENCES: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "This line is not indented like the lines around it.",
  MULTILINE_IMPLICIT_KEY: "A colon is missing here, or a line is not indented far enough.",
  MISSING_CHAR: "Something is missing here: a colon after a field's name, or a closing quotation mark.",
  BLOCK_AS_IMPLICIT_KEY: "There are two colons in this line; put the text in quotation marks.",
  BAD_SCALAR_START: "Text cannot begin with this character; put it in quotation marks.",
  UNEXPECTED_TOKEN: "What stands here does not belong to the field before it.",
  BAD_DIRECTIVE: "Lines that begin with '%' are not used here.",
  TAB_AS_INDENT: "This line uses a tab; YAML indents with spaces.",
  BAD_DQ_ESCAPE: "A backslash between double quotes must be written twice.",
  KEY_OVER_1024_CHARS: "This name is longer than YAML allows; is a line break missing?",
  BLOCK_IN_FLOW: "A list or field with a line of its own cannot stand between brackets.",
};

export function plainError(code: ErrorCode): string {
  return SENTENCES[code] ?? "This cannot be read as YAML.";
}
