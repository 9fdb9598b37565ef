import type { Path } from "../../document/place.ts";
import type { Mistake, MistakeOf } from "../../shape/mistake.ts";
import type { RuleId } from "../ids.ts";
import type { FileContext } from "../rule.ts";

/** Which rule speaks of a mistake in an assessment's shape: the specific one where there is one. */
function ruleFor(mistake: Mistake): RuleId {
  const { kind, path } = mistake;
  const [section, , field, ...rest] = path;
  if (kind === "unknown-name" && section === "ratings" && path.length === 2) return "unknown-indicator";
  if (kind === "unknown-name" && section === "ratings" && field === "criteria" && rest.length === 1) return "unknown-criterion";
  if (kind !== "unknown-word") return "schema";
  if (isLevelPlace(path)) return "unknown-level";
  return isNamePlace(path) ? "unknown-indicator" : "schema";
}

function isLevelPlace([section, , field, ...rest]: Path): boolean {
  return section === "ratings" && ((field === "level" && rest.length === 0) || (field === "raters" && rest.length === 1));
}

/** Where an indicator or domain is named outside the ratings. */
function isNamePlace([section, second, third]: Path): boolean {
  return (section === "review" && second === "scope") || (section === "responses" && third === "about");
}

/** The mistakes that a rule of assessments speaks of. */
export function mistakesFor({ content }: Pick<FileContext, "content">, rule: RuleId): Mistake[] {
  return content.mistakes.filter((mistake) => ruleFor(mistake) === rule);
}

export function namesAndWords(mistakes: readonly Mistake[]): MistakeOf<"unknown-name" | "unknown-word">[] {
  return mistakes.filter((mistake) => mistake.kind === "unknown-name" || mistake.kind === "unknown-word");
}
