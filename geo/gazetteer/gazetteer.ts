import type { MatchKind, Place, PlaceId, Toponym } from '../types.ts';
import { isOwn } from './curated.ts';
import { nameKey } from '../text/tokenize.ts';
import { type Word, WordNotes } from '../text/words.ts';
import { patchedForm, plainForm } from './form-patch.ts';
import { unpackSections } from './format.ts';
import { FiledBySound } from './filed-by-sound.ts';
import { HeardNames } from './heard-names.ts';
import { type GazetteerMeta, type KeyUse, WORD_USES } from './meta.ts';
import { NameLists } from './name-lists.ts';
import { PlaceColumns } from './place-columns.ts';
import {
  isListed,
  KIND,
  kindOf,
  langOf,
  LAST_RANK,
  Postings,
  type PostingVisitor,
  rankOf,
} from './postings.ts';
import { Remembered } from './remembered.ts';
import { SoundIndex } from './sound-index.ts';
import { findBySound, type Sought, type SoundSource } from './sounds-like.ts';
import { type Found, StringTable } from './string-table.ts';

/** A place that a name may mean, and how the name led there. */
export interface Match {
  readonly index: number;
  readonly match: MatchKind;
  readonly demonym: boolean;
  /**
   * Found only among spellings of which the gazetteer does not say in what language they are. Those in Arabic script
   * do not count: they are mostly Arabic.
   */
  readonly loose?: true;
  /** 1 for exact and variant matches, else how alike the names sound, 0–1. */
  readonly similarity: number;
  /** The gazetteer's spelling, where it is not the one asked for. */
  readonly spelling?: string;
}

/**
 * The register of places, opened over the bytes that `GazetteerBuilder` made: no parsing, nothing copied. Places
 * are numbers (`index`) until one is wanted whole. Opening throws `GazetteerFormatError` for a file that is
 * damaged or of another version, since one that opened by half would quietly find nothing.
 *
 * @example
 * const gazetteer = Gazetteer.open(bytes);
 * gazetteer.lookup('دمشق').map(({ index }) => gazetteer.place(index).id); // => ['geonames:170654', …]
 */
