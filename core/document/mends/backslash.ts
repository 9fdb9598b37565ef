import { type FindMend, offered } from "./mend.ts";

/** Inside double quotes a backslash begins a code; in `"C:\reports"` none was meant. */
export const backslash: FindMend = ({ error }) => {
  if (error.code !== "BAD_DQ_ESCAPE") return undefined;
  const [start] = error.pos;
  return offered("Write the backslash twice", true, {
    message: "A backslash between double quotes must be written twice.",
    start,
    end: start + 1,
    edits: [{ start, end: start, text: "\\" }],
  });
};
