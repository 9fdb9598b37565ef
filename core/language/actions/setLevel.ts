import type { Analysis } from "../../analyse.ts";
import { target } from "../../corrections/target.ts";
import { toEdits } from "../../corrections/toEdits.ts";
import { lineEndAt } from "../../text/lines.ts";
import type { TextEdit } from "../../text/span.ts";
import { type Action, type ActionSource, unlessEmpty } from "./action.ts";
import { isOnLinesOf, type RatingHere, ratingHere } from "./here.ts";

/** A rating without a level gets one: what one most likely came for. */
export const chooseLevel = settingLevels(true);

/** A rating gets another level, or a word for having none. */
export const changeLevel = settingLevels(false);

/** Offered on the line of the indicator's name and on that of the level. */
function settingLevels(ofEmpty: boolean): ActionSource {
  return {
    kinds: ["refactor.rewrite"],
    *offer(place): Iterable<Action> {
      const { document, rubric } = place.analysis;
      const here = ratingHere(place);
      if (here === undefined || rubric === undefined) return;
      const { rating, path } = here;
      const at = [...path, "level"];
      const level = target(document, at);
      const isEmpty = level?.node === undefined;
      // Fields that stand below `level` by a slip of indentation would be lost.
      if (isEmpty !== ofEmpty || (!isEmpty && level.node?.kind !== "text")) return;
      if (!isOnLinesOf(place, path, "key") && !isOnLinesOf(place, at)) return;
      for (const word of [...rubric.levels.map(({ name }) => name), ...rubric.unrated]) {
        if (word === rating.level) continue;
        const edits = levelEdits(place.analysis, here, word);
        yield* unlessEmpty({ title: `Set level to '${word}'`, kind: "refactor.rewrite", edits });
      }
    },
  };
}

/** Writes the word as the rating's level; nothing where something else than a word stands there, which would be lost. */
export function levelEdits({ document, shape }: Analysis, { path }: Pick<RatingHere, "path">, word: string): TextEdit[] {
  const at = [...path, "level"];
  const level = target(document, at);
  if (level?.node !== undefined) {
    return level.node.kind === "text" ? toEdits(document, shape.schema, { kind: "set", at, value: word }) : [];
  }
  const edits = toEdits(document, shape.schema, { kind: "add-field", to: path, name: "level", value: word });
  return level === undefined ? edits : edits.map((edit) => overPlaceholder(edit, document.text));
}

/** The comment that stands for a level which is not given yet goes with the emptiness: it would not be true any more. */
function overPlaceholder(edit: TextEdit, text: string): TextEdit {
  const end = lineEndAt(text, edit.end);
  return /^[ \t]*# *not rated yet[ \t]*$/i.test(text.slice(edit.end, end)) ? { ...edit, end } : edit;
}
