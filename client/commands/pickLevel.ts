import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { IndicatorDetails } from "../../core/language/indicatorDetails.ts";
import { forLabel } from "../../core/text/label.ts";
import { type Choice, choicesOf, chosenBy } from "./choices.ts";

/** The line is cut to the picker's width anyway; all of it shows when one points at it, and is read out. */
const LONGEST_DESCRIPTOR = 2000;

type Item = QuickPickItem & { readonly choice?: Choice };

/** Has a person choose a level, or a word for having none: with the arrow keys, the mouse, or by its number. */
export async function pickLevel(details: IndicatorDetails): Promise<string | undefined> {
  const choices = choicesOf(details);
  const pick = window.createQuickPick<Item>();
  pick.title = `${forLabel(details.domain)} › ${forLabel(details.name, 120)}`;
  const last = choices.findLast(({ key }) => key !== undefined)?.key ?? "1";
  pick.placeholder = l10n.t("Type a number from 1 to {0}, or choose", last);
  pick.items = itemsOf(choices);
  pick.activeItems = pick.items.filter(({ choice }) => choice?.isRated === true);
  try {
    return await new Promise<string | undefined>((resolve) => {
      pick.onDidChangeValue((typed) => {
        const chosen = chosenBy(typed, choices);
        if (chosen !== undefined) resolve(chosen.word);
      });
      pick.onDidAccept(() => resolve(pick.selectedItems[0]?.choice?.word));
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function itemsOf(choices: readonly Choice[]): Item[] {
  const items = choices.map((choice): Item => {
    const { key, descriptor, isRated } = choice;
    const word = forLabel(choice.word, 200);
    return {
      label: key === undefined ? word : `${key}  ${word}`,
      ...(isRated && { description: l10n.t("✓ rated") }),
      ...(descriptor !== "" && { detail: forLabel(descriptor, LONGEST_DESCRIPTOR) }),
      choice,
    };
  });
  const levels = choices.filter(({ isLevel }) => isLevel).length;
  const separator: Item = { label: l10n.t("in place of a level"), kind: QuickPickItemKind.Separator };
  return levels === items.length ? items : [...items.slice(0, levels), separator, ...items.slice(levels)];
}
