/** One question of several. */
export interface Step<State> {
  /** Whether it is asked at all, by what was answered before. */
  applies?(state: State): boolean;
  /** The state with the answer in it; an answer that was given before is in the state already. */
  ask(state: State, at: Place): Promise<State | Left>;
}

/** How a question was left without an answer. */
export type Left = "back" | "cancelled";

export interface Place {
  /** From 1. */
  readonly step: number;
  readonly of: number;
  readonly canGoBack: boolean;
}

/** Asks the questions that apply, one after the other, back and forth. Undefined where somebody gave up. */
export async function walk<State>(steps: readonly Step<State>[], start: State): Promise<State | undefined> {
  let state = start;
  const behind: Step<State>[] = [];
  const applies = (step: Step<State>) => step.applies?.(state) ?? true;
  for (;;) {
    const last = behind.at(-1);
    const ahead = steps.slice(last === undefined ? 0 : steps.indexOf(last) + 1).filter(applies);
    const [step] = ahead;
    if (step === undefined) return state;
    const of = behind.length + ahead.length;
    const answer = await step.ask(state, { step: behind.length + 1, of, canGoBack: behind.length > 0 });
    if (answer === "cancelled") return undefined;
    if (answer === "back") behind.pop();
    else {
      state = answer;
      behind.push(step);
    }
  }
}
