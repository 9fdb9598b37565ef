import type { Settings, Severity } from "../settings/settings.ts";
import { NEVER_SILENT, type RuleId } from "./ids.ts";
import type { Rule } from "./rule.ts";

/** How grave a rule's findings are here, or that it is switched off. */
export function severityOf(rule: Pick<Rule, "id" | "severity">, final: boolean, settings: Settings): Severity | "off" {
  const chosen = NEVER_SILENT.has(rule.id) ? undefined : settings.severities[rule.id];
  if (chosen !== undefined) return chosen;
  if (typeof rule.severity === "string") return rule.severity;
  return final ? rule.severity.final : rule.severity.usual;
}

export function isSwitchedOn(rule: RuleId, settings: Settings): boolean {
  return NEVER_SILENT.has(rule) || settings.severities[rule] !== "off";
}
