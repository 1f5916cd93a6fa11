import type { PlaceId } from '../../types.ts';
import { nameKey } from '../../text/tokenize.ts';
import { isOwnId } from '../curated.ts';
import type { PlaceRow } from '../rows.ts';
import { joinNames } from './bundled-places.ts';
import { kmBetween } from './coordinates.ts';
import type { OwnPlace } from './own-place.ts';

/** Two places of one name so near to each other are one. */
export const SAME_PLACE_KM = 2;

/**
 * A user's own places on top of the other sources. A row that names a place of another source by id, or has its name
 * and lies within two kilometres, is that place: its names are added to it. The others are places of their own. Files
 * are added in the order in which they are given, and later ones win.
 */
export class OwnPlaces {
  readonly #places = new Map<PlaceId, Claimable>();
  readonly #byReference = new Map<PlaceId, Claimable[]>();
  readonly #cells = new Map<number, Claimable[]>();

  get size(): number {
    return this.#places.size;
  }

  /** Adds the places of one file; `source` is its name. */
  addFile(places: readonly OwnPlace[], source: string): void {
    for (const place of places) this.#add(place, source);
  }

  /** The places that have a point of their own. */
  *placed(): Generator<PlaceRow> {
    for (const { place } of this.#places.values()) if (place.placed) yield place.row;
  }

  #add(place: OwnPlace, source: string): void {
    const earlier = this.#places.get(place.row.id) ?? (place.placed ? this.#near(place.row) : undefined);
    if (earlier !== undefined && earlier.place.placed) {
      this.#forget(earlier);
      const references = [...new Set([...place.references, ...earlier.place.references])];
      this.#remember({ ...place, references, row: replace(earlier.place.row, place.row) }, source);
    } else this.#remember(place, source);
  }

