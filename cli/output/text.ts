import pc from "picocolors";
import type { Severity } from "../../core/settings/settings.ts";
import { counted, listed } from "../../core/text/sentence.ts";
import { forTerminal } from "../../core/text/terminal.ts";
import type { CheckedFile, ShownFinding } from "../check/checkedFile.ts";
import { excerpt } from "./excerpt.ts";
import type { CheckFormat } from "./format.ts";

type Colours = ReturnType<typeof pc.createColors>;

/** `file:line:column`, the sentence, and the line with a mark under the place; a last line that counts. */
export const text: CheckFormat = {
  name: "text",
  print({ files }, out, colours) {
    const colour = pc.createColors(colours);
    const findings = files.flatMap(({ file, findings: found }) => found.map((each) => told(file, each, out.columns, colour)));
    // With nothing to check, what is missing is told on its own.
    return files.length === 0 ? "" : `${[...findings, summary(files, colour)].join("\n")}\n`;
  },
};

function told(file: string, finding: ShownFinding, columns: number, colour: Colours): string {
  const { rule, severity, message, start } = finding;
  const place = `${forTerminal(file)}:${start.line}:${start.column}`;
  const head = `${colour.bold(place)}: ${painted(severity, colour)(severity)}: ${forTerminal(message)} ${colour.dim(`(${rule})`)}`;
  if (finding.source.trim() === "") return `${head}\n`;
  const { line, mark } = excerpt(finding, columns - String(start.line).length - 5);
  const gutter = (label: string) => colour.dim(`${label.padStart(String(start.line).length + 2)} | `);
  return `${head}\n${gutter(String(start.line))}${line}\n${gutter("")}${painted(severity, colour)(mark)}\n`;
}

function painted(severity: Severity, colour: Colours): (words: string) => string {
  return severity === "error" ? colour.red : severity === "warning" ? colour.yellow : colour.cyan;
}

/** "15 files checked: 2 errors, 1 warning." */
export function summary(files: readonly CheckedFile[], colour: Colours): string {
  const read = files.filter(({ unreadable }) => unreadable === undefined);
  const findings = read.flatMap((file) => file.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    [count("error"), "error", undefined],
    [count("warning"), "warning", undefined],
    [count("information"), "for information", "for information"],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, noun, plural]) => counted(number, noun, plural));
  const corrected = files.reduce((sum, file) => sum + file.corrected, 0);
  const safe = findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const sentences = [
    `${counted(read.length, "file")} checked: ${said.length === 0 ? "nothing to settle" : listed(said)}.`,
    ...(corrected > 0 ? [`${counted(corrected, "correction")} made.`] : []),
    ...(safe > 0 ? [`${safe} can be corrected with --fix.`] : []),
  ];
  return colour.bold(sentences.join(" "));
}
