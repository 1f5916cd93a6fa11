import type { MatchKind, Place, PlaceId, Toponym } from '../types.ts';
import { nameKey } from '../text/tokenize.ts';
import { type Sections, unpackSections } from './format.ts';
import { type GazetteerMeta, type KeyUse, PRECISIONS, SAME_AS, WORD_USES } from './meta.ts';
import { isDemonym, isVariant, placeOf } from './postings.ts';
import { findBySound, type SoundIndex } from './sounds-like.ts';
import { type Found, StringTable } from './string-table.ts';

/** A place that a name may mean, and how the name led there. */
export interface Match {
  readonly index: number;
  readonly match: MatchKind;
  readonly demonym: boolean;
  /** How alike the names sound, 0–1; 1 for a name that is filed so. */
  readonly similarity: number;
  /** The gazetteer's spelling, where it is not the one asked for. */
  readonly spelling?: string;
}

/**
 * The register of places, opened over the bytes that `compileGazetteer` made: no parsing, nothing copied. Places
 * are numbers (`index`) until one is wanted whole. Opening throws `GazetteerFormatError` for a file that is
 * damaged or of another version, since one that opened by half would quietly find nothing.
 *
 * @example
 * const gazetteer = Gazetteer.open(bytes);
 * gazetteer.lookup('دمشق').map(({ index }) => gazetteer.place(index).id); // => ['geonames:170654', …]
 */
export class Gazetteer {
  readonly info: GazetteerMeta;
  readonly #sections: Sections;
  readonly #keys: StringTable;
  readonly #skeletons: StringTable;
  readonly #decoder = new TextDecoder();

