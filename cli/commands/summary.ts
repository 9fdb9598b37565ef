import { summarise } from "../../core/report/summary.ts";
import { summaryText } from "../../core/report/summaryText.ts";
import { pathFrom } from "../../core/workspace.ts";
import { absolutePath } from "../check/selection.ts";
import type { Command } from "../command.ts";
import { Unreadable } from "../host/fileSystem.ts";
import { Workspaces } from "../host/workspaces.ts";
import { CannotRun, type Io } from "../io.ts";

export const summary: Command = {
  name: "summary",
  usage: "summary FILE",
  about: "Show an assessment on a page: coverage, levels, gaps, next steps, change since the last review.",
  options: {},
  run({ paths: [given, ...more] }, io) {
    if (given === undefined || more.length > 0) throw new CannotRun("'summary' needs one assessment file.");
    const { analysis, place } = analysed(given, io);
    const { assessment, rubric, findings, document } = analysis;
    if (document.unread) throw new CannotRun(`${given}: ${document.problems[0]?.message ?? "it cannot be read."}`);
    if (assessment === undefined) throw new CannotRun(`${given} is no assessment.`);
    if (rubric === undefined) throw new CannotRun(`${given}: its rubric '${assessment.rubric ?? ""}' is not known here.`);
    const { previous } = assessment.review;
    const before = previous === undefined ? undefined : pathFrom(place.path, previous);
    const last = before === undefined ? undefined : (place.workspace.assessment(before) ?? undefined);
    io.out.write(summaryText(summarise({ assessment, rubric, previous: last, findings })));
    return 0;
  },
};

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
