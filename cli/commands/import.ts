import { parse } from "csv-parse/sync";
import { ASSESSMENT_ENDING } from "../../core/formats.ts";
import { csvOptions } from "../../core/import/csv.ts";
import { importRows } from "../../core/import/importRows.ts";
import { importReportText } from "../../core/import/reportText.ts";
import { decode } from "../../core/text/decode.ts";
import { forTerminal } from "../../core/text/terminal.ts";
import { absolutePath } from "../check/selection.ts";
import type { Command } from "../command.ts";
import { Unreadable } from "../host/fileSystem.ts";
import { CannotRun, type Io } from "../io.ts";
import { occasionOf, occasionOptions, rubricFor } from "./occasion.ts";

export const importCommand: Command = {
  name: "import",
  usage: "import FILE.csv",
  about: "Make an assessment from a spreadsheet saved as CSV; what is not understood is listed and kept as comments.",
  options: {
    ...occasionOptions,
    out: {
      type: "string",
      value: "FILE",
      about: `The file to write; without it, beside the CSV, ending in '${ASSESSMENT_ENDING}'.`,
    },
  },
  run(options, io) {
    const [given, ...more] = options.paths;
    if (given === undefined || more.length > 0) throw new CannotRun("'import' needs one CSV file.");
    const target = options.text("out") ?? `${given.replace(/\.[^./\\]*$/, "")}${ASSESSMENT_ENDING}`;
    const path = absolutePath(target.replaceAll("\\", "/"), io.cwd);
    if (!path.endsWith(ASSESSMENT_ENDING)) throw new CannotRun(`The file's name must end in '${ASSESSMENT_ENDING}'.`);
    const rows = rowsOf(textOf(given, io), given);
    const { text, report } = importRows(rows, { rubric: rubricFor(path, options, io), ...occasionOf(options, io) });
    if (report.headingRow === undefined)
      throw new CannotRun(`${given}: no row has headings such as 'Indicator' and 'Level'; nothing was written.`);
    if (!io.files.create(path, text)) throw new CannotRun(`${target} is there already; it was not touched.`);
    io.out.write(
      `${importReportText(report)}\nWritten: ${forTerminal(target)}. 'rubric check ${forTerminal(target)}' tells what is left to settle.\n`,
    );
    return 0;
  },
};

function textOf(given: string, io: Io): string {
  try {
    const decoded = decode(io.files.read(absolutePath(given.replaceAll("\\", "/"), io.cwd)));
    if ("text" in decoded) return decoded.text;
  } catch (error) {
    if (error instanceof Unreadable) throw new CannotRun(`${given}: ${error.message}.`);
    throw error;
  }
  throw new CannotRun(`${given} is not UTF-8: in the spreadsheet program, save it as 'CSV UTF-8'.`);
}

function rowsOf(text: string, given: string): string[][] {
  try {
    return parse(text, csvOptions(text));
  } catch (error) {
    throw new CannotRun(`${given} cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
