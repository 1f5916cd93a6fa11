import type { KnownPlaces } from '../correct/corrected-mention.ts';
import type { Candidate, GeoparsedArticle, Place, ResolvedMention } from '../types.ts';
import type { CollectionArticle, CollectionCandidate, CollectionMention } from '../write/collection-types.ts';
import type { PlaceFeature } from '../write/geojson-types.ts';
import { givenFields } from './article-fields.ts';

/**
 * An article as it was before it was written into a collection.
 *
 * @param known the places of the collection's features, of which these tell everything
 */
export function reopenArticle(
  { id, text, mentions, overruled, excerptsOnly, ...facts }: CollectionArticle,
  known: KnownPlaces,
): GeoparsedArticle {
  const reopened = (list: readonly CollectionMention[]) =>
    list
      .filter(({ start, end, text: words }) => text.slice(start, end) === words)
      .map((mention) => reopenMention(mention, known));
  return {
    id,
    text,
    ...givenFields(facts),
    ...(excerptsOnly && { excerptsOnly }),
    mentions: reopened(mentions),
    ...(overruled && { overruled: reopened(overruled) }),
  };
}

export function reopenMention(
  { placeId, candidates, status, engine, ...mention }: CollectionMention,
  known: KnownPlaces,
): ResolvedMention {
  const all = candidates.map((candidate) => reopenCandidate(candidate, known));
  const place = placeId === null ? null : (known.get(placeId) ?? all[0]?.place ?? null);
  return { ...mention, place, candidates: all, ...(status && { status }), ...(engine && { engine }) };
}

/** A runner-up travels without all of its names; one that is chosen elsewhere has them there. */
function reopenCandidate(stored: CollectionCandidate, known: KnownPlaces): Candidate {
  const { id, name, nameAr, country, admin1, admin1Ar, featureCode, precision, lat, lon, ...rest } = stored;
  const names = [
    { toponym: name, lang: 'und' },
    ...(nameAr === null ? [] : [{ toponym: nameAr, lang: 'ar' }]),
  ];
  const place: Place = known.get(id) ?? {
    ...{ id, name, names, lat, lon, country: country ?? '', ...regionOf({ admin1, admin1Ar }) },
    ...{ featureClass: '', featureCode, precision, population: 0, radiusKm: 0 },
  };
  return { place: place.name === name ? place : { ...place, name }, ...rest };
}

export function reopenPlace({
  id,
  geometry,
  properties: at,
}: Pick<PlaceFeature, 'id' | 'geometry' | 'properties'>): Place {
  const [lon, lat] = geometry.coordinates as [number, number];
  return {
    ...{
      id,
      name: at.names.find(({ lang }) => lang === 'en')?.toponym ?? at.names[0]?.toponym ?? at.name,
      names: at.names,
    },
    ...{ lat, lon, country: at.country ?? '' },
    ...regionOf(at),
    ...{ featureClass: at.featureClass, featureCode: at.featureCode, precision: at.precision },
    ...{ population: at.population, radiusKm: at.radiusKm },
  };
}

function regionOf(at: { admin1: string | null; admin1Ar?: string | null | undefined }): Partial<Place> {
  if (at.admin1 === null) return {};
  const english = { toponym: at.admin1, lang: 'en' };
  return {
    admin1: at.admin1,
    admin1Names: at.admin1Ar ? [english, { toponym: at.admin1Ar, lang: 'ar' }] : [english],
  };
}
