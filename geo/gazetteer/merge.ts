import type { PlaceId, Toponym } from '../types.ts';
import { readCities500 } from './cities500.ts';
import { readHierarchy, regionIdOf } from './hierarchy.ts';
import { mergeSamePlaces, withoutSharedLinks } from './merge-same-places.ts';
import { withKind } from './region-kind.ts';
import { type DemonymRow, type GazetteerSources, type PlaceRow, SourceError } from './rows.ts';
import {
  type Correction,
  readAdmin1,
  readArabicNames,
  readCorrections,
  readCountries,
  readDemonyms,
  readMergeOrders,
  readNames,
  readPlaces,
  readWords,
  type WordRow,
} from './tables.ts';

/** All sources as one list of places, each place once, names added and corrected. */
export function mergeSources(sources: GazetteerSources): {
  places: PlaceRow[];
  demonyms: DemonymRow[];
  words: Map<string, WordRow>;
} {
  const { rows: named, table } = nameSources(sources);
  const known = new Set(named.map(({ id }) => id));
  const demonyms = readDemonyms(table('demonyms'));
  for (const { placeId } of demonyms) {
    if (!known.has(placeId)) throw new SourceError(`demonyms.tsv names ${placeId}, which no source holds.`);
  }
  const { rows, leaders } = mergeSamePlaces(named, readMergeOrders(table('corrections')));
  const leaderOf = (id: PlaceId): PlaceId => leaders.get(id) ?? id;
  const hierarchy = readHierarchy(table('hierarchy'));
  return {
    places: rows.map((place) => {
      const region = regionIdOf(place, hierarchy);
      const names = distinct(place.names);
      if (region !== undefined) return { ...place, names, regionId: leaderOf(region) };
      // What the outlines leave open is not to be answered by the code alone, which is wrong too often.
      return { ...place, names, admin1Code: place.featureCode === 'ADM1' ? place.admin1Code : '' };
    }),
    demonyms: demonyms.map((row) => ({ ...row, placeId: leaderOf(row.placeId) })),
    words: readWords(table('words'), table('words-learned')),
  };
}

/** The rows of all sources before any two are one, names added and corrected, links that prove nothing left out. */
export function nameSources({ cities500, tables }: GazetteerSources): {
  rows: PlaceRow[];
  table: (name: string) => string;
} {
  const table = (name: string) => {
    const text = tables[name];
    if (text === undefined) throw new SourceError(`The table data/gazetteer/${name}.tsv is missing.`);
    return text;
  };
  const places = [
    ...readPlaces(table('places')),
    ...readCountries(table('countries')),
    ...readAdmin1(table('admin1')),
    ...readCities500(cities500),
  ];
  const known = new Set(places.map((place) => place.id));
  const added = readNames(table('names'));
  const arabic = readArabicNames(table('arabic-names'));
  const corrections = readCorrections(table('corrections'));
  for (const id of [...added.keys(), ...corrections.keys()]) {
    if (!known.has(id))
      throw new SourceError(`A table of data/gazetteer names ${id}, which no source holds.`);
  }
  const rows = withoutSharedLinks(places).map((place) => ({
    ...place,
    names: withKind(
      correct(
        [
          ...place.names.slice(0, 1),
          ...(added.get(place.id) ?? []),
          ...[place.id, ...place.sameAs].flatMap((id) => arabic.get(id) ?? []),
          ...place.names.slice(1),
        ],
        corrections.get(place.id) ?? [],
      ),
      place.kind ?? '',
    ),
  }));
  return { rows, table };
}

function correct(names: Toponym[], corrections: readonly Correction[]): Toponym[] {
  return corrections.reduce((corrected, correction) => {
    if (correction.action === 'drop-name')
      return corrected.filter(({ toponym }) => toponym !== correction.name);
    const renamed = { toponym: correction.newName, lang: correction.lang };
    return corrected.some(({ toponym }) => toponym === correction.name)
      ? corrected.map((name) => (name.toponym === correction.name ? renamed : name))
      : [...corrected, renamed];
  }, names);
}

/** One spelling once: the first language given for it stays, unless a later one says more than its script. */
function distinct(names: readonly Toponym[]): Toponym[] {
  const byName = new Map<string, Toponym>();
  for (const name of names) {
    const earlier = byName.get(name.toponym);
    if (!earlier || (earlier.lang.startsWith('und') && !name.lang.startsWith('und')))
      byName.set(name.toponym, name);
  }
  return [...byName.values()];
}
