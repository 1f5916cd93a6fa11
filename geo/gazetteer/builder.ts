import { withoutRegionWord } from '../arabic/region-words.ts';
import { nameKey } from '../text/tokenize.ts';
import { Codes } from './codes.ts';
import type { Tier } from './core-tier.ts';
import { packSections } from './format.ts';
import { keepsEverySpelling } from './kept-names.ts';
import { type KeyIndexParts, KeyWriter, type Way } from './key-writer.ts';
import { type GazetteerMeta, type KeyUse, type SourceNote, WORD_USES } from './meta.ts';
import { NameStore, NO_PLACE } from './name-store.ts';
import { packPlaces } from './pack-places.ts';
import { PlaceStore } from './place-store.ts';
import { KIND, kindOf, langOf, LAST_RANK, rankOf } from './postings.ts';
import { type DemonymRow, type PlaceRow, SourceError } from './rows.ts';
import { sortByBytes } from './sort-keys.ts';

/** `done` of `total` in what `stage` counts; the stages come in the order of the type. */
export type BuildProgress = (done: number, total: number, stage: BuildStage) => void;
export type BuildStage = 'names' | 'index' | 'cross-script' | 'pack';

export interface BuilderOptions {
  /** One line that names whom the data are from, as their licences ask. */
  readonly attribution: string;
  /** What the file is made from, for `yaqut gazetteer info`. */
  readonly sources: readonly SourceNote[];
}

/** A word with another use than as the name of a place. */
export interface WordUse {
  readonly use: KeyUse;
  /** Told apart by hand, or counted so often that even a well-known place of this name must have a cue. */
  readonly sure: boolean;
}

/** Shorter keys stand for too much to be found. */
const LEAST_KEY = 2;

/** A place of so many inhabitants is known by its name, whatever else the name means. */
const WELL_KNOWN = 100_000;

/** In a stored name's place: a number of `#demonymPlaces`. */
const DEMONYM_PLACE = 0x80000000;

/**
 * Takes places, demonyms and words one by one, in any order, and writes them into one gazetteer file. The same rows
 * in the same order give the same bytes. `finish` may be called more than once, for instance for each tier.
 *
 * Rows are taken apart as they come: a place costs some 40 bytes, a name some 40, and `finish` as much again.
 *
 * @example
 * const builder = new GazetteerBuilder({ attribution: 'GeoNames (CC BY 4.0)', sources: [] });
 * for (const row of readCities500(text)) builder.add(row);
 * const bytes = builder.finish('full');
 */
