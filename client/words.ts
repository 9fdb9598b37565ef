import { l10n } from "vscode";
import type { Standing } from "../core/report/rows.ts";
import type { Severity } from "../core/settings/settings.ts";

// Sentences that more than one view says.

/** What an indicator stands at, in words. */
export function standingWords(standing: Standing): string {
  return standing.kind === "open" ? l10n.t("not rated yet") : standing.word;
}

export function errorWords(count: number): string {
  return count === 1 ? l10n.t("1 error") : l10n.t("{0} errors", count);
}

export function warningWords(count: number): string {
  return count === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", count);
}

/** What there is to settle; empty where there is nothing. */
export function findingWords({ error, warning }: Readonly<Record<Severity, number>>): string[] {
  return [...(error > 0 ? [errorWords(error)] : []), ...(warning > 0 ? [warningWords(warning)] : [])];
}
