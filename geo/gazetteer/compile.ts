import { withoutRegionWord } from '../arabic/region-words.ts';
import { nameKey } from '../text/tokenize.ts';
import { ATTRIBUTION } from './attribution.ts';
import { packSections } from './format.ts';
import { type GazetteerMeta, type KeyUse, PRECISIONS, SAME_AS, WORD_USES } from './meta.ts';
import { mergeSources } from './merge.ts';
import { DEMONYM, pack, placeOf, VARIANT } from './postings.ts';
import type { DemonymRow, GazetteerSources, PlaceRow } from './rows.ts';
import { skeletonsToFile } from './sounds-like.ts';
import type { WordRow } from './tables.ts';
import { buildStringTable, MAX_BYTES } from './string-table.ts';

export type CompileProgress = (done: number, total: number, stage: CompileStage) => void;
export type CompileStage = 'read' | 'names' | 'index' | 'cross-script' | 'pack';

/**
 * Compiles the sources into one gazetteer file. The same sources give the same bytes. Throws `SourceError` where
 * a table of ours is not as it should be.
 */
export function compileGazetteer(
  sources: GazetteerSources,
  progress: CompileProgress = () => undefined,
): Uint8Array {
  progress(0, 1, 'read');
  const { places, demonyms, words } = mergeSources(sources);
  progress(1, 1, 'read');
  const byId = new Map(places.map((place, i) => [place.id, i]));
  const keys = collectKeys(places, demonyms, byId, (done) => progress(done, places.length, 'names'));
  // A word that is no place at all is kept too: it tells that what a particle leaves of it is no name either.
  for (const word of words.keys()) if (!keys.has(word)) keys.set(word, []);
  progress(0, 1, 'index');
  const keyIndex = buildIndex(keys);
  progress(1, 1, 'index');
  const skeletonIndex = buildIndex(
    collectSkeletons(places, (done) => progress(done, places.length, 'cross-script')),
  );
  progress(0, 1, 'pack');
  const countries = new Codes();
  const features = new Codes();
  const languages = new Codes();
  const regionOf = regionFinder(places, byId);
  const names = packNames(places, languages);
  const column = <C extends { [i: number]: number }>(target: C, value: (place: PlaceRow) => number): C => {
    places.forEach((place, i) => (target[i] = value(place)));
    return target;
  };
  const n = places.length;
  const columns = {
    latitude: column(new Int32Array(n), (place) => Math.round(place.lat * 1e5)),
    longitude: column(new Int32Array(n), (place) => Math.round(place.lon * 1e5)),
    population: column(new Uint32Array(n), (place) => place.population),
    geonamesId: column(new Uint32Array(n), (place) => geonamesNumber(place.id)),
    admin1: column(new Uint32Array(n), (place) => regionOf(place) + 1),
    radius: column(new Uint16Array(n), (place) => Math.min(65535, Math.round(place.radiusKm))),
    country: column(new Uint16Array(n), (place) => countries.of(place.country)),
    feature: column(new Uint16Array(n), (place) => features.of(`${place.featureClass}.${place.featureCode}`)),
    precision: column(new Uint8Array(n), (place) => PRECISIONS.indexOf(place.precision)),
  };
  const meta: GazetteerMeta = {
    places: n,
    names: names.count,
    keys: keyIndex.count,
    countries: countries.list,
    features: features.list,
    languages: languages.list,
    attribution: ATTRIBUTION,
  };
  const file = packSections({
    meta: new TextEncoder().encode(JSON.stringify(meta)),
    keyOffsets: keyIndex.offsets,
    keyBytes: keyIndex.bytes,
    keyPostings: keyIndex.starts,
    keyUses: Uint8Array.from(keyIndex.strings, (key) => WORD_USES.indexOf(useOf(key, keys, words, places))),
    postings: keyIndex.values,
    skeletonOffsets: skeletonIndex.offsets,
    skeletonBytes: skeletonIndex.bytes,
    skeletonPostings: skeletonIndex.starts,
    skeletonPlaces: skeletonIndex.values,
    ...columns,
    nameOffsets: names.offsets,
    nameBytes: names.bytes,
  });
  progress(1, 1, 'pack');
  return file;
}

