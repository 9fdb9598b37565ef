import { type Analysis, analyse } from "../../core/analyse.ts";
import { type Action, type ActionsAsked, actions } from "../../core/language/actions.ts";
import { applyEdits, type Span } from "../../core/text/span.ts";
import { selected } from "./cursor.ts";
import { formats, inMemory } from "./workspace.ts";

/** Where a text of a test stands in its workspace. */
export const ACTIONS_PATH = "2025/example.assessment.yaml";

/** What is offered in a text, and how it is analysed. */
export interface Offered {
  readonly text: string;
  readonly analysis: Analysis;
  readonly actions: readonly Action[];
}

/** What is offered at the cursor marks of a text; beside it stand the other files. */
export function offered(
  source: string,
  asked: Omit<ActionsAsked, "again"> = {},
  files: Readonly<Record<string, string>> = {},
  path = ACTIONS_PATH,
): Offered {
  const { text, ...span } = selected(source);
  return offeredAt(text, span, asked, files, path);
}

export function offeredAt(
  text: string,
  span: Span,
  asked: Omit<ActionsAsked, "again"> = {},
  files: Readonly<Record<string, string>> = {},
  path = ACTIONS_PATH,
): Offered {
  const workspace = inMemory({ ...files, [path]: text });
  const again = (other: string) => analyse({ text: other, path, workspace, formats });
  const analysis = again(text);
  return { text, analysis, actions: actions({ path, analysis, workspace }, span, { ...asked, again }) };
}

export function titles({ actions: all }: Offered): string[] {
  return all.map(({ title }) => title);
}

/** The text after the action with this title. */
export function textAfter(offer: Offered, title: string): string {
  const action = offer.actions.find((each) => each.title === title);
  if (action === undefined) throw new Error(`Nothing is called "${title}". There are: ${titles(offer).join("; ")}.`);
  return applyEdits(offer.text, action.edits);
}

/** The text after an action. */
export function applied({ text }: Offered, { edits }: Action): string {
  return applyEdits(text, edits);
}
