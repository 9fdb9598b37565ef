import { ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE } from "../../core/formats.ts";
import { whyNoSummary } from "../../core/report/noSummary.ts";
import { type Summary, summarise } from "../../core/report/summary.ts";
import { type SummaryFormat, summaryFormats } from "../../core/report/summaryFormats.ts";
import { listed } from "../../core/text/sentence.ts";
import { forTerminal } from "../../core/text/terminal.ts";
import { pathFrom } from "../../core/workspace.ts";
import { absolutePath } from "../check/selection.ts";
import type { Command } from "../command.ts";
import { Unreadable } from "../host/fileSystem.ts";
import { Workspaces } from "../host/workspaces.ts";
import { CannotRun, type Io } from "../io.ts";

const names = summaryFormats.map(({ name }) => name);

export const summary: Command = {
  name: "summary",
  usage: "summary FILE",
  about: "Show an assessment on a page: coverage, levels, gaps, next steps, change since the last review.",
  options: {
    format: { type: "string", value: "NAME", about: `How to show it: ${listed(names, "or")}.` },
    output: { type: "string", value: "FILE", about: "Write it to this file, which must not be there yet, and show nothing." },
    force: { type: "boolean", about: "With --output: replace the file if it is there." },
  },
  run(options, io) {
    const [given, ...more] = options.paths;
    if (given === undefined || more.length > 0) throw new CannotRun("'summary' needs one assessment file.");
    const format = formatNamed(options.text("format") ?? "text");
    const output = options.text("output");
    if (output === undefined && options.flag("force")) throw new CannotRun("--force goes with --output.");
    const text = format.write(summaryIn(given, io));
    if (output === undefined) io.out.write(text);
    else write(text, output, options.flag("force"), io);
    return 0;
  },
};

function formatNamed(name: string): SummaryFormat {
  const format = summaryFormats.find((each) => each.name === name);
  if (format === undefined) throw new CannotRun(`There is no format '${name}'; there are ${listed(names)}.`);
  return format;
}

/** Throws CannotRun where there is none. */
function summaryIn(given: string, io: Io): Summary {
  const { analysis, place } = analysed(given, io);
  const { assessment, rubric, findings } = analysis;
  const why = whyNoSummary(analysis);
  if (why !== undefined || assessment === undefined || rubric === undefined) throw new CannotRun(`${given}: ${why}`);
  const { previous } = assessment.review;
  const before = previous === undefined ? undefined : pathFrom(place.path, previous);
  const last = before === undefined ? undefined : (place.workspace.assessment(before) ?? undefined);
  return summarise({ assessment, rubric, previous: last, findings });
}

/** A file and its workspace. Throws CannotRun where it cannot be read. */
function analysed(given: string, io: Io) {
  const path = absolutePath(given.replaceAll("\\", "/"), io.cwd);
  try {
    const place = new Workspaces(io.files, io.cwd).of(path);
    return { place, analysis: place.workspace.analyse(place.path, io.files.read(path)) };
  } catch (error) {
    if (error instanceof Unreadable) throw new CannotRun(`${given}: ${error.message}.`);
    throw error;
  }
}

/** A page can be made again, so it may be replaced; what people write by hand never is. */
function write(text: string, output: string, replace: boolean, io: Io): void {
  const path = absolutePath(output.replaceAll("\\", "/"), io.cwd);
  const byHand = [ASSESSMENT_ENDING, RUBRIC_ENDING, SETTINGS_FILE].some((ending) => path.endsWith(ending));
  if (byHand) throw new CannotRun(`${output}: a summary must not be called like the files it is made from.`);
  if (!io.files.create(path, text)) {
    if (!replace) throw new CannotRun(`${output} is there already; it was not touched. --force replaces it.`);
    io.files.write(path, text);
  }
  io.out.write(`Written: ${forTerminal(output)}\n`);
}
