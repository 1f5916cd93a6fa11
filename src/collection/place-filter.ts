import { matches, placeKeys } from './name-keys.ts';
import { checkedIn, PLACE_STATUSES } from './place-status.ts';
import type { ShownPlace } from './shown-places.ts';
import { placeLabel } from './place-label.ts';

export const PLACE_SORTS = ['mentions', 'name', 'country'] as const;
export const CERTAINTIES = ['any', 'likely', 'doubtful'] as const;

/** `any`, and who stands behind a place. */
export const STATUSES = ['any', ...PLACE_STATUSES] as const;

export type StatusFilter = (typeof STATUSES)[number];
export type PlaceSort = (typeof PLACE_SORTS)[number];
export type Certainty = (typeof CERTAINTIES)[number];

/** Which places the list holds, and in what order. */
export interface PlaceFilter {
  readonly sort: PlaceSort;
  /** Only what this article names. */
  readonly article: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly certainty: Certainty;
  readonly status: StatusFilter;
  readonly inView: boolean;
  /** The names whose place is not known, in the places' stead. */
  readonly unresolved: boolean;
  /** Letters of a name, in any spelling. */
  readonly query: string;
}

export const NO_FILTER: PlaceFilter = {
  sort: 'mentions',
  article: null,
  country: null,
  certainty: 'any',
  status: 'any',
  inView: false,
  unresolved: false,
  query: '',
};

/** How many conditions are set; the order is none. */
export const countConditions = (filter: PlaceFilter): number =>
  [
    filter.article,
    filter.country,
    filter.certainty !== 'any',
    filter.status !== 'any',
    filter.unresolved,
  ].filter(Boolean).length;

/** From here up a place is likely: the same step as the word for it has. */
const LIKELY = 0.7;

type Box = readonly [west: number, south: number, east: number, north: number];

/** The confidence of the mention that is surest of its place, among the articles shown. */
function bestConfidence({ feature, shares }: ShownPlace): number {
  const on = new Set(shares.map(({ articleId }) => articleId));
  let best = 0;
  for (const { id, mentions } of feature.properties.articles) {
    if (on.has(id)) for (const { confidence } of mentions) best = Math.max(best, confidence);
  }
  return best;
}

const collators = { ar: new Intl.Collator('ar'), en: new Intl.Collator('en') };

/** The places that meet every condition and answer what was typed, in the order asked for. */
export function filterPlaces(
  shown: readonly ShownPlace[],
  filter: PlaceFilter,
  { bounds, lang }: { readonly bounds: Box | null; readonly lang: 'ar' | 'en' },
): ShownPlace[] {
  const listed = shown.filter((place) => {
    const { properties, geometry } = place.feature;
    if (filter.country !== null && properties.country !== filter.country) return false;
    if (filter.article !== null && !place.shares.some(({ articleId }) => articleId === filter.article))
      return false;
    if (filter.certainty !== 'any' && bestConfidence(place) >= LIKELY !== (filter.certainty === 'likely'))
      return false;
    if (filter.status !== 'any' && checkedIn(place).status !== filter.status) return false;
    if (filter.inView && bounds) {
      const [lon, lat] = geometry.coordinates as [number, number];
      const [west, south, east, north] = bounds;
      if (lon < west || lon > east || lat < south || lat > north) return false;
    }
    return filter.query === '' || matches(filter.query, placeKeys(place.feature));
  });
  if (filter.sort === 'mentions') return listed;
  const { compare } = collators[lang];
  const named = listed.map((place) => ({
    place,
    name: placeLabel(place.feature.properties, lang),
    country: place.feature.properties.country ?? '',
  }));
  const byCountry = filter.sort === 'country';
  return named
    .sort((a, b) =>
      byCountry && a.country !== b.country ? (a.country < b.country ? -1 : 1) : compare(a.name, b.name),
    )
    .map(({ place }) => place);
}
