import { regionKind } from './region-kind.ts';
import type { Precision, Toponym } from '../types.ts';
import { demonymForms, nounForms } from '../arabic/demonym-forms.ts';
import { nameKey } from '../text/tokenize.ts';
import type { KeyUse } from './meta.ts';
import { type DemonymRow, type PlaceRow, SourceError } from './rows.ts';
import type { MergeOrder } from './same-place.ts';
import { readTsv, type TsvRow } from './tsv.ts';

/** The languages in which the tables of countries and regions give names, in columns `name_ar`, or `ar` for lists. */
const LANGUAGES = ['en', 'ar', 'fr', 'ru', 'tr', 'fa'];

/** Countries: CLDR's names, Natural Earth's points. */
export function readCountries(text: string): PlaceRow[] {
  return readTsv('countries', text).map((row) => ({
    id: row('id'),
    names: LANGUAGES.flatMap((lang) => list(row(lang)).map((toponym) => ({ toponym, lang }))),
    ...coordinates(row),
    country: row('alpha2'),
    sameAs: [],
    admin1Code: '',
    featureClass: 'A',
    featureCode: 'PCLI',
    precision: 'country',
    population: 0,
    radiusKm: number('countries', row, 'radius_km'),
  }));
}

/** Admin-1 regions: Natural Earth. */
export function readAdmin1(text: string): PlaceRow[] {
  return readTsv('admin1', text).map((row) => ({
    id: row('id'),
    names: [
      { toponym: row('name'), lang: 'en' },
      ...LANGUAGES.slice(1).map((lang) => ({ toponym: row(`name_${lang}`), lang })),
    ].filter(({ toponym }) => toponym !== ''),
    kind: regionKind(row('type_en'), row('country'), row('name_ar')),
    ...coordinates(row),
    country: row('country'),
    sameAs: [
      ...(row('gn_id') === '' ? [] : [`geonames:${row('gn_id')}`]),
      ...(row('wikidata') === '' ? [] : [`wikidata:${row('wikidata')}`]),
    ],
    admin1Code: row('gn_a1_code'),
    featureClass: 'A',
    featureCode: 'ADM1',
    precision: 'region',
    population: 0,
    radiusKm: number('admin1', row, 'radius_km'),
  }));
}

/** Places of our own: regions, seas, landmarks that no list holds. */
export function readPlaces(text: string): PlaceRow[] {
  return readTsv('places', text).map((row) => ({
    id: row('id'),
    names: [{ toponym: row('name'), lang: 'en' }, ...list(row('names')).map(taggedName)],
    ...coordinates(row),
    country: row('country'),
    sameAs: list(row('same_as')),
    admin1Code: '',
    featureClass: row('feature_class'),
    featureCode: row('feature_code'),
    precision: row('precision') as Precision,
    population: number('places', row, 'population'),
    radiusKm: number('places', row, 'radius_km'),
  }));
}

/** Names to add to places of other tables: `place id → names`. */
export function readNames(text: string): Map<string, Toponym[]> {
  const names = new Map<string, Toponym[]>();
  for (const row of readTsv('names', text)) {
    push(names, row('place_id'), { toponym: row('toponym'), lang: row('lang') });
  }
  return names;
}

/** Arabic names of GeoNames places that GeoNames' own column lacks. */
export function readArabicNames(text: string): Map<string, Toponym[]> {
  const names = new Map<string, Toponym[]>();
  for (const row of readTsv('arabic-names', text)) {
    push(names, `geonames:${row('geonameid')}`, { toponym: row('name'), lang: 'ar' });
  }
  return names;
}

export function readDemonyms(text: string): DemonymRow[] {
  return readTsv('demonyms', text).map((row) => {
    const exceptions = new Set(list(row('exceptions')));
    const forms = [
      ...(row('stem') === '' ? [] : demonymForms(row('stem'))),
      ...list(row('irregular')).flatMap(nounForms),
    ];
    return { placeId: row('place_id'), forms: forms.filter((form) => !exceptions.has(form)) };
  });
}

/** A word with another use than as the name of a place. */
export interface WordRow {
  readonly use: KeyUse;
  /** Told apart by hand, or counted so often that even a well-known place of this name must have a cue. */
  readonly sure: boolean;
}

/** Words with another use, by key; those set by hand stand before those learned. */
export function readWords(byHand: string, learned: string): Map<string, WordRow> {
  const words = new Map<string, WordRow>();
  for (const row of readTsv('words', byHand)) {
    words.set(nameKey(row('word')), { use: row('use') as KeyUse, sure: true });
  }
  for (const row of readTsv('words-learned', learned)) {
    const key = nameKey(row('word'));
    const places = number('words-learned', row, 'place');
    const others = number('words-learned', row, 'person') + number('words-learned', row, 'other');
    const sure =
      places === 0
        ? others >= SURE_COUNT / 2
        : others >= SURE_COUNT && places / (places + others) <= SURE_SHARE;
    if (!words.has(key)) words.set(key, { use: row('use') as KeyUse, sure });
  }
  return words;
}

/** So many other uses settle it; half of them where the word was never a place. */
const SURE_COUNT = 8;
const SURE_SHARE = 0.15;

/** Faults of the sources, mended: names to drop, names to put in another's place. */
export interface Correction {
  readonly action: 'drop-name' | 'rename';
  readonly name: string;
  readonly newName: string;
  readonly lang: string;
}

export function readCorrections(text: string): Map<string, Correction[]> {
  const corrections = new Map<string, Correction[]>();
  for (const row of readTsv('corrections', text)) {
    const action = row('action');
    if (action !== 'drop-name' && action !== 'rename') continue;
    push(corrections, row('place_id'), {
      action,
      name: row('name'),
      newName: row('new_name'),
      lang: row('lang'),
    });
  }
  return corrections;
}

/** Rows of the sources that a maintainer says are one place, or two: `name` holds the other's id. */
export function readMergeOrders(text: string): MergeOrder[] {
  return readTsv('corrections', text).flatMap((row) => {
    const action = row('action');
    if (action !== 'merge' && action !== 'keep-apart') return [];
    return [{ action, ids: [row('place_id'), row('name')] as const }];
  });
}

function list(value: string): string[] {
  return value.split('|').filter((item) => item !== '');
}

function taggedName(item: string): Toponym {
  const colon = item.indexOf(':');
  if (colon < 0) throw new SourceError(`places.tsv: the name "${item}" has no language.`);
  return { lang: item.slice(0, colon), toponym: item.slice(colon + 1) };
}

function coordinates(row: TsvRow): { lat: number; lon: number } {
  return { lat: number(row('id'), row, 'lat'), lon: number(row('id'), row, 'lon') };
}

function number(table: string, row: TsvRow, column: string): number {
  const value = Number(row(column) || 0);
  if (!Number.isFinite(value))
    throw new SourceError(`${table}: "${row(column)}" in column ${column} is no number.`);
  return value;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
