import type { Analysis } from "../analyse.ts";
import type { Review } from "../assessment/assessment.ts";
import { fold } from "../text/folding.ts";
import type { Span } from "../text/span.ts";
import type { OutlineItem } from "./outline/item.ts";
import { outlineOf } from "./outline/outline.ts";

/** Something of a file that one may look for from anywhere in the workspace. Offsets of the file. */
export interface FoundSymbol {
  readonly title: string;
  readonly kind: "district" | "indicator" | "domain";
  /** Where it belongs: the review and the level of a rating, the domain of a rubric's indicator. */
  readonly within: string;
  readonly at: Span;
}

/**
 * What can be looked for in a file: an assessment's district and indicators, or a rubric's domains and indicators. It hangs
 * on nothing but the file's text.
 */
export function symbolsOf(analysis: Analysis): FoundSymbol[] {
  if (analysis.assessment !== undefined) return ofAssessment(analysis, analysis.assessment.review);
  return analysis.settings === undefined ? ofRubric(analysis) : [];
}

function ofAssessment(analysis: Analysis, { date, status }: Review): FoundSymbol[] {
  const [district] = sectionsOf(analysis, "district");
  const visit = listed(district?.detail ?? "A district without a name", date);
  const own: FoundSymbol[] =
    district === undefined ? [] : [{ title: listed(visit, status), kind: "district", within: "", at: district.name }];
  const ratings = sectionsOf(analysis, "ratings").flatMap(({ children }) => children);
  return [
    ...own,
    ...ratings.map(
      ({ title, detail, name }): FoundSymbol => ({ title, kind: "indicator", within: `${visit} · ${detail ?? ""}`, at: name }),
    ),
  ];
}

function ofRubric(analysis: Analysis): FoundSymbol[] {
  const domains = sectionsOf(analysis, "domains").flatMap(({ children }) => children);
  return domains.flatMap(({ title: domain, name: at, children }) => [
    { title: domain, kind: "domain" as const, within: analysis.rubric?.title ?? "", at },
    ...children.map(({ title, name }) => ({ title, kind: "indicator" as const, within: domain, at: name })),
  ]);
}

function sectionsOf(analysis: Analysis, name: string): readonly OutlineItem[] {
  const { sections } = analysis.document;
  return outlineOf(analysis).filter((_, index) => sections[index]?.entry.name === name);
}

/**
 * Those that have every word of the query somewhere in what they are or where they belong, in any order and in any case.
 * Those that have all of them in their own title come first. At most `most`.
 */
export function matching<S extends FoundSymbol>(symbols: readonly S[], query: string, most: number): S[] {
  const words = fold(query)
    .split(" ")
    .filter((word) => word !== "");
  const has = (text: string) => words.every((word) => text.includes(word));
  const [first, second]: [S[], S[]] = [[], []];
  for (const symbol of symbols) {
    if (words.length === 0 && symbol.kind !== "district") continue;
    if (has(fold(symbol.title))) first.push(symbol);
    else if (has(fold(`${symbol.title} ${symbol.within}`))) second.push(symbol);
  }
  return [...first.sort(byKind), ...second.sort(byKind)].slice(0, most);
}

const KINDS: readonly FoundSymbol["kind"][] = ["district", "domain", "indicator"];

function byKind(a: FoundSymbol, b: FoundSymbol): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

function listed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}
