import type { CheckFormat } from "./format.ts";

/** The contract of `--format json`: one object, lines and columns from 1, columns in UTF-16 units. */
export const json: CheckFormat = {
  name: "json",
  print({ files }) {
    const findings = files.flatMap(({ file, findings: found }) =>
      found.map(({ rule, severity, message, start, end, path, fixes }) => ({
        file,
        rule,
        severity,
        message,
        start,
        end,
        path,
        fixes: fixes.map(({ title }) => ({ title })),
      })),
    );
    const read = files.filter(({ unreadable }) => unreadable === undefined).length;
    return `${JSON.stringify({ files: read, findings }, undefined, 2)}\n`;
  },
};
