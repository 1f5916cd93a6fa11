import type { Gazetteer, NdjsonPlace, Place } from '../../geo/index.ts';
import { arabicName, regionNames } from '../../geo/index.ts';
import type { PlaceMore, PlaceRow } from '../../geo/archive/manifest.ts';
import { curvePosition } from '../../geo/archive/place-order.ts';
import { placesById } from './places-by-id.ts';

interface Gathered {
  readonly place: NdjsonPlace;
  mentions: number;
  /** How often each spelling stands, but those of its people's name. */
  readonly spellings: Map<string, number>;
}

/** A place with its number. */
export interface NumberedPlace {
  readonly row: Omit<PlaceRow, 'articles'>;
  readonly more: PlaceMore;
  /** Spellings of the articles. */
  readonly spellings: readonly string[];
  /** On the curve that places are numbered along. */
  readonly position: number;
}

export const hasDisc = ({ precision }: Pick<PlaceRow, 'precision'>): boolean =>
  precision === 'settlement' || precision === 'point';

/** The places that articles name, as they come, and in the order of the archive once all are known. */
export class PlaceRegister {
  readonly #gathered = new Map<string, Gathered>();

  /** Takes note of a mention. */
  add(place: NdjsonPlace, spelling: string | null): void {
    let own = this.#gathered.get(place.id);
    if (own === undefined) {
      own = { place, mentions: 0, spellings: new Map() };
      this.#gathered.set(place.id, own);
    }
    own.mentions += 1;
    if (spelling !== null) own.spellings.set(spelling, (own.spellings.get(spelling) ?? 0) + 1);
  }

  /** Settlements and spots first, then regions and countries, each along the curve. */
  numbered(gazetteer: Gazetteer): NumberedPlace[] {
    const known = placesById(gazetteer, this.#gathered);
    const all = [...this.#gathered.values()].map((own) => ({
      ...described(own, known.get(own.place.id)),
      position: curvePosition(own.place.lon, own.place.lat),
    }));
    all.sort(
      (a, b) =>
        Number(hasDisc(b.row)) - Number(hasDisc(a.row)) ||
        a.position - b.position ||
        (a.row.id < b.row.id ? -1 : 1),
    );
    let first = 0;
    return all.map((place) => {
      const row = { ...place.row, first };
      first += row.mentions;
      return { ...place, row };
    });
  }
}

function described(
  { place, mentions, spellings }: Gathered,
  known: Place | undefined,
): Omit<NumberedPlace, 'position'> {
  const names = known?.names ?? [{ toponym: place.name, lang: 'und' }];
  const written = [...spellings].sort(([, a], [, b]) => b - a);
  const inEnglish = names.find(({ lang }) => lang === 'en')?.toponym ?? place.name;
  return {
    row: {
      id: place.id,
      name: written[0]?.[0] ?? place.name,
      ar: arabicName(names),
      en: /\p{Script=Latin}/u.test(inEnglish) ? inEnglish : null,
      country: place.country,
      precision: place.precision,
      featureCode: place.featureCode,
      radiusKm: Math.round(known?.radiusKm ?? 0),
      lon: Number(place.lon.toFixed(5)),
      lat: Number(place.lat.toFixed(5)),
      mentions,
      first: 0,
    },
    more: {
      names,
      ...(known === undefined ? { admin1: null, admin1Ar: null } : regionNames(known)),
      featureClass: known?.featureClass ?? '',
      population: known?.population ?? 0,
    },
    spellings: written.map(([spelling]) => spelling),
  };
}