export class GazetteerBuilder {
  readonly #options: BuilderOptions;
  readonly #places = new PlaceStore();
  readonly #names = new NameStore();
  readonly #languages = new Codes();
  readonly #arabic = this.#languages.of('ar');
  readonly #demonymPlaces = new Codes();
  readonly #words = new Map<string, WordUse>();
  /** The stored name that stands for the word, by number. */
  readonly #wordNames = new Map<number, WordUse>();

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** Adds a place. Of two rows with one id, the later counts. Names of more than 255 bytes are left out. */
  add(row: PlaceRow): void {
    const place = this.#places.add(row);
    const everySpelling = keepsEverySpelling(row);
    const keys = new Set<string>();
    row.names.forEach(({ toponym, lang }, i) => {
      const key = nameKey(toponym);
      // GeoNames' Latin alternates are for the most part the same name without its accents.
      if (i > 0 && lang === 'und-Latn' && !everySpelling && keys.has(key)) return;
      if (!lang.endsWith('Arab') && !lang.endsWith('Cyrl')) keys.add(key);
      const language = this.#languages.of(lang);
      const rank = i === 0 ? 0 : lang.startsWith('und') ? LAST_RANK : Math.min(i, LAST_RANK - 1);
      this.#names.add(place, key, key.length < LEAST_KEY ? KIND.hidden : KIND.name, language, rank, toponym);
      if (row.featureClass === 'A') {
        const bare = withoutRegionWord(toponym);
        if (bare !== undefined) this.#addUnlisted(place, bare, KIND.bare, language);
      }
      if (toponym.includes('(')) {
        const plain = /^(.+?)\s*\(/u.exec(toponym)?.[1];
        if (plain !== undefined) this.#addUnlisted(place, plain, KIND.variant, language);
      }
    });
    for (const variant of row.variants ?? [])
      this.#addUnlisted(place, variant, KIND.variant, this.#languages.of(''));
  }

  /** Adds words that mean a place as demonyms. The place may come later; `finish` throws where it never came. */
  addDemonyms({ placeId, forms }: DemonymRow): void {
    const place = this.#demonymPlaces.of(placeId) + DEMONYM_PLACE;
    for (const form of forms) this.#addUnlisted(place, form, KIND.demonym, this.#arabic);
  }

  /** Says what a folded word (see `nameKey`) mostly is when it is no place. The first that is said of a word stays. */
  addWord(key: string, word: WordUse): void {
    if (this.#words.has(key)) return;
    this.#words.set(key, word);
    const name = this.#names.length;
    if (this.#names.add(NO_PLACE, key, KIND.word, 0, 0)) this.#wordNames.set(name, word);
  }

  /** The file. Throws {@link SourceError} where demonyms were added for a place that was not. */
  finish(tier: Tier, progress: BuildProgress = () => undefined): Uint8Array {
    progress(0, 1, 'names');
    const order = this.#places.order(tier);
    const indexes = new Uint32Array(this.#places.length).fill(NO_PLACE);
    for (let index = 0; index < order.length; index++) indexes[order[index]!] = index;
    const demonymPlaces = this.#demonymIndexes(indexes);
    const indexOf = (name: number) => {
      const place = this.#names.places.data[name]!;
      if (place === NO_PLACE) return NO_PLACE;
      return place >= DEMONYM_PLACE ? demonymPlaces[place - DEMONYM_PLACE]! : indexes[place]!;
    };
    const names = this.#chooseNames(indexOf);
    progress(1, 1, 'names');
    const { keyBytes, keyStarts, keyLengths } = this.#names;
    sortByBytes(names, keyBytes.data, keyStarts.data, keyLengths.data);
    progress(1, 1, 'index');
    const index = this.#writeKeys(names, order, indexOf, (done) =>
      progress(done, names.length, 'cross-script'),
    );
    progress(0, 1, 'pack');
    const file = this.#pack(tier, order, index);
    progress(1, 1, 'pack');
    return file;
  }

  #addUnlisted(place: number, name: string, kind: number, language: number): void {
    const key = nameKey(name);
    if (key.length >= LEAST_KEY) this.#names.add(place, key, kind, language, LAST_RANK);
  }

  /** The place in the file for each of `#demonymPlaces`; `NO_PLACE` for one that the tier leaves out. */
  #demonymIndexes(indexes: Uint32Array): number[] {
    return this.#places.rowsOf(this.#demonymPlaces.list).map((row, i) => {
      if (row === undefined) {
        throw new SourceError(
          `Demonyms are given for ${this.#demonymPlaces.list[i]}, which no source holds.`,
        );
      }
      return indexes[row]!;
    });
  }

  /** The numbers of the stored names that belong to a place of the file, or are words. */
  #chooseNames(indexOf: (name: number) => number): Uint32Array {
    const chosen = new Uint32Array(this.#names.length);
    let count = 0;
    for (let name = 0; name < chosen.length; name++) {
      if (kindOf(this.#names.tags.data[name]!) === KIND.word || indexOf(name) !== NO_PLACE)
        chosen[count++] = name;
    }
    return chosen.slice(0, count);
  }

  #writeKeys(
    names: Uint32Array,
    order: Uint32Array,
    indexOf: (name: number) => number,
    progress: (done: number) => void,
  ): KeyIndexParts {
    const writer = new KeyWriter(this.#names, this.#numberTags(names));
    for (let from = 0, to: number, reported = 0; from < names.length; from = to) {
      const ways: Way[] = [];
      let word: WordUse | undefined;
      for (to = from; to < names.length && this.#names.isSameKey(names[from]!, names[to]!); to++) {
        const name = names[to]!;
        word ??= this.#wordNames.get(name);
        const place = indexOf(name);
        if (place !== NO_PLACE) {
          const row = order[place]!;
          const country = this.#places.countries.list[this.#places.country.data[row]!]!;
          ways.push({
            place,
            name,
            order: this.#foundOrder(name),
            ...(this.#isHeard(name, row) ? { heardIn: country } : {}),
          });
        }
      }
      const isPlace =
        word === undefined || (!word.sure && ways.some(({ place }) => this.#isWellKnown(order[place]!)));
      writer.add(names[from]!, isPlace ? 0 : WORD_USES.indexOf(word!.use), ways);
      if (to - reported >= 4096) progress((reported = to));
    }
    progress(names.length);
    return writer.finish();
  }

  /** The tags of these names by how many have them, so that the numbers of most fit a byte. */
  #numberTags(names: Uint32Array): Map<number, number> {
    const counts = new Map<number, number>();
    for (const name of names) {
      const tag = this.#names.tags.data[name]!;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return new Map(byCount.map(([tag], number) => [tag, number]));
  }

  /** The plainest way to a place counts. A Persian روسیه folds to the Arabic word for "Russian", hence the order. */
  #foundOrder(name: number): number {
    const tag = this.#names.tags.data[name]!;
    const kind = kindOf(tag);
    if (kind === KIND.demonym) return 2;
    return (langOf(tag) === this.#arabic ? 0 : 3) + (kind === KIND.variant ? 1 : 0);
  }

  /** Names of small places far off are heard in one spelling, names that a source vouches for in every one. */
  #isHeard(name: number, row: number): boolean {
    const tag = this.#names.tags.data[name]!;
    return kindOf(tag) === KIND.name && this.#places.isHeard(row, rankOf(tag) < LAST_RANK);
  }

  /** A few counts against a great city prove nothing; against a village they do. */
  #isWellKnown(row: number): boolean {
    return this.#places.populations.data[row]! >= WELL_KNOWN || this.#places.isEminent(row);
  }

  #pack(tier: Tier, order: Uint32Array, index: KeyIndexParts): Uint8Array {
    const { keys, keyUses, postings, postingCount, sounds, listed } = index;
    const places = packPlaces(this.#places, order);
    const meta: GazetteerMeta = {
      tier,
      places: order.length,
      names: listed,
      keys: keys.count,
      postings: postingCount,
      countries: this.#places.countries.list,
      features: places.features,
      languages: this.#languages.list,
      attribution: this.#options.attribution,
      sources: this.#options.sources,
    };
    return packSections({
      meta: new TextEncoder().encode(JSON.stringify(meta)),
      keyShapes: keys.shapes,
      keyBytes: keys.bytes,
      keyStartBases: keys.starts.bases,
      keyStartRests: keys.starts.rests,
      keyUses,
      postingPlaces: postings.places,
      postingPlaceBases: postings.placeStarts.bases,
      postingPlaceRests: postings.placeStarts.rests,
      postingTags: postings.tagNumbers,
      postingTagList: postings.tags,
      postingStartBases: postings.starts.bases,
      postingStartRests: postings.starts.rests,
      postingPatches: postings.patches,
      postingPatchBases: postings.patchStarts.bases,
      postingPatchRests: postings.patchStarts.rests,
      soundShapes: sounds.table.shapes,
      soundBytes: sounds.table.bytes,
      soundStartBases: sounds.table.starts.bases,
      soundStartRests: sounds.table.starts.rests,
      soundLists: sounds.lists,
      soundListBases: sounds.starts.bases,
      soundListRests: sounds.starts.rests,
      ...places.sections,
    });
  }
}
