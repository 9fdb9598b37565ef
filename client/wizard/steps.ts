import { l10n, type QuickPickItem } from "vscode";
import { isCalendarDate } from "../../core/text/dates.ts";
import { fold } from "../../core/text/folding.ts";
import { forLabel } from "../../core/text/label.ts";
import { shownDate } from "../../core/text/shownDate.ts";
import { districtsIn, earlierReviews } from "../../core/write/suggest.ts";
import { askPick, askSeveral, askText } from "./ask.ts";
import type { NewReview, Review } from "./newReview.ts";
import type { Step } from "./walk.ts";

type District = QuickPickItem & { readonly district: Review["district"] };

/** One that the folder has reviews of, or a new one by its name. */
export const district: Step<NewReview> = {
  async ask(state, at) {
    const known = districtsIn(state.reviews);
    const items = known.map(({ district: own, date }): District => {
      const last = date === undefined ? "" : l10n.t("last review {0}", shownDate(date));
      return { label: forLabel(own.name, 120), description: last, district: own };
    });
    const typed = (name: string): District | undefined => {
      if (known.some((each) => fold(each.district.name) === fold(name))) return undefined;
      return {
        label: `$(add) ${forLabel(name, 120)}`,
        description: l10n.t("a new district"),
        alwaysShow: true,
        district: { name },
      };
    };
    const prompt =
      known.length === 0
        ? l10n.t("Which district? Type its name")
        : l10n.t("Which district? Choose one, or type a new one's name");
    const active = items.find((item) => item.district.name === state.district?.name);
    const answer = await askPick({ title: state.title, prompt, items, active, typed }, at);
    if (typeof answer === "string") return answer;
    // What was answered of another district does not hold for this one.
    const { previous: _, target: __, ...kept } = state;
    return answer.district.name === state.district?.name ? state : { ...kept, district: answer.district };
  },
};

export const date: Step<NewReview> = {
  async ask(state, at) {
    const prompt = l10n.t("On which day does the visit close? Year, month and day, such as {0}", state.today);
    const wrong = (text: string) =>
      isCalendarDate(text) ? undefined : l10n.t("This is not a day of the calendar. Write it as {0}", state.today);
    const answer = await askText({ title: state.title, prompt, value: state.date ?? state.today, wrong }, at);
    if (answer === "back" || answer === "cancelled") return answer;
    const { previous: _, target: __, ...kept } = state;
    return answer === state.date ? state : { ...kept, date: answer };
  },
};

export const rubric: Step<NewReview> = {
  applies: ({ rubrics }) => rubrics.length > 1,
  async ask(state, at) {
    const items = state.rubrics.map((each) => {
      const { title, reference, bundled } = each;
      const detail = bundled ? { detail: l10n.t("Comes with this extension") } : {};
      return { label: forLabel(title, 120), description: forLabel(reference), ...detail, rubric: each };
    });
    const likely = state.rubric?.reference ?? lastRubric(state);
    const active = items.find((item) => item.rubric.reference === likely);
    const answer = await askPick({ title: state.title, prompt: l10n.t("By which rubric?"), items, active }, at);
    if (typeof answer === "string") return answer;
    const { scope: _, ...kept } = state;
    return answer.rubric.reference === state.rubric?.reference ? state : { ...kept, rubric: answer.rubric };
  },
};

export const previous: Step<NewReview> = {
  applies: (state) => earlierOf(state).length > 0,
  async ask(state, at) {
    const reviews = earlierOf(state).map((review) => ({
      label: review.date === undefined ? forLabel(review.path) : shownDate(review.date),
      description: `${forLabel(review.path, 120)} · ${forLabel(review.status)}`,
      review: review as Review | null,
    }));
    const items = [...reviews, { label: l10n.t("None"), description: l10n.t("start afresh"), review: null }];
    const active = items.find(({ review }) => review?.uri === state.previous?.uri && state.previous !== undefined);
    const prompt = l10n.t("Which review came before? The new one is compared with it");
    const answer = await askPick({ title: state.title, prompt, items, active }, at);
    return typeof answer === "string" ? answer : { ...state, previous: answer.review };
  },
};

export const scope: Step<NewReview> = {
  applies: (state) => rubricOf(state).domains.length > 1,
  async ask(state, at) {
    const { domains } = rubricOf(state);
    const items = domains.map((name) => ({ label: forLabel(name, 120), name, picked: state.scope?.includes(name) ?? true }));
    const answer = await askSeveral({ title: state.title, prompt: l10n.t("Which domains are in scope?"), items }, at);
    if (typeof answer === "string") return answer;
    const chosen = domains.filter((name) => answer.some((item) => item.name === name));
    return { ...state, scope: chosen.length === domains.length ? undefined : chosen };
  },
};

/** The rubric that was chosen, or the only one. */
export function rubricOf({ rubric: chosen, rubrics: [first] }: NewReview) {
  const found = chosen ?? first;
  if (found === undefined) throw new Error("There is always a rubric: one comes with the extension.");
  return found;
}

/** What the district's last review went by, or the last review of all. */
function lastRubric({ reviews, district: of }: NewReview): string | undefined {
  const newest = [...reviews].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  const own = newest.find((review) => fold(review.district.name) === fold(of?.name ?? ""));
  return (own ?? newest[0])?.rubric;
}

function earlierOf({ reviews, district: of, date: day }: NewReview): Review[] {
  return of === undefined || day === undefined ? [] : earlierReviews(reviews, of.name, day);
}