/** Every key with the places it may mean. */
function collectKeys(
  places: readonly PlaceRow[],
  demonyms: readonly DemonymRow[],
  byId: ReadonlyMap<string, number>,
  progress: (done: number) => void,
): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  const add = (name: string, place: number, flags: number) => {
    const key = nameKey(name);
    if (key.length < 2 || new TextEncoder().encode(key).length > MAX_BYTES) return;
    const postings = keys.get(key);
    if (!postings) keys.set(key, [pack(place, flags)]);
    // The plainest way to a place counts: names come before their variants.
    else if (!postings.some((posting) => posting >>> 8 === place)) postings.push(pack(place, flags));
  };
  // The first way to a place counts. A Persian روسیه folds to the Arabic word for "Russian", hence the order.
  const addNames = (wanted: (lang: string) => boolean) =>
    places.forEach(({ names, featureClass }, place) => {
      const chosen = names.filter(({ lang }) => wanted(lang));
      for (const { toponym } of chosen) add(toponym, place, 0);
      for (const { toponym } of chosen) {
        const bare = featureClass === 'A' ? withoutRegionWord(toponym) : undefined;
        if (bare) add(bare, place, 0);
        const plain = /^(.+?)\s*\(/u.exec(toponym)?.[1];
        if (plain) add(plain, place, VARIANT);
      }
      if (place % 4096 === 0) progress(place);
    });
  addNames((lang) => lang === 'ar');
  for (const { placeId, forms } of demonyms) {
    for (const form of forms) add(form, byId.get(placeId)!, DEMONYM);
  }
  addNames((lang) => lang !== 'ar');
  return keys;
}

/** A few counts against a great city prove nothing; against a village they do. */
function useOf(
  key: string,
  keys: ReadonlyMap<string, readonly number[]>,
  words: ReadonlyMap<string, WordRow>,
  places: readonly PlaceRow[],
): KeyUse {
  const word = words.get(key);
  if (!word) return 'place';
  if (word.sure || !isKnownPlace(keys.get(key)!, places)) return word.use;
  return 'place';
}

const WELL_KNOWN = 100_000;

function isKnownPlace(postings: readonly number[], places: readonly PlaceRow[]): boolean {
  return postings.some((posting) => {
    const { population, precision, id } = places[placeOf(posting)]!;
    return population >= WELL_KNOWN || precision === 'country' || id.startsWith('yaqut:');
  });
}

/** Every skeleton with the settlements and regions whose names have it. */
function collectSkeletons(
  places: readonly PlaceRow[],
  progress: (done: number) => void,
): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  places.forEach(({ names, precision, country }, place) => {
    if (place % 4096 === 0) progress(place);
    if (precision !== 'settlement' && precision !== 'region') return;
    for (const key of skeletonsToFile(names, country)) {
      const postings = keys.get(key);
      if (postings) postings.push(place);
      else keys.set(key, [place]);
    }
  });
  return keys;
}

/** Keys as a string table, their values in one array with the start of each key's own. */
function buildIndex(keys: ReadonlyMap<string, readonly number[]>) {
  const strings = [...keys.keys()];
  const { order, ...table } = buildStringTable(strings);
  const starts = new Uint32Array(strings.length + 1);
  const values: number[] = [];
  order.forEach((source, position) => {
    starts[position] = values.length;
    values.push(...keys.get(strings[source]!)!);
  });
  starts[strings.length] = values.length;
  return {
    ...table,
    strings: Array.from(order, (source) => strings[source]!),
    starts,
    values: Uint32Array.from(values),
  };
}

/**
 * The names of each place: language (one byte), length (one byte), UTF-8; the id first where it is not GeoNames', then
 * its ids elsewhere, as names in a language of their own.
 */
function packNames(places: readonly PlaceRow[], languages: Codes) {
  const encoder = new TextEncoder();
  const offsets = new Uint32Array(places.length + 1);
  const blocks: Uint8Array[] = [];
  let end = 0;
  let count = 0;
  const push = (bytes: Uint8Array) => {
    blocks.push(bytes);
    end += bytes.length;
  };
  places.forEach((place, i) => {
    offsets[i] = end;
    if (geonamesNumber(place.id) === 0) {
      const id = encoder.encode(place.id);
      push(Uint8Array.of(id.length, ...id));
    }
    for (const id of place.sameAs) {
      const bytes = encoder.encode(id);
      push(Uint8Array.of(languages.of(SAME_AS), bytes.length, ...bytes));
    }
    for (const { toponym, lang } of place.names) {
      const bytes = encoder.encode(toponym);
      if (bytes.length > MAX_BYTES) continue;
      push(Uint8Array.of(languages.of(lang), bytes.length, ...bytes));
      count++;
    }
  });
  offsets[places.length] = end;
  const bytes = new Uint8Array(end);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return { offsets, bytes, count };
}

/** Finds the region that holds a place; -1 where there is none, or where it is the whole country. */
function regionFinder(
  places: readonly PlaceRow[],
  byId: ReadonlyMap<string, number>,
): (place: PlaceRow) => number {
  return ({ id, regionId }) => {
    const region = regionId === undefined ? undefined : byId.get(regionId);
    return region === undefined || regionId === id || places[region]!.precision === 'country' ? -1 : region;
  };
}

/** The number of a GeoNames id, or 0 for an id of another source. */
function geonamesNumber(id: string): number {
  return id.startsWith('geonames:') ? Number(id.slice(9)) : 0;
}

/** Numbers strings in the order they first come. */
class Codes {
  readonly list: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(code: string): number {
    let number = this.#numbers.get(code);
    if (number === undefined) {
      number = this.list.push(code) - 1;
      this.#numbers.set(code, number);
    }
    return number;
  }
}
