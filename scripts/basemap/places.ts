import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import {
  ARAB_COUNTRIES,
  asLatinShows,
  bareTownName,
  bestName,
  isCleanArabic,
  mixesScripts,
  withoutHarakat,
} from './arabic-name.ts';
import type { Correction } from './corrections.ts';
import { fromBgn } from './from-bgn.ts';
import { nearest } from './nearest.ts';
import { transliterate } from './transliterate.ts';

export interface PlaceProperties {
  readonly 'name:ar'?: string;
  /** Not sourced: written in Arabic letters from the Latin name. */
  readonly 'name:ar-translit'?: string;
  readonly 'name:en': string;
  readonly a2: string;
  readonly pop: number;
  /** 2: capital of a country, 1: seat of a first-level region. */
  readonly cap?: 1 | 2;
  /** The zoom from which the place is shown. */
  readonly z: number;
}

export interface PlacePoint {
  readonly properties: PlaceProperties;
  readonly at: Position;
}

export interface SeatName {
  /** GeoNames country and admin-1 code, as in `AZ.29`. */
  readonly admin1: string;
  readonly latin: string;
  readonly arabic: string;
}

const MIN_POPULATION = 5000;
/** Where the news that the project was made for comes from: villages too. */
const MIN_POPULATION_NEAR: Record<string, number> = Object.fromEntries([
  ...'AM AZ GE IL JO LB PS SY'.split(' ').map((a2) => [a2, 1000] as const),
  ...'AF EG IQ IR KW LY SD TR YE'.split(' ').map((a2) => [a2, 3000] as const),
]);

/** Seats of a second- and third-level region, by GeoNames' code. */
const SEAT_ZOOMS: Record<string, number> = { PPLA2: 7, PPLA3: 8 };

/** Quarters, farms and what is no more: no towns of their own. */
const NOT_SETTLEMENTS = new Set(['PPLX', 'PPLF', 'PPLH', 'PPLQ', 'PPLW', 'STLMT', 'PPLCH']);

function minZoom(population: number, cap: 0 | 1 | 2): number {
  if (cap === 2)
    return population >= 1_500_000 ? 2 : population >= 150_000 ? 3 : population >= 50_000 ? 4 : 5;
  const steps: [number, number][] = [
    [4_000_000, 3],
    [1_000_000, 4],
    [300_000, 5],
    [80_000, 6],
    [20_000, 7],
  ];
  const zoom = steps.find(([floor]) => population >= floor)?.[1] ?? 8;
  return cap === 1 ? Math.max(4, Math.min(zoom, 7) - (population >= 100_000 ? 1 : 0)) : zoom;
}

/** Same letters but for marks and one or two of them: `Ağdam` and `Agdam`. */
function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
  return bare(a) === bare(b);
}

export interface PlaceSources {
  readonly cities500: string;
  /** Arabic names tagged as such, by geonameid. */
  readonly arabic: ReadonlyMap<string, string>;
  /** Further ones, spellings of the press, by geonameid, in no order. */
  readonly press: ReadonlyMap<string, readonly string[]>;
  readonly seats: readonly SeatName[];
  readonly corrections: ReadonlyMap<string, Correction>;
}

/** The gazetteer's own Arabic spellings, by geonameid. */
export function pressNames(rows: readonly Record<string, string>[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    const [source, id] = row['place_id']!.split(':') as [string, string];
    if (source !== 'geonames' || row['lang'] !== 'ar') continue;
    names.set(id, [...(names.get(id) ?? []), row['toponym']!]);
  }
  return names;
}

export function readPlaces(sources: PlaceSources): PlacePoint[] {
  const seatsOf = new Map<string, SeatName[]>();
  for (const seat of sources.seats) seatsOf.set(seat.admin1, [...(seatsOf.get(seat.admin1) ?? []), seat]);
  const out: PlacePoint[] = [];
  for (const line of readFileSync(sources.cities500, 'utf8').split('\n')) {
    const cells = line.split('\t');
    if (cells.length < 19) continue;
    const [id, rawName, , alternates, lat, lon, , code, a2, , admin1] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const name = withoutHarakat(rawName); // one has an Arabic mark before its Latin name
    const population = Number(cells[14]);
    const cap = code === 'PPLC' ? 2 : code === 'PPLA' ? 1 : 0;
    if (NOT_SETTLEMENTS.has(code)) continue;
    const fix = sources.corrections.get(`geonames:${id}`);
    // Tall Afar and Ras al-Ayn: seats of districts whose inhabitants the source does not know, which is no small number.
    const seat = population === 0 && a2 in MIN_POPULATION_NEAR ? SEAT_ZOOMS[code] : undefined;
    if (cap === 0 && !fix && !seat && population < (MIN_POPULATION_NEAR[a2] ?? MIN_POPULATION)) continue;

    const english = fix?.en || (cap === 2 || !ARAB_COUNTRIES.has(a2) ? name : name.replace(/ City$/, ''));
    const tagged = sources.arabic.get(id) ?? '';
    const others = alternates.split(',');
    const press = sources.press.get(id) ?? [];
    const sourced =
      (isCleanArabic(bareTownName(tagged, cap === 2)) ? tagged : undefined) ||
      nearest(press.filter(isCleanArabic), transliterate(english, a2)) ||
      bestName(
        press.filter((spelling) => others.includes(spelling)),
        a2,
      ) ||
      bestName(press, a2) ||
      bestName(others, a2) ||
      (cap > 0
        ? seatsOf.get(`${a2}.${admin1}`)?.find((seat) => sameName(seat.latin, name))?.arabic
        : undefined);
    const arabic = fix?.ar || (sourced && asLatinShows(bareTownName(sourced, cap === 2), name, a2));
    const translit = arabic ? undefined : (fromBgn(name, a2) ?? transliterate(english, a2));
    if (mixesScripts(english)) continue;
    out.push({
      properties: {
        ...(arabic && { 'name:ar': arabic }),
        ...(translit && { 'name:ar-translit': translit }),
        'name:en': english,
        a2,
        pop: Number(population.toPrecision(2)),
        ...(cap > 0 && { cap: cap as 1 | 2 }),
        z: seat ?? minZoom(population, cap),
      },
      at: [Number(lon), Number(lat)],
    });
  }
  // Larger first, so that the order in the tile is the order of importance.
  return behindTheirCity(out.sort((a, b) => b.properties.pop - a.properties.pop));
}

const CITY_POPULATION = 700_000;
const CITY_KM = 22;

/** Boroughs and suburbs that the source counts as towns come late: Istanbul is one place until there is room for more. */
function behindTheirCity(places: readonly PlacePoint[]): PlacePoint[] {
  const cities: PlacePoint[] = [];
  return places.map((place) => {
    const { properties: p, at } = place;
    const kx = 111.2 * Math.cos((at[1]! * Math.PI) / 180);
    const inCity = cities.some(
      (city) =>
        city.properties.pop > p.pop * 1.5 &&
        Math.hypot((city.at[0]! - at[0]!) * kx, (city.at[1]! - at[1]!) * 111.2) < CITY_KM,
    );
    if (p.pop >= CITY_POPULATION && !inCity) cities.push(place);
    const late = p.pop >= 100_000 ? 7.5 : 8.5;
    return inCity && p.cap !== 2 ? { at, properties: { ...p, z: Math.max(p.z, late) } } : place;
  });
}