  readonly #soundIndex: SoundIndex = {
    placesUnder: (skeleton) => this.#placesUnder(skeleton),
    names: (index) => this.names(index),
    country: (index) => this.country(index),
    population: (index) => this.population(index),
  };

  private constructor(sections: Sections) {
    this.#sections = sections;
    this.info = JSON.parse(this.#decoder.decode(sections.meta)) as GazetteerMeta;
    this.#keys = new StringTable({
      offsets: sections.keyOffsets,
      bytes: sections.keyBytes,
      count: sections.keyPostings.length - 1,
    });
    this.#skeletons = new StringTable({
      offsets: sections.skeletonOffsets,
      bytes: sections.skeletonBytes,
      count: sections.skeletonPostings.length - 1,
    });
  }

  static open(bytes: Uint8Array): Gazetteer {
    return new Gazetteer(unpackSections(bytes));
  }

  get size(): number {
    return this.info.places;
  }

  /** Looks up a folded name (see `nameKey`): where it is, and whether longer names begin with it. */
  find(key: string): Found {
    return this.#keys.find(key);
  }

  /** What the key found at `position` most often is when it is not a place. */
  use(position: number): KeyUse {
    return WORD_USES[this.#sections.keyUses[position]!]!;
  }

  /** The places that the key found at `position` may mean. */
  matches(position: number): Match[] {
    const { keyPostings, postings } = this.#sections;
    const found: Match[] = [];
    for (let i = keyPostings[position]!; i < keyPostings[position + 1]!; i++) {
      const posting = postings[i]!;
      found.push({
        index: placeOf(posting),
        match: isVariant(posting) ? 'variant' : 'exact',
        demonym: isDemonym(posting),
        similarity: 1,
      });
    }
    return found;
  }

  /**
   * Places whose names sound like this one, at least `floor` alike, the likeliest first: see `findBySound`. Never
   * call it ungated: most ordinary words sound like some town.
   */
  soundsLike(name: string, floor: number, accept: (index: number) => boolean = () => true): Match[] {
    return findBySound(name, floor, accept, this.#soundIndex).map((found) => ({
      ...found,
      demonym: false,
    }));
  }

  /** Everything the gazetteer has for a name as a person types it: exact matches, else names that sound alike. */
  lookup(name: string): Match[] {
    const { index: position } = this.find(nameKey(name));
    if (position >= 0)
      return this.matches(position).sort((a, b) => this.population(b.index) - this.population(a.index));
    return this.soundsLike(name, 0.75);
  }

  lat(index: number): number {
    return this.#sections.latitude[index]! / 1e5;
  }

  lon(index: number): number {
    return this.#sections.longitude[index]! / 1e5;
  }

  population(index: number): number {
    return this.#sections.population[index]!;
  }

  /** ISO 3166-1 alpha-2, or empty. */
  country(index: number): string {
    return this.info.countries[this.#sections.country[index]!]!;
  }

  featureClass(index: number): string {
    return this.#feature(index)[0]!;
  }

  featureCode(index: number): string {
    return this.#feature(index)[1]!;
  }

  precision(index: number): Place['precision'] {
    return PRECISIONS[this.#sections.precision[index]!]!;
  }

  /** Radius in km of the circle that has the place's area; 0 for settlements and spots. */
  radiusKm(index: number): number {
    return this.#sections.radius[index]!;
  }

  /** The index of the admin-1 region that holds the place, or -1. */
  admin1(index: number): number {
    return this.#sections.admin1[index]! - 1;
  }

  id(index: number): string {
    const number = this.#sections.geonamesId[index]!;
    return number > 0 ? `geonames:${number}` : this.#ownId(index);
  }

  names(index: number): Toponym[] {
    return this.#named(index).filter(({ lang }) => lang !== SAME_AS);
  }

  /** The ids that the place has in other sources. */
  sameAs(index: number): PlaceId[] {
    return this.#named(index)
      .filter(({ lang }) => lang === SAME_AS)
      .map(({ toponym }) => toponym);
  }

  #named(index: number): Toponym[] {
    const { nameOffsets, nameBytes, geonamesId } = this.#sections;
    let at = nameOffsets[index]!;
    if (geonamesId[index] === 0) at += 1 + nameBytes[at]!;
    const names: Toponym[] = [];
    while (at < nameOffsets[index + 1]!) {
      const lang = this.info.languages[nameBytes[at]!]!;
      const length = nameBytes[at + 1]!;
      names.push({ toponym: this.#decoder.decode(nameBytes.subarray(at + 2, at + 2 + length)), lang });
      at += 2 + length;
    }
    return names;
  }

  /** The place whole, for those who want to show it. */
  place(index: number): Place {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`No place ${index} among ${this.size}.`);
    const names = this.names(index);
    const region = this.admin1(index);
    const sameAs = this.sameAs(index);
    return {
      id: this.id(index),
      name: names[0]?.toponym ?? this.id(index),
      names,
      lat: this.lat(index),
      lon: this.lon(index),
      country: this.country(index),
      ...(region >= 0 ? { admin1: this.names(region)[0]!.toponym } : {}),
      featureClass: this.featureClass(index),
      featureCode: this.featureCode(index),
      precision: this.precision(index),
      population: this.population(index),
      radiusKm: this.radiusKm(index),
      ...(sameAs.length > 0 ? { sameAs } : {}),
    };
  }

  #placesUnder(skeleton: string): Uint32Array {
    const { skeletonPostings, skeletonPlaces } = this.#sections;
    const { index: position } = this.#skeletons.find(skeleton);
    return position < 0
      ? NO_PLACES
      : skeletonPlaces.subarray(skeletonPostings[position], skeletonPostings[position + 1]);
  }

  #feature(index: number): string[] {
    return this.info.features[this.#sections.feature[index]!]!.split('.');
  }

  #ownId(index: number): string {
    const { nameOffsets, nameBytes } = this.#sections;
    const at = nameOffsets[index]!;
    return this.#decoder.decode(nameBytes.subarray(at + 1, at + 1 + nameBytes[at]!));
  }
}

const NO_PLACES = new Uint32Array(0);
