import { indicatorsInScope } from "../../assessment/scope.ts";
import { type Indicator, indicatorsOf, type Rubric } from "../../rubric/rubric.ts";
import { heading, type Prose, quote } from "../prose.ts";
import type { After } from "./after.ts";
import type { Offer, Offers } from "./suggestion.ts";
import { quoted } from "./writing.ts";

/** Indicators that are not rated yet, in rubric order, those in the review's scope before the others; each with its block. */
export const unratedIndicators: Offers = ({ asked: { analysis }, place }) => {
  const { rubric, assessment } = analysis;
  if (rubric === undefined) return [];
  const taken = new Set(place.taken);
  const free = indicatorsOf(rubric).filter(({ name }) => !taken.has(name));
  const inScope = new Set(indicatorsInScope(rubric, assessment?.review.scope));
  const after = block(rubric);
  return [...free.filter((each) => inScope.has(each)), ...free.filter((each) => !inScope.has(each))].map((indicator) => ({
    ...named(indicator),
    ...(!inScope.has(indicator) && { labelDetail: `${indicator.domain} · outside the review's scope` }),
    after,
  }));
};

/** All indicators by name; those that are rated first, as what one writes about. */
export const indicatorNames: Offers = ({ asked: { analysis } }) => {
  const { rubric, assessment } = analysis;
  if (rubric === undefined) return [];
  const rated = new Set(assessment?.ratings.map(({ indicator }) => indicator));
  const all = indicatorsOf(rubric);
  return [...all.filter(({ name }) => rated.has(name)), ...all.filter(({ name }) => !rated.has(name))].map(named);
};

/** Domains with their indicators, but for those that are in the scope already, by themselves or by their domain. */
export const scopeNames: Offers = ({ asked: { analysis }, place }) => {
  const taken = new Set(place.taken);
  return (analysis.rubric?.domains ?? []).flatMap(({ name, description, indicators }): Offer[] => {
    if (taken.has(name)) return [];
    const documentation = description === undefined ? {} : { documentation: () => [quote(description)] };
    const domain: Offer = { word: name, kind: "domain", labelDetail: "domain", ...documentation };
    return [domain, ...indicators.filter((each) => !taken.has(each.name)).map(named)];
  });
};

function named(indicator: Indicator): Offer {
  return { word: indicator.name, kind: "indicator", labelDetail: indicator.domain, documentation: () => described(indicator) };
}

function described({ descriptors }: Indicator): Prose {
  return descriptors.flatMap(({ level, text }) => [heading(level), quote(text)]);
}

/** What a rating starts with. */
function block({ levels, unrated }: Rubric): After {
  const words = [...levels.map(({ name }) => name), ...unrated].map((word) => quoted(word, "", false));
  return {
    kind: "fields",
    fields: {
      level: words.length === 0 ? { kind: "word" } : { kind: "word", choice: words },
      rationale: { kind: "text" },
      evidence: { kind: "words" },
    },
  };
}
