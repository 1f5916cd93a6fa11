import type { PlaceRow } from '../../../geo/gazetteer/rows.ts';

/** An Arabic spelling and the settlement it is the name of. */
export interface Pair {
  readonly arabic: string;
  readonly placeId: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly half: 'tuning' | 'test';
}

/** Where Arabic is at home its names are the original ones; Persian, Urdu and Pashto names only look Arabic. */
const ARABIC_SCRIPT_COUNTRIES = new Set(
  'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH IR PK AF'.split(' '),
);
/** Letters of Arabic and nothing else: no Persian پ or ی, no digits, no brackets. */
const ARABIC_LETTERS = /^(?:[ء-غف-ي -]|[\u064b-\u0652])+$/u;
/** Letters that no Persian or Urdu keyboard gives. An untagged name without any of them may be of those languages. */
const SURELY_ARABIC = /[يكةأإى]/u;

/**
 * Arabic names of settlements where Arabic is not written: those of Debian's Arabic catalogue (tagged as Arabic),
 * and those of GeoNames' untagged alternates that are plainly Arabic. Halved by place, so that both names of a
 * place are on one side.
 */
export function readPairs(places: readonly PlaceRow[]): Pair[] {
  return places
    .filter(isTested)
    .flatMap(({ id, names, country, lat, lon }) =>
      names
        .filter(
          ({ toponym, lang }) =>
            ARABIC_LETTERS.test(toponym) &&
            (lang === 'ar' || (lang === 'und-Arab' && SURELY_ARABIC.test(toponym))),
        )
        .map(({ toponym }) => ({ arabic: toponym, placeId: id, country, lat, lon, half: halfOf(id) })),
    );
}

/** The same places with their Latin and Cyrillic names only. */
export function withoutArabicNames(places: readonly PlaceRow[]): PlaceRow[] {
  return places.map((place) =>
    isTested(place)
      ? { ...place, names: place.names.filter(({ toponym }) => !/\p{Script=Arabic}/u.test(toponym)) }
      : place,
  );
}

function isTested({ id, country, precision }: PlaceRow): boolean {
  return id.startsWith('geonames:') && precision === 'settlement' && !ARABIC_SCRIPT_COUNTRIES.has(country);
}

function halfOf(id: string): Pair['half'] {
  const number = Number(id.slice('geonames:'.length));
  return Math.imul(number, 0x9e3779b1) >>> 31 === 0 ? 'tuning' : 'test';
}
