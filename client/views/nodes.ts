import type { DomainOverview, IndicatorOverview, Overview } from "../../core/report/overview.ts";
import type { Standing } from "../../core/report/rows.ts";

/** A line of the rubric's tree. */
export type Node =
  | { readonly kind: "domain"; readonly domain: DomainOverview }
  | { readonly kind: "indicator"; readonly indicator: IndicatorOverview }
  | { readonly kind: "level"; readonly indicator: IndicatorOverview; readonly level: string; readonly isRated: boolean };

/** The lines below one, or at the top. */
export function nodesBelow(node: Node | undefined, { domains, levels }: Overview): Node[] {
  switch (node?.kind) {
    case undefined:
      return domains.map((domain) => ({ kind: "domain", domain }));
    case "domain":
      return node.domain.indicators.map((indicator) => ({ kind: "indicator", indicator }));
    case "indicator": {
      const { indicator } = node;
      return levels.map((level) => ({ kind: "level", indicator, level, isRated: isAt(indicator.standing, level) }));
    }
    case "level":
      return [];
  }
}

/** The same line has the same id after every change, so that what is folded out stays so. */
export function idOf(node: Node): string {
  switch (node.kind) {
    case "domain":
      return JSON.stringify([node.domain.name]);
    case "indicator":
      return JSON.stringify(["", node.indicator.name]);
    case "level":
      return JSON.stringify(["", node.indicator.name, node.level]);
  }
}

function isAt(standing: Standing, level: string): boolean {
  return standing.kind === "level" && standing.word === level;
}
