import type { FeatureArticle } from '../../geo/write/geojson-types.ts';
import type { ShownPlace } from './shown-places.ts';

export const PLACE_STATUSES = ['machine', 'confirmed', 'corrected'] as const;
/** Who stands behind a place: a person put mentions there, a person agreed with the engine, or the engine alone. */
export type PlaceStatus = (typeof PLACE_STATUSES)[number];

export interface Checked {
  readonly status: PlaceStatus;
  /** Mentions in the articles shown that a person has looked at, and all of them. */
  readonly checked: number;
  readonly of: number;
}

export function checkedIn({ feature, shares }: ShownPlace): Checked {
  const on = new Set(shares.map(({ articleId }) => articleId));
  let [confirmed, corrected, of] = [0, 0, 0];
  for (const article of feature.properties.articles) {
    if (!on.has(article.id)) continue;
    const own = countsOf(article);
    confirmed += own.confirmed;
    corrected += own.corrected;
    of += article.mentions.length;
  }
  const status = corrected > 0 ? 'corrected' : confirmed > 0 ? 'confirmed' : 'machine';
  return { status, checked: confirmed + corrected, of };
}

/** The map and the list ask again with every change of what is shown. */
const counted = new WeakMap<FeatureArticle, { readonly confirmed: number; readonly corrected: number }>();

function countsOf(article: FeatureArticle) {
  let counts = counted.get(article);
  if (counts === undefined) {
    const count = (wanted: PlaceStatus) => article.mentions.filter(({ status }) => status === wanted).length;
    counts = { confirmed: count('confirmed'), corrected: count('corrected') };
    counted.set(article, counts);
  }
  return counts;
}
