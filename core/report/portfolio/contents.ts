import type { PortfolioReview, PortfolioRubric } from "./review.ts";

/** A file that no review could be read from. */
export interface Unreadable {
  readonly uri: string;
  /** From the workspace's root, with `/`. */
  readonly path: string;
  /** A sentence. */
  readonly why: string;
}

/** What some files of the workspace hold, sent while the others are still being read. */
export interface PortfolioPart {
  /** Those that the reviews go by; they may have been sent before. */
  readonly rubrics: readonly PortfolioRubric[];
  readonly reviews: readonly PortfolioReview[];
  readonly unreadable: readonly Unreadable[];
  /** Files that hold nothing for the grid any more, if they ever did: they are gone, or one rater's own. */
  readonly gone: readonly string[];
}

/** Everything that is known of the workspace, by the files' URIs. */
export interface PortfolioContents {
  readonly rubrics: ReadonlyMap<string, PortfolioRubric>;
  readonly reviews: ReadonlyMap<string, PortfolioReview>;
  readonly unreadable: ReadonlyMap<string, Unreadable>;
}

export const NO_CONTENTS: PortfolioContents = { rubrics: new Map(), reviews: new Map(), unreadable: new Map() };

/** The contents with what has been learned since. */
export function withPart({ rubrics, reviews, unreadable }: PortfolioContents, part: PortfolioPart): PortfolioContents {
  const result = { rubrics: new Map(rubrics), reviews: new Map(reviews), unreadable: new Map(unreadable) };
  for (const each of part.rubrics) result.rubrics.set(each.key, each);
  for (const { uri } of [...part.reviews, ...part.unreadable, ...part.gone.map((gone) => ({ uri: gone }))]) {
    result.reviews.delete(uri);
    result.unreadable.delete(uri);
  }
  for (const each of part.reviews) result.reviews.set(each.uri, each);
  for (const each of part.unreadable) result.unreadable.set(each.uri, each);
  return result;
}

/** What of the part is not in the contents yet; undefined where all of it is. Most of what one types changes no level. */
export function newsIn({ reviews, unreadable }: PortfolioContents, part: PortfolioPart): PortfolioPart | undefined {
  const isNews = <T extends { readonly uri: string }>(by: ReadonlyMap<string, T>) => {
    return (each: T) => JSON.stringify(by.get(each.uri)) !== JSON.stringify(each);
  };
  const news = {
    ...part,
    reviews: part.reviews.filter(isNews(reviews)),
    unreadable: part.unreadable.filter(isNews(unreadable)),
    gone: part.gone.filter((uri) => reviews.has(uri) || unreadable.has(uri)),
  };
  return news.reviews.length + news.unreadable.length + news.gone.length === 0 ? undefined : news;
}

/** The contents without the files that a whole reading of the workspace did not come upon. */
export function only({ rubrics, reviews, unreadable }: PortfolioContents, uris: ReadonlySet<string>): PortfolioContents {
  const kept = <T>(by: ReadonlyMap<string, T>) => new Map([...by].filter(([uri]) => uris.has(uri)));
  return { rubrics, reviews: kept(reviews), unreadable: kept(unreadable) };
}
