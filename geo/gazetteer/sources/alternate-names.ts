import type { Toponym } from '../../types.ts';
import { NAME_RANKS, type NameRank } from './geonames-alternate-name.ts';

/** What GeoNames' alternate names say of one place. */
export interface StoredNames {
  readonly names: Toponym[];
  readonly sameAs: string[];
}

export const NOTHING: StoredNames = { names: [], sameAs: [] };
const PAGE = 1 << 22;
const HEADS = 1 << 16;
/** Next record (4 bytes), language (2), rank (1), length of the name (1). */
const RECORD = 8;
const MAX_NAME_BYTES = 255;
/** The language number that marks an id of another register. */
const SAME_AS = 0xffff;

/**
 * Millions of names by geonameid, in some 20 bytes each. GeoNames lists names in the order in which they were entered,
 * places by number: to bring them together one must be held whole, and as strings they would take ten times this.
 *
 * Records lie one behind the other in pages; those of one place are linked, the last first.
 */
export class AlternateNames {
  readonly #pages: Uint8Array[] = [];
  readonly #views: DataView[] = [];
  #end = PAGE;
  /** Address of a place's last record plus one, by the upper and lower half of its number. */
  readonly #heads: (Uint32Array | undefined)[] = [];
  readonly #languages: string[] = [];
  readonly #languageNumbers = new Map<string, number>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #scratch = new Uint8Array(MAX_NAME_BYTES);
  #count = 0;

  /** How many names are held. */
  get count(): number {
    return this.#count;
  }

  /** Keeps a name; false where it is longer than a gazetteer holds. */
  add(geonameId: number, toponym: string, lang: string, rank: NameRank): boolean {
    let language = this.#languageNumbers.get(lang);
    if (language === undefined) {
      language = this.#languages.push(lang) - 1;
      this.#languageNumbers.set(lang, language);
    }
    if (!this.#write(geonameId, toponym, language, NAME_RANKS.indexOf(rank))) return false;
    this.#count++;
    return true;
  }

  addSameAs(geonameId: number, id: string): void {
    this.#write(geonameId, id, SAME_AS, 0);
  }

  /** The names of a place, the preferred first, otherwise in the order in which they came; each spelling once. */
  of(geonameId: number): StoredNames {
    let address = this.#heads[geonameId >>> 16]?.[geonameId & (HEADS - 1)] ?? 0;
    if (address === 0) return NOTHING;
    const found: { toponym: string; lang: string; rank: number }[] = [];
    const sameAs: string[] = [];
    while (address !== 0) {
      const page = Math.floor((address - 1) / PAGE);
      const at = (address - 1) % PAGE;
      const view = this.#views[page]!;
      const language = view.getUint16(at + 4, true);
      const length = view.getUint8(at + 7);
      const text = this.#decoder.decode(this.#pages[page]!.subarray(at + RECORD, at + RECORD + length));
      if (language === SAME_AS) sameAs.push(text);
      else found.push({ toponym: text, lang: this.#languages[language]!, rank: view.getUint8(at + 6) });
      address = view.getUint32(at, true);
    }
    found.reverse().sort((a, b) => a.rank - b.rank);
    const seen = new Set<string>();
    const names: Toponym[] = [];
    for (const { toponym, lang } of found) {
      if (seen.has(toponym)) continue;
      seen.add(toponym);
      names.push({ toponym, lang });
    }
    return { names, sameAs: sameAs.reverse() };
  }

  #write(geonameId: number, text: string, language: number, rank: number): boolean {
    const { read, written } = this.#encoder.encodeInto(text, this.#scratch);
    if (read < text.length) return false;
    if (this.#end + RECORD + written > PAGE) {
      const page = new Uint8Array(PAGE);
      this.#pages.push(page);
      this.#views.push(new DataView(page.buffer));
      this.#end = 0;
    }
    const heads = (this.#heads[geonameId >>> 16] ??= new Uint32Array(HEADS));
    const page = this.#pages.length - 1;
    const at = this.#end;
    const view = this.#views[page]!;
    view.setUint32(at, heads[geonameId & (HEADS - 1)]!, true);
    view.setUint16(at + 4, language, true);
    view.setUint8(at + 6, rank);
    view.setUint8(at + 7, written);
    this.#pages[page]!.set(this.#scratch.subarray(0, written), at + RECORD);
    heads[geonameId & (HEADS - 1)] = page * PAGE + at + 1;
    this.#end = at + RECORD + written;
    return true;
  }
}
