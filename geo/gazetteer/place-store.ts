import { Codes } from './codes.ts';
import { isCore, type Tier } from './core-tier.ts';
import { isCurated } from './curated.ts';
import { Growing } from './growing.ts';
import { keepsEverySpelling } from './kept-names.ts';
import { PRECISIONS } from './meta.ts';
import type { PlaceRow } from './rows.ts';
import { sortByNumbers } from './sort-numbers.ts';

/** Coordinates are kept in 1/100,000 of a degree: a metre, as GeoNames gives them. */
export const DEGREE = 1e5;

const CORE = 1;
const EMINENT = 2;
const HEARD = 4;
const HEARD_IN_EVERY_SPELLING = 8;
const REGION = 16;
const COUNTRY = 32;

const GEONAMES = 'geonames:';
/** Set in the number of an id that is not GeoNames'; the rest is its place in `ownIds`. */
export const OWN_ID = 0x80000000;

/** In the column of regions: the admin-1 code says it, if anything does. */
export const NO_REGION = 0xffffffff;

/** The rows of a gazetteer on its way, in columns: some 40 bytes a place, whatever its names. */
export class PlaceStore {
  readonly countries = new Codes();
  /** `class.code.precision`, the precision by its number in `PRECISIONS`. */
  readonly features = new Codes();
  readonly admin1Codes = new Codes();
  readonly ownIds = new Codes();
  readonly ids = new Growing(Uint32Array);
  readonly latitudes = new Growing(Int32Array);
  readonly longitudes = new Growing(Int32Array);
  readonly populations = new Growing(Uint32Array);
  readonly radii = new Growing(Uint16Array);
  readonly country = new Growing(Uint16Array);
  readonly feature = new Growing(Uint16Array);
  readonly admin1 = new Growing(Uint32Array);
  /** The number of the region's id, `NO_REGION` where none was given. */
  readonly regions = new Growing(Uint32Array);
  readonly sameAs = new Map<number, readonly string[]>();
  readonly #flags = new Growing(Uint8Array);

  get length(): number {
    return this.ids.length;
  }

  /** Returns the number of the row. */
  add(row: PlaceRow): number {
    const number = this.length;
    this.ids.push(this.#idNumber(row.id));
    this.latitudes.push(Math.round(row.lat * DEGREE));
    this.longitudes.push(Math.round(row.lon * DEGREE));
    this.populations.push(row.population);
    this.radii.push(Math.min(65535, Math.round(row.radiusKm)));
    this.country.push(this.countries.of(row.country));
    this.feature.push(
      this.features.of(`${row.featureClass}.${row.featureCode}.${PRECISIONS.indexOf(row.precision)}`),
    );
    this.admin1.push(this.admin1Codes.of(row.admin1Code));
    this.regions.push(row.regionId === undefined ? NO_REGION : this.#idNumber(row.regionId));
    this.#flags.push(
      (isCore(row) ? CORE : 0) |
        (row.precision === 'country' || isCurated(row) ? EMINENT : 0) |
        (row.precision === 'settlement' || row.precision === 'region' ? HEARD : 0) |
        (keepsEverySpelling(row) ? HEARD_IN_EVERY_SPELLING : 0) |
        (row.featureCode === 'ADM1' ? REGION : 0) |
        (row.precision === 'country' ? COUNTRY : 0),
    );
    if (row.sameAs.length > 0) this.sameAs.set(number, row.sameAs);
    return number;
  }

  /** The rows of a tier in file order: by country, places of our own by id, then GeoNames' by number. */
  order(tier: Tier): Uint32Array {
    const ranks = this.#idRanks();
    const all = Uint32Array.from({ length: this.length }, (_, row) => row);
    const byId = sortByNumbers(all, ranks);
    // The sort is stable: the last of those with one id is the one added last, and counts.
    const chosen = byId.filter(
      (row, i) =>
        ranks[row] !== ranks[byId[i + 1] ?? -1] && (tier === 'full' || (this.#flags.data[row]! & CORE) !== 0),
    );
    const countryRanks = ranksOf(this.countries.list);
    return sortByNumbers(
      chosen,
      Uint32Array.from({ length: this.length }, (_, row) => countryRanks[this.country.data[row]!]!),
    );
  }

  /** The rows of some ids, undefined for those that were not added; of several rows with one id the last. */
  rowsOf(ids: readonly string[]): (number | undefined)[] {
    const own = new Map(this.ownIds.list.map((id, i) => [id, i + OWN_ID]));
    const numbers = ids.map((id) => own.get(id) ?? geonamesNumber(id));
    const rows = this.#rowsOfNumbers(new Set(numbers));
    return numbers.map((number) => (number === undefined ? undefined : rows.get(number)));
  }

  /** The rows of the regions that were given with the places, by the number of their id. */
  regionRows(): ReadonlyMap<number, number> {
    const wanted = new Set<number>();
    for (let row = 0; row < this.length; row++) wanted.add(this.regions.data[row]!);
    return this.#rowsOfNumbers(wanted);
  }

  #rowsOfNumbers(wanted: ReadonlySet<number | undefined>): Map<number, number> {
    const rows = new Map<number, number>();
    for (let row = 0; row < this.length; row++) {
      const number = this.ids.data[row]!;
      if (wanted.has(number)) rows.set(number, row);
    }
    return rows;
  }

  /** Whether a place is known whatever its size: a country, or one of our own. */
  isEminent(row: number): boolean {
    return (this.#flags.data[row]! & EMINENT) !== 0;
  }

  /** Whether it is an admin-1 region, which other places lie in. */
  isRegion(row: number): boolean {
    return (this.#flags.data[row]! & REGION) !== 0;
  }

  /** Whether it is a whole country, which is no region of itself. */
  isCountry(row: number): boolean {
    return (this.#flags.data[row]! & COUNTRY) !== 0;
  }

  /** Whether a name of the place is found by its sound: `vouched` if a source gives its language, or it is the first. */
  isHeard(row: number, vouched: boolean): boolean {
    const flags = this.#flags.data[row]!;
    return (flags & HEARD) !== 0 && (vouched || (flags & HEARD_IN_EVERY_SPELLING) !== 0);
  }

  #idNumber(id: string): number {
    return geonamesNumber(id) ?? this.ownIds.of(id) + OWN_ID;
  }

  /** Numbers that order rows by id: our own first, by their letters. */
  #idRanks(): Uint32Array {
    const own = ranksOf(this.ownIds.list);
    const count = own.length;
    return this.ids.toArray().map((id) => (id >= OWN_ID ? own[id - OWN_ID]! : id + count));
  }
}

/** The number in a GeoNames id, written as GeoNames writes it; undefined for any other id. */
function geonamesNumber(id: string): number | undefined {
  if (!id.startsWith(GEONAMES)) return undefined;
  const number = Number(id.slice(GEONAMES.length));
  return Number.isInteger(number) && number > 0 && number < OWN_ID && `${GEONAMES}${number}` === id
    ? number
    : undefined;
}

function ranksOf(strings: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(strings.length);
  [...strings.keys()]
    .sort((a, b) => (strings[a]! < strings[b]! ? -1 : 1))
    .forEach((string, rank) => (ranks[string] = rank));
  return ranks;
}
