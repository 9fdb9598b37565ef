import type { Analysis } from "../../analyse.ts";
import type { Finding } from "../../finding.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import type { Asked } from "../asked.ts";

/** As the language server protocol names them: `refactor` asks for `refactor.rewrite` too. */
export const KINDS = [
  "quickfix",
  "refactor.extract",
  "refactor.rewrite",
  "source.fixAll.rubric",
  "source.sort.rubric",
  "source.addMissing.rubric",
] as const;
export type ActionKind = (typeof KINDS)[number];

/** Something that can be done to the file, offered by its title. */
export interface Action {
  /** As on a button: "Set level to 'Proficient'". */
  readonly title: string;
  readonly kind: ActionKind;
  /** What it settles, or begins to. */
  readonly findings?: readonly Finding[];
  /** What most people would take without looking at the others. */
  readonly preferred?: boolean;
  /** Of the text that was asked about; they do not overlap. Worked out when they are first read. */
  readonly edits: readonly TextEdit[];
}

/** Where actions are asked for. */
export interface Place {
  readonly asked: Asked;
  readonly analysis: Analysis;
  /** The selection, or the cursor: then of no length. */
  readonly span: Span;
  /** The findings that the selection touches. */
  readonly findings: readonly Finding[];
  /** Analyses the file with another text. Without it what takes several rounds stops after the first. */
  readonly again?: ((text: string) => Analysis) | undefined;
}

/** One sort of action. */
export interface ActionSource {
  readonly kinds: readonly ActionKind[];
  /** Whether it has something to offer where nothing of the file was read. */
  readonly ofUnread?: boolean;
  offer(place: Place): Iterable<Action>;
}

/** An action whose edits are worked out when they are read. */
export function later(action: Omit<Action, "edits">, edits: () => readonly TextEdit[]): Action {
  let made: readonly TextEdit[] | undefined;
  return {
    ...action,
    get edits() {
      made ??= edits();
      return made;
    },
  };
}

/** The action, unless it would change nothing. */
export function* unlessEmpty(action: Action): Iterable<Action> {
  if (action.edits.length > 0) yield action;
}
