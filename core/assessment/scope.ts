import { type Indicator, indicatorsOf, type Rubric } from "../rubric/rubric.ts";

/** The indicators that a review's scope names, itself or by their domain, in rubric order. Without a scope, all of them. */
export function indicatorsInScope(rubric: Rubric, scope: readonly string[] | undefined): readonly Indicator[] {
  const named = new Set(scope);
  return indicatorsOf(rubric).filter(({ name, domain }) => scope === undefined || named.has(name) || named.has(domain));
}
