import { type InputBox, l10n, type QuickInput, QuickInputButtons, type QuickPickItem, window } from "vscode";
import type { Left, Place } from "./walk.ts";

/** What a question of the wizard looks like. */
export interface Asking {
  /** Of the whole: the same for every question. */
  readonly title: string;
  /** What is asked. */
  readonly prompt: string;
}

export interface PickAsking<Item extends QuickPickItem> extends Asking {
  readonly items: readonly Item[];
  readonly active?: Item | undefined;
  /** The last item, made of what is typed, for an answer that is not in the list. */
  typed?(text: string): Item | undefined;
}

export async function askPick<Item extends QuickPickItem>(asking: PickAsking<Item>, at: Place): Promise<Item | Left> {
  const pick = window.createQuickPick<Item>();
  const show = (text: string) => {
    const own = text.trim() === "" ? undefined : asking.typed?.(text.trim());
    pick.items = own === undefined ? asking.items : [...asking.items, own];
  };
  pick.placeholder = asking.prompt;
  show("");
  if (asking.active !== undefined) pick.activeItems = [asking.active];
  pick.onDidChangeValue(show);
  return await answered(pick, asking, at, (resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined) resolve(item);
    });
  });
}

/** Of several, any number but none; all are chosen at first, or those that are `picked`. */
export async function askSeveral<Item extends QuickPickItem>(
  asking: PickAsking<Item>,
  at: Place,
): Promise<readonly Item[] | Left> {
  const pick = window.createQuickPick<Item>();
  pick.canSelectMany = true;
  pick.placeholder = asking.prompt;
  pick.items = asking.items;
  pick.selectedItems = asking.items.filter(({ picked }) => picked === true);
  return await answered<readonly Item[]>(pick, asking, at, (resolve) => {
    pick.onDidAccept(() => {
      if (pick.selectedItems.length > 0) return resolve(pick.selectedItems);
      pick.title = `${asking.title}: ${l10n.t("choose one at least")}`;
    });
  });
}

export interface TextAsking extends Asking {
  readonly value: string;
  /** What is wrong with a text; undefined where nothing is. */
  wrong(text: string): string | undefined | Promise<string | undefined>;
}

export async function askText(asking: TextAsking, at: Place): Promise<string | Left> {
  const box = window.createInputBox();
  box.prompt = asking.prompt;
  box.value = asking.value;
  let round = 0;
  const check = async (): Promise<boolean> => {
    const own = ++round;
    const wrong = await asking.wrong(box.value.trim());
    // Somebody typed on meanwhile.
    if (own !== round) return false;
    box.validationMessage = wrong ?? "";
    return wrong === undefined;
  };
  box.onDidChangeValue(() => void check());
  return await answered<string>(box, asking, at, (resolve) => {
    box.onDidAccept(async () => {
      if (await check()) resolve(box.value.trim());
    });
  });
}

async function answered<Answer>(
  input: QuickInput & Pick<InputBox, "buttons" | "onDidTriggerButton">,
  { title }: Asking,
  { step, of, canGoBack }: Place,
  onAnswer: (resolve: (answer: Answer) => void) => void,
): Promise<Answer | Left> {
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  // One may look something up meanwhile.
  input.ignoreFocusOut = true;
  input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  try {
    return await new Promise<Answer | Left>((resolve) => {
      input.onDidTriggerButton(() => resolve("back"));
      input.onDidHide(() => resolve("cancelled"));
      onAnswer(resolve);
      input.show();
    });
  } finally {
    input.dispose();
  }
}
