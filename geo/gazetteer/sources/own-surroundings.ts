import type { PlaceId } from '../../types.ts';
import type { PlaceRow } from '../rows.ts';
import { type Coordinates, kmBetween } from './coordinates.ts';

/** So many settlements around a place must agree on where it belongs, and none of them lie further off than this. */
const WITNESSES = 4;
const REACH_KM = 40;

/** Cells of half a degree. */
const CELLS_PER_DEGREE = 2;
const CELLS_AROUND = 360 * CELLS_PER_DEGREE;

interface Witness {
  readonly km: number;
  readonly country: string;
  readonly admin1Code: string;
  readonly regionId: PlaceId | '';
}

/** What a settlement tells of its surroundings. */
type Settlement = Pick<PlaceRow, 'lat' | 'lon' | 'country' | 'admin1Code' | 'regionId' | 'featureClass'>;

/** Where a place belongs. */
export type Belonging = Pick<PlaceRow, 'country' | 'admin1Code' | 'regionId'>;

interface Asking extends Coordinates {
  readonly witnesses: Witness[];
}

/**
 * Tells the country and the region of places that do not say theirs, by the settlements around them: where the nearest
 * few agree, it is theirs; where they differ, as on a border, nothing is said.
 */
export class Surroundings {
  readonly #cells = new Map<number, Asking[]>();
  readonly #asking: Asking[] = [];

  /** Remembers a place to be asked about later, and returns its number. */
  ask({ lat, lon }: Coordinates): number {
    const asking: Asking = { lat, lon, witnesses: [] };
    const cell = cellOf(rowOf(lat), columnOf(lon));
    const others = this.#cells.get(cell);
    if (others) others.push(asking);
    else this.#cells.set(cell, [asking]);
    return this.#asking.push(asking) - 1;
  }

  /** Takes note of a settlement whose country is known. */
  observe({ lat, lon, country, admin1Code, regionId = '', featureClass }: Settlement): void {
    if (this.#cells.size === 0 || featureClass !== 'P' || country === '') return;
    const row = rowOf(lat);
    const column = columnOf(lon);
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        for (const asking of this.#cells.get(cellOf(r, (c + CELLS_AROUND) % CELLS_AROUND)) ?? []) {
          const km = kmBetween(asking, { lat, lon });
          if (km <= REACH_KM) keepNearest(asking.witnesses, { km, country, admin1Code, regionId });
        }
      }
    }
  }

  /** What the settlements around say with one voice; empty where they do not. */
  answer(number: number): Belonging {
    const { witnesses } = this.#asking[number]!;
    const agreed = (of: (witness: Witness) => string): string => {
      const [first, ...others] = witnesses.map(of);
      return first !== undefined && others.length > 0 && others.every((other) => other === first)
        ? first
        : '';
    };
    const regionId = agreed((witness) => witness.regionId);
    return {
      country: agreed((witness) => witness.country),
      admin1Code: agreed((witness) => witness.admin1Code),
      ...(regionId === '' ? {} : { regionId }),
    };
  }
}

function keepNearest(witnesses: Witness[], witness: Witness): void {
  witnesses.push(witness);
  witnesses.sort((a, b) => a.km - b.km);
  if (witnesses.length > WITNESSES) witnesses.pop();
}

function rowOf(lat: number): number {
  return Math.floor((lat + 90) * CELLS_PER_DEGREE);
}

function columnOf(lon: number): number {
  return Math.floor((lon + 180) * CELLS_PER_DEGREE) % CELLS_AROUND;
}

function cellOf(row: number, column: number): number {
  return row * CELLS_AROUND + column;
}