  #remember(place: OwnPlace, source: string): void {
    const claimable: Claimable = { place, source, keys: keysOf(place.row), claimed: false };
    this.#places.set(free(this.#places, place.row.id), claimable);
    for (const id of place.references) push(this.#byReference, id, claimable);
    if (place.placed) push(this.#cells, cellOf(place.row.lat, place.row.lon), claimable);
  }

  #forget(claimable: Claimable): void {
    const { row, references } = claimable.place;
    for (const [id, each] of this.#places) if (each === claimable) this.#places.delete(id);
    for (const id of references) remove(this.#byReference.get(id), claimable);
    remove(this.#cells.get(cellOf(row.lat, row.lon)), claimable);
  }

  /**
   * A row of another source with what the user's rows say of it; the row itself where they say nothing. One that comes
   * from an earlier file of the user's is replaced.
   */
  claim(row: PlaceRow): PlaceRow {
    if (this.#places.size === 0) return row;
    if (isOwnId(row.id)) {
      const later = this.#places.get(row.id) ?? this.#near(row);
      if (!later?.place.placed) return row;
      later.claimed = true;
      return replace(row, later.place.row);
    }
    const named = new Set([row.id, ...(row.sameAs ?? [])].flatMap((id) => this.#byReference.get(id) ?? []));
    const near = this.#near(row);
    let claimed = row;
    for (const claimable of named) {
      claimable.claimed = true;
      claimed = withOwn(claimed, claimable.place, true);
    }
    if (near !== undefined && !named.has(near) && !near.claimed) {
      near.claimed = true;
      claimed = withOwn(claimed, near.place, false);
    }
    return claimed;
  }

  /** The places that no other source holds, and the rows that name a place which none does. */
  rest(): {
    readonly places: PlaceRow[];
    readonly unknown: { readonly source: string; readonly place: OwnPlace }[];
  } {
    const places: PlaceRow[] = [];
    const unknown: { source: string; place: OwnPlace }[] = [];
    for (const { place, source, claimed } of this.#places.values()) {
      if (claimed) continue;
      if (place.placed) places.push(place.row);
      else unknown.push({ source, place });
    }
    return { places, unknown };
  }

  /** A place of the user's with one of the row's names, of its kind and nearby. */
  #near(row: PlaceRow): Claimable | undefined {
    let nearest: { claimable: Claimable; km: number } | undefined;
    let keys: ReadonlySet<string> | undefined;
    for (const cell of cellsAround(row.lat, row.lon)) {
      for (const claimable of this.#cells.get(cell) ?? []) {
        const other = claimable.place.row;
        if (other.precision !== row.precision) continue;
        const km = kmBetween(row, other);
        if (km > SAME_PLACE_KM || (nearest && nearest.km <= km)) continue;
        keys ??= keysOf(row);
        for (const key of claimable.keys) if (keys.has(key)) nearest = { claimable, km };
      }
    }
    return nearest?.claimable;
  }
}

/** One of the user's places; `claimed` once a place of another source has been found to be it. */
interface Claimable {
  readonly place: OwnPlace;
  readonly source: string;
  readonly keys: ReadonlySet<string>;
  claimed: boolean;
}

/** A later row in place of an earlier one: its own words first, the earlier names kept behind them. */
function replace(earlier: PlaceRow, later: PlaceRow): PlaceRow {
  return {
    ...later,
    names: joinNames(later.names, earlier.names),
    sameAs: [...new Set([...(later.sameAs ?? []), ...(earlier.sameAs ?? [])])],
    country: later.country || earlier.country,
    population: later.population || earlier.population,
  };
}

/**
 * The place of another source with the user's names. It keeps its id and its name; where the user named it by id and
 * gave a point or inhabitants, these hold.
 */
function withOwn(row: PlaceRow, { row: own, placed }: OwnPlace, named: boolean): PlaceRow {
  const [first, ...others] = row.names;
  return {
    ...row,
    names: joinNames([...(first ? [first] : []), ...own.names], others),
    sameAs: [...new Set([...(row.sameAs ?? []), own.id, ...(own.sameAs ?? [])])].filter(
      (id) => id !== row.id,
    ),
    ...(named && placed ? { lat: own.lat, lon: own.lon } : {}),
    population: named ? own.population || row.population : row.population || own.population,
  };
}

function keysOf({ names }: PlaceRow): ReadonlySet<string> {
  return new Set(names.map(({ toponym }) => nameKey(toponym)));
}

/** Cells of a twentieth of a degree: what is within two kilometres lies in a cell or in one around it. */
const CELLS_PER_DEGREE = 20;
const CELLS_AROUND = 360 * CELLS_PER_DEGREE;

function cellOf(lat: number, lon: number): number {
  return Math.floor((lat + 90) * CELLS_PER_DEGREE) * CELLS_AROUND + columnOf(lon);
}

function columnOf(lon: number): number {
  return ((Math.floor((lon + 180) * CELLS_PER_DEGREE) % CELLS_AROUND) + CELLS_AROUND) % CELLS_AROUND;
}

function* cellsAround(lat: number, lon: number): Generator<number> {
  // Towards the poles a degree of longitude shrinks, and two kilometres reach over more cells.
  const reach = Math.min(
    CELLS_AROUND / 2,
    Math.ceil((SAME_PLACE_KM / 111 / Math.max(Math.cos((lat * Math.PI) / 180), 1e-3)) * CELLS_PER_DEGREE),
  );
  const row = Math.floor((lat + 90) * CELLS_PER_DEGREE);
  const column = columnOf(lon);
  for (let r = row - 1; r <= row + 1; r++) {
    for (let c = column - reach; c <= column + reach; c++) {
      yield r * CELLS_AROUND + ((c + CELLS_AROUND) % CELLS_AROUND);
    }
  }
}

/** Rows that add names to one place may share an id. */
function free(places: ReadonlyMap<PlaceId, unknown>, id: PlaceId): PlaceId {
  let key = id;
  for (let n = 2; places.has(key); n++) key = `${id}#${n}`;
  return key;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function remove<V>(values: V[] | undefined, value: V): void {
  const at = values?.indexOf(value) ?? -1;
  if (at >= 0) values!.splice(at, 1);
}
