import { commands, l10n, type Uri, window } from "vscode";
import { isCalendarDate } from "../../core/text/dates.ts";
import { suggestedDate } from "../../core/write/suggest.ts";
import type { Command } from "../command.ts";
import { askText } from "../wizard/ask.ts";
import { made } from "../wizard/made.ts";
import type { NewReview } from "../wizard/newReview.ts";
import { startOf } from "../wizard/start.ts";
import { target } from "../wizard/target.ts";
import { type Step, walk } from "../wizard/walk.ts";

/** Starts the review after the one in a file: of the same district, with nothing rated yet. */
export const startNextReview: Command = (server, _, active) =>
  commands.registerCommand("rubric.startNextReview", async (given?: Uri) => {
    const last = given ?? active.last;
    if (last === undefined) return void window.showWarningMessage(l10n.t("Open the assessment of the last review first."));
    const overview = (await server.ask("rubric/overview", { uri: server.uri(last) }))?.overview;
    if (overview?.district === undefined) {
      const why = l10n.t("The next review cannot be started from this file: it names no district, or its rubric is not here.");
      return void window.showErrorMessage(why);
    }
    const start = await startOf(l10n.t("Start Next Year's Review: {0}", overview.district), server, last);
    const review = start && { ...start, district: { name: overview.district }, date: suggestedDate(overview.date, start.today) };
    const answers = review && (await walk([dateAfter(overview.date), target], review));
    if (answers?.target === undefined || answers.date === undefined) return;
    const asked = { uri: server.uri(answers.target), last: server.uri(last), date: answers.date };
    await made(server, answers.target, await server.ask("rubric/next", asked));
  });

/** A day after the last review's. */
function dateAfter(last: string | undefined): Step<NewReview> {
  return {
    async ask(state, at) {
      const prompt = l10n.t("On which day does the next visit close? Year, month and day, such as {0}", state.today);
      const wrong = (text: string) => {
        if (!isCalendarDate(text)) return l10n.t("This is not a day of the calendar. Write it as {0}", state.today);
        return last !== undefined && text <= last ? l10n.t("The last review was on {0}; this one comes later.", last) : undefined;
      };
      const answer = await askText({ title: state.title, prompt, value: state.date ?? state.today, wrong }, at);
      if (answer === "back" || answer === "cancelled") return answer;
      const { target: _, ...kept } = state;
      return answer === state.date ? state : { ...kept, date: answer };
    },
  };
}
