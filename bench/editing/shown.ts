import type { CompletionItem, CompletionList, Hover } from "vscode-languageserver-protocol";
import type { BenchRubric } from "../generate/rubric.ts";

const ENOUGH = 60;

/** What is wrong with what a server shows of an indicator: the rubric's words on its level have to be in it. */
export function wrongHover(answer: Hover | null, rubric: BenchRubric, indicator: string, level: string): string | undefined {
  const found = rubric.domains.flatMap(({ indicators }) => indicators).find(({ name }) => name === indicator);
  const wanted = plain(found?.descriptors[rubric.levels.indexOf(level)] ?? "").slice(0, ENOUGH);
  const shown = plain(answer === null ? "" : textOf(answer.contents));
  return wanted !== "" && shown.includes(wanted) ? undefined : `showed “${shown.slice(0, 80)}” of ${indicator}, ${level}`;
}

/** What is wrong with the levels that a server offers. */
export function wrongLevels(answer: CompletionItem[] | CompletionList | null, rubric: BenchRubric): string | undefined {
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  const offered = new Set(items.map(({ label }) => label));
  const missing = [...rubric.levels, ...rubric.unrated].filter((word) => !offered.has(word));
  return missing.length === 0 ? undefined : `did not offer the levels ${missing.join(", ")}`;
}

function textOf(contents: Hover["contents"]): string {
  if (Array.isArray(contents)) return contents.map(textOf).join("\n");
  return typeof contents === "string" ? contents : contents.value;
}

/** Without Markdown's escapes and with single spaces, so that only the words count. */
function plain(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