export class Gazetteer {
  readonly info: GazetteerMeta;
  /** Most gazetteers hold no file of a user's own, and need not be searched for what is from one. */
  readonly #holdsOwn: boolean;
  readonly #keys: StringTable;
  readonly #uses: Uint8Array;
  readonly #postings: Postings;
  readonly #places: PlaceColumns;
  #lists: NameLists | undefined;
  readonly #filed: FiledBySound;
  readonly #heard = new HeardNames();
  readonly #wordUses = new WordNotes<KeyUse>('use');
  readonly #matches = new Remembered<readonly Match[]>(1 << 13);
  readonly #names = new Remembered<readonly Toponym[]>(1 << 12);
  readonly #wholePlaces = new Remembered<Place>(1 << 12);
  readonly #featureClasses: readonly string[];
  readonly #featureCodes: readonly string[];
  readonly #namesByPlace = new Remembered<Int32Array>(1 << 13);
  readonly #soundSource: SoundSource = {
    mayBeFiled: (hash) => this.#filed.mayHold(hash),
    namesUnder: (skeleton) => this.#filed.under(skeleton),
    namesOf: (index) => this.#namesByPlace.get(index, this.#readFiledNames),
    unitsOf: (key, target) => this.#keys.unitsAt(key, target),
    written: (key, patch) => this.#written(this.#keys.at(key), patch),
    country: (index) => this.country(index),
    countryName: (number) => this.#filed.countryName(number),
    population: (index) => this.population(index),
  };

  protected constructor(bytes: Uint8Array) {
    const s = unpackSections(bytes);
    this.info = JSON.parse(new TextDecoder().decode(s.meta)) as GazetteerMeta;
    this.#holdsOwn = this.info.sources.some(({ own }) => own === true);
    this.#keys = new StringTable({
      shapes: s.keyShapes,
      bytes: s.keyBytes,
      starts: { bases: s.keyStartBases, rests: s.keyStartRests },
      count: s.keyShapes.length,
    });
    this.#uses = s.keyUses;
    this.#postings = new Postings({
      places: s.postingPlaces,
      tagNumbers: s.postingTags,
      tags: s.postingTagList,
      patches: s.postingPatches,
      starts: { bases: s.postingStartBases, rests: s.postingStartRests },
      placeStarts: { bases: s.postingPlaceBases, rests: s.postingPlaceRests },
      patchStarts: { bases: s.postingPatchBases, rests: s.postingPatchRests },
    });
    const sounds = new SoundIndex({
      table: {
        shapes: s.soundShapes,
        bytes: s.soundBytes,
        starts: { bases: s.soundStartBases, rests: s.soundStartRests },
        count: s.soundShapes.length,
      },
      lists: s.soundLists,
      starts: { bases: s.soundListBases, rests: s.soundListRests },
    });
    this.#filed = new FiledBySound(sounds, this.#postings, (index) => this.country(index));
    this.#places = new PlaceColumns(s);
    this.#featureClasses = this.info.features.map((feature) => feature.slice(0, feature.indexOf('.')));
    this.#featureCodes = this.info.features.map((feature) => feature.slice(feature.indexOf('.') + 1));
  }

  static open(bytes: Uint8Array): Gazetteer {
    return new Gazetteer(bytes);
  }

  get size(): number {
    return this.info.places;
  }

  /** Looks up a folded name (see `nameKey`): where it is, and whether longer names begin with it. */
  find(key: string): Found {
    return this.#keys.find(key);
  }

  /** The folded name at a position: there are `info.keys` of them, in the order of their bytes. */
  key(position: number): string {
    return this.#keys.at(position);
  }

  /** What the key found at `position` most often is when it is not a place. */
  use(position: number): KeyUse {
    return WORD_USES[this.#uses[position]!]!;
  }

  /** The same of a word that may not be there: then it is taken for a place too. */
  useOfWord(word: Word): KeyUse {
    const known = this.#wordUses.get(word);
    if (known !== undefined) return known;
    const { index } = this.find(word.norm);
    return this.#wordUses.set(word, index >= 0 ? this.use(index) : 'place');
  }

  /** The places that the key found at `position` may mean. */
  matches(position: number): readonly Match[] {
    return this.#matches.get(position, this.#readMatches);
  }

  readonly #readMatches = (position: number): readonly Match[] => {
    const found: Match[] = [];
    let before = -1;
    this.#postings.visitKey(position, (_, index, tag) => {
      const kind = kindOf(tag);
      // Of several postings of a place, the first says how it is found; the others are its names.
      if (index === before || kind === KIND.hidden || kind === KIND.word) return;
      before = index;
      found.push({
        index,
        match: kind === KIND.variant ? 'variant' : 'exact',
        demonym: kind === KIND.demonym,
        similarity: 1,
        ...(kind === KIND.name && rankOf(tag) === LAST_RANK && !this.#isArabic(tag) ? { loose: true } : {}),
      });
    });
    return found;
  };

  /**
   * Places whose names sound like this one, at least `floor` alike, the likeliest first: see `findBySound`. Never
   * call it ungated: most ordinary words sound like some town.
   */
  soundsLike(name: string, floor: number, sought: Sought = {}): Match[] {
    return findBySound(name, floor, sought, this.#soundSource).map((found) => ({ ...found, demonym: false }));
  }

  /** The same among the places of the countries that are asked for; what is found is remembered. */
  soundsLikeIn(name: string, floor: number, isAsked: (country: string) => boolean): readonly Match[] {
    return this.#heard.find(`${floor} ${name}`, isAsked, (inCountry) =>
      this.soundsLike(name, floor, { inCountry }),
    );
  }

  /** Everything the gazetteer has for a name as a person types it: exact matches, else names that sound alike. */
  lookup(name: string): Match[] {
    const { index: position } = this.find(nameKey(name));
    if (position >= 0)
      return [...this.matches(position)].sort((a, b) => this.population(b.index) - this.population(a.index));
    return this.soundsLike(name, 0.75);
  }

  lat(index: number): number {
    return this.#places.lat(index);
  }

  lon(index: number): number {
    return this.#places.lon(index);
  }

  population(index: number): number {
    return this.#places.population(index);
  }

  /** ISO 3166-1 alpha-2, or empty. */
  country(index: number): string {
    return this.info.countries[this.#places.country(index)]!;
  }

  featureClass(index: number): string {
    return this.#featureClasses[this.#places.feature(index)]!;
  }

  featureCode(index: number): string {
    return this.#featureCodes[this.#places.feature(index)]!;
  }

  precision(index: number): Place['precision'] {
    return this.#places.precision(index);
  }

  /** Radius in km of the circle that has the place's area; 0 for settlements and spots. */
  radiusKm(index: number): number {
    return this.#places.radiusKm(index);
  }

  /** The index of the admin-1 region that holds the place, or -1. */
  admin1(index: number): number {
    return this.#places.region(index);
  }

  id(index: number): PlaceId {
    return this.#places.id(index);
  }

  /** Whether the place is a user's own, or has names that the user added. */
  isOwn(index: number): boolean {
    if (!this.#holdsOwn) return false;
    return isOwn({ id: this.id(index), sameAs: this.sameAs(index) });
  }

  /** Whether the place is there on purpose, as a fact of ours or of the user's, and not as one row of a long list. */
  isCurated(index: number): boolean {
    return this.#places.isOurs(index) || this.isOwn(index);
  }

  /** Ids of the same place in other sources. */
  sameAs(index: number): readonly PlaceId[] {
    return this.#places.sameAs(index);
  }

  /** Every name of a place, that by which it is listed first. */
  names(index: number): readonly Toponym[] {
    return this.#names.get(index, this.#readNames);
  }

  readonly #readNames = (index: number): readonly Toponym[] => {
    const found: { rank: number; name: Toponym }[] = [];
    this.#visitNamesOf(index, (position, _, tag, patch) => {
      const toponym = this.#written(this.#keys.at(position), patch);
      found.push({ rank: rankOf(tag), name: { toponym, lang: this.info.languages[langOf(tag)]! } });
    });
    // Names without an order of their own stay in that of their keys: the sort is stable.
    return found.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
  };

  /** The place whole, for those who want to show it. */
  place(index: number): Place {
    if (!(index >= 0 && index < this.size)) throw new RangeError(`No place ${index} among ${this.size}.`);
    return this.#wholePlaces.get(index, this.#readPlace);
  }

  readonly #readPlace = (index: number): Place => {
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
      ...(region >= 0 ? { admin1: this.names(region)[0]!.toponym, admin1Names: this.names(region) } : {}),
      featureClass: this.featureClass(index),
      featureCode: this.featureCode(index),
      precision: this.precision(index),
      population: this.population(index),
      radiusKm: this.radiusKm(index),
      ...(sameAs.length > 0 ? { sameAs } : {}),
    };
  };

  readonly #readFiledNames = (index: number): Int32Array => {
    const names: number[] = [];
    this.#visitNamesOf(index, (key, _, tag, patch) => {
      names.push(key, index, rankOf(tag) === 0 ? 1 : 0, patch);
    });
    return Int32Array.from(names);
  };

  /** Visits the postings by which a place is listed, in the order of their keys. */
  #visitNamesOf(index: number, visit: PostingVisitor): void {
    this.#lists ??= new NameLists(this.#postings, this.size, this.#keys.blocks);
    for (const block of this.#lists.blocksOf(index)) {
      this.#postings.visitBlock(block, (position, place, tag, patch) => {
        if (place === index && isListed(kindOf(tag))) visit(position, place, tag, patch);
      });
    }
  }

  #isArabic(tag: number): boolean {
    return this.info.languages[langOf(tag)] === 'und-Arab';
  }

  /** The name that this key stands for, by its patch. */
  #written(key: string, patch: number): string {
    return patch < 0 ? plainForm(key) : patchedForm(key, this.#postings.patches, patch);
  }
}
