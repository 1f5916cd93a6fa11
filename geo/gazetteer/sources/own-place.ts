import type { PlaceId, Toponym } from '../../types.ts';
import { languageOfScript } from '../cities500.ts';
import type { PlaceRow } from '../rows.ts';
import { nameKey } from '../../text/tokenize.ts';
import { type Coordinates, westernDigits } from './coordinates.ts';
import { usualRadiusKm } from './feature-precision.ts';
import { DEFAULT_TYPE, readPlaceType } from './place-type.ts';
import { readReference } from './references.ts';
import { excerpt, quote, type RowFault, type RowFaultReason, type RowPosition } from './row-fault.ts';

/** A place that a user gives, as its file writes it: everything but its point still as text. */
export interface OwnFields {
  readonly at: RowPosition;
  readonly id: string;
  readonly names: readonly Toponym[];
  /** Null only where `id` names a place that another source holds, and this row adds names to it. */
  readonly point: Coordinates | null;
  readonly country: string;
  readonly type: string;
  readonly population: string;
  readonly sameAs: readonly PlaceId[];
  /** Of the outline that the file gives; 0 for a point. */
  readonly radiusKm: number;
}

/** A place of the user's own, sound as far as its row tells. */
export interface OwnPlace {
  readonly at: RowPosition;
  readonly row: PlaceRow;
  /** Ids by which it names places of other sources as itself. */
  readonly references: readonly PlaceId[];
  /** Whether it stands on its own: it has a point. */
  readonly placed: boolean;
}

/** Told of a row without a point, where no source holds what it names. */
export function unknownPlace({ at, references }: OwnPlace): RowFault {
  const found = references.join(', ');
  return {
    reason: 'unknown-place',
    at,
    why: `${found} is in no source, and there are no coordinates`,
    found,
  };
}

/** What a file of a user's own holds. */
export interface OwnFile {
  readonly places: OwnPlace[];
  readonly faults: RowFault[];
}

/** ISO 3166-1 alpha-2 by the folded name of a country in any language we know. */
export type CountryNames = ReadonlyMap<string, string>;

/** Makes places of rows, keeps ids apart, and notes what is wrong. One for each file. */
export class OwnFileReader {
  readonly places: OwnPlace[] = [];
  readonly faults: RowFault[] = [];
  readonly #slug: string;
  readonly #countries: CountryNames;
  readonly #ids = new Set<PlaceId>();

  /** @param slug the file's name in its places' ids */
  constructor(slug: string, countries: CountryNames) {
    this.#slug = slug;
    this.#countries = countries;
  }

  fault(at: RowPosition, reason: RowFaultReason, why: string, found?: unknown): void {
    this.faults.push({ at, reason, why, ...(found !== undefined && { found: excerpt(found) }) });
  }

  add(fields: OwnFields): void {
    const { at, point } = fields;
    const names = distinctNames(fields.names);
    const named = readReference(fields.id);
    const references = [...new Set([...(named === null ? [] : [named]), ...fields.sameAs])];
    if ([fields.id, ...names.map(({ toponym }) => toponym)].some((text) => text.includes('\uFFFD'))) {
      const found = names[0]?.toponym ?? fields.id;
      return this.fault(at, 'not-utf-8', `${quote(found)} is not UTF-8`, found);
    }
    if (names.length === 0) return this.fault(at, 'no-name', 'there is no name that has letters');
    if (point === null && references.length === 0)
      return this.fault(at, 'no-coordinates', 'there are no coordinates');
    const id = this.#idOf(fields, names[0]!.toponym);
    if (id === null)
      return this.fault(
        at,
        'duplicate-id',
        `the id ${quote(fields.id)} stands in an earlier row too`,
        fields.id,
      );

    const type = this.#typeOf(fields);
    this.places.push({
      at,
      references,
      placed: point !== null,
      row: {
        id,
        names,
        sameAs: references,
        lat: point?.lat ?? 0,
        lon: point?.lon ?? 0,
        country: this.#countryOf(fields),
        admin1Code: '',
        ...type,
        population: this.#populationOf(fields),
        radiusKm: fields.radiusKm > 0 ? fields.radiusKm : usualRadiusKm(type.featureClass, type.featureCode),
      },
    });
  }

  /** Null where a row before has the same id. Places of one name are told apart by a number. */
  #idOf({ id, point }: OwnFields, name: string): PlaceId | null {
    const base = `user:${this.#slug}/${slug(id) || slug(name) || 'place'}`;
    if (slug(id) !== '') {
      // A row without a point adds names to another's place; several may do so.
      if (this.#ids.has(base) && point !== null) return null;
      this.#ids.add(base);
      return base;
    }
    let free = base;
    for (let n = 2; this.#ids.has(free); n++) free = `${base}-${n}`;
    this.#ids.add(free);
    return free;
  }

  #typeOf({ at, type }: OwnFields) {
    if (type.trim() === '') return DEFAULT_TYPE;
    const known = readPlaceType(type);
    if (known === null) this.fault(at, 'unknown-type', `${quote(type)} is no kind of place known here`, type);
    return known ?? DEFAULT_TYPE;
  }

  #countryOf({ at, country }: OwnFields): string {
    const text = country.trim();
    if (text === '') return '';
    if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
    const code = this.#countries.get(nameKey(text));
    if (code === undefined)
      this.fault(at, 'unknown-country', `${quote(text)} is no country known here`, text);
    return code ?? '';
  }

  #populationOf({ at, population }: OwnFields): number {
    const text = westernDigits(population.trim()).replace(/(?<=\d)[,٬ '\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
    if (text === '') return 0;
    const number = Number(text);
    if (Number.isFinite(number) && number >= 0 && number < 1e10)
      return Math.min(Math.round(number), 0xffff_ffff);
    this.fault(at, 'bad-population', `${quote(population)} is no number of inhabitants`, population);
    return 0;
  }
}

/** Letters and digits of any script, the rest as hyphens: `قرية تل-مرق` → `قرية-تل-مرق`. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/**
 * A name in a user's own list, tagged by its script where the list gives no language. Arabic script without the
 * letters of Persian, Urdu and Kurdish is Arabic: such lists are made for reading Arabic.
 */
export function ownName(text: string, lang?: string): Toponym {
  const toponym = text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  if (lang !== undefined && lang !== '') return { toponym, lang };
  const script = languageOfScript(toponym);
  return { toponym, lang: script === 'und-Arab' && !/[پچژگڤکیےہھںٹڈڑۆێە]/u.test(toponym) ? 'ar' : script };
}

/** Marks of direction and byte order marks; joiners stay, they belong to the spelling. */
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Several names in one value: separated by `|` or `;`, and by commas where neither stands. */
export function splitNames(text: string): string[] {
  const parts = /[|;؛]/u.test(text) ? text.split(/[|;؛]/u) : text.split(/[,،]/u);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Each spelling once; what has no letter is no name. A gazetteer holds names of 255 bytes at most. */
function distinctNames(names: readonly Toponym[]): Toponym[] {
  const seen = new Map<string, Toponym>();
  for (const name of names) {
    if (!/\p{L}/u.test(name.toponym) || new TextEncoder().encode(name.toponym).length > 255) continue;
    if (!seen.has(name.toponym)) seen.set(name.toponym, name);
  }
  return [...seen.values()];
}
