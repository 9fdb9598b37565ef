import { commands, l10n, type Uri } from "vscode";
import type { NewFile } from "../../core/messages.ts";
import type { Command } from "../command.ts";
import type { Server } from "../server.ts";
import { made } from "../wizard/made.ts";
import type { NewReview } from "../wizard/newReview.ts";
import { startOf } from "../wizard/start.ts";
import { date, district, previous, rubric, rubricOf, scope } from "../wizard/steps.ts";
import { target } from "../wizard/target.ts";
import { walk } from "../wizard/walk.ts";

/** Starts an assessment with a few questions. */
export const newAssessment: Command = (server) =>
  commands.registerCommand("rubric.newAssessment", async (near?: Uri) => {
    const start = await startOf(l10n.t("New Assessment"), server, near);
    const review = start && (await walk([district, date, rubric, previous, scope, target], start));
    const file = review && newFile(review, server);
    if (review?.target === undefined || file === undefined) return;
    const text = await server.ask("rubric/new", { ...file, ...(review.scope && { scope: review.scope }) });
    await made(server, review.target, text);
  });

/** What the answers say of the file; undefined where they are not all given. */
export function newFile(review: NewReview, server: Server): NewFile | undefined {
  const { target: file, district: of, date: day, previous: last } = review;
  if (file === undefined || of === undefined || day === undefined) return undefined;
  const { reference } = rubricOf(review);
  return { uri: server.uri(file), rubric: reference, district: of, date: day, ...(last && { previous: last.uri }) };
}
