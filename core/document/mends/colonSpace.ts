import { type FindMend, offered } from "./mend.ts";

/** `level:Developing`: without a space after the colon YAML sees one word. */
export const colonSpace: FindMend = ({ line, before }) => {
  for (const at of [line, before]) {
    const match = /^(\s*(?:- )?[\p{L}][\p{L}\p{N} '-]*):(?=[^\s:/])/u.exec(at?.text ?? "");
    if (at === undefined || match === null || /:\s/.test(at.text)) continue;
    const colon = at.start + match[0].length;
    return offered("Put a space after the colon", true, {
      message: "A space is missing after the colon.",
      start: at.start + at.indent,
      end: colon,
      edits: [{ start: colon, end: colon, text: " " }],
    });
  }
  return undefined;
};
