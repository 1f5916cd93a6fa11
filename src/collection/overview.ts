import type { Share, ShownPlace } from './shown-places.ts';

export interface SharedPlaces {
  /** Those that most articles name first; of as many articles, the one named oftener. */
  readonly places: readonly ShownPlace[];
  /** The articles that name them, in the collection's order, those with most of them if there are too many. */
  readonly articleIds: readonly string[];
  /** How many there are, shown or not. */
  readonly total: { readonly places: number; readonly articles: number };
}

/** The places that more than one article names, at most so many of them, and the articles that do. */
export function sharedPlaces(
  shown: readonly ShownPlace[],
  order: readonly string[],
  most: { readonly places: number; readonly articles: number },
): SharedPlaces {
  const shared = shown
    .filter(({ shares }) => shares.length > 1)
    .sort((a, b) => b.shares.length - a.shares.length || b.count - a.count);
  const places = shared.slice(0, most.places);
  const named = new Map<string, number>();
  for (const { shares } of places) {
    for (const { articleId } of shares) named.set(articleId, (named.get(articleId) ?? 0) + 1);
  }
  const weightiest = new Set(
    [...named]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most.articles)
      .map(([id]) => id),
  );
  return {
    places,
    articleIds: order.filter((id) => weightiest.has(id)),
    total: { places: shared.length, articles: named.size },
  };
}

export interface CountryCount {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Places that lie in it, and the country itself where it is named. */
  readonly places: number;
  readonly mentions: number;
  readonly shares: readonly Share[];
}

/** The countries that the places shown lie in, most mentions first. What lies in none (a sea, a continent) is left out. */
export function countByCountry(shown: readonly ShownPlace[], order: readonly string[]): CountryCount[] {
  const countries = new Map<string, { places: number; mentions: number; byArticle: Map<string, number> }>();
  for (const { feature, shares, count } of shown) {
    const { country } = feature.properties;
    if (country === null) continue;
    const sum = countries.get(country) ?? { places: 0, mentions: 0, byArticle: new Map<string, number>() };
    sum.places += 1;
    sum.mentions += count;
    for (const { articleId, count: named } of shares)
      sum.byArticle.set(articleId, (sum.byArticle.get(articleId) ?? 0) + named);
    countries.set(country, sum);
  }
  return [...countries]
    .map(([country, { places, mentions, byArticle }]) => ({
      country,
      places,
      mentions,
      shares: order.flatMap((articleId) => {
        const count = byArticle.get(articleId);
        return count === undefined ? [] : [{ articleId, count }];
      }),
    }))
    .sort((a, b) => b.mentions - a.mentions);
}
