import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { KeyUse } from '../gazetteer/meta.ts';
import { WordNotes } from '../text/words.ts';
import type { Token } from '../types.ts';
import type { Language } from './language.ts';

/** What the gazetteer has under a key. */
interface Known {
  readonly use: KeyUse;
  readonly matches: readonly Match[];
}

/** Words that a name of the gazetteer begins with, or is: part of a tree that grows as texts ask for it. */
export interface NamePart {
  readonly key: string;
  /** Where it is a name by itself. */
  readonly known?: Known;
  /** Where there are longer names: the parts that go on from it, by the word added. */
  readonly longer?: Map<string, NamePart>;
}

const NOTHING: NamePart = { key: '' };

/** A reading of a word with which names begin. */
export interface Opening {
  /** Units of the particles before the name. */
  readonly skip: number;
  readonly peeled: number;
  readonly name: NamePart;
}

const NO_OPENINGS: readonly Opening[] = [];

/** So many words that go on from a part of a name are remembered. */
const MAX_LONGER = 256;

/**
 * Which names of a gazetteer each word of a language may begin; looked up once a word. Most words stand in the gazetteer
 * only to say that they are no places: these begin none.
 */
export class Openings {
  readonly #language: Language;
  readonly #gazetteer: Gazetteer;
  readonly #known = new WordNotes<readonly Opening[]>('openings');

  constructor(language: Language, gazetteer: Gazetteer) {
    this.#language = language;
    this.#gazetteer = gazetteer;
  }

  /** The plainest reading first. */
  at(token: Token): readonly Opening[] {
    return this.#known.get(token.word) ?? this.#known.set(token.word, this.#read(token));
  }

  /** A part of a name with one more word; `part.longer` must be there. */
  continued({ key, longer }: NamePart, norm: string): NamePart {
    const known = longer!.get(norm);
    if (known) return known;
    if (longer!.size >= MAX_LONGER) longer!.clear();
    const part = this.#namePart(`${key} ${norm}`);
    longer!.set(norm, part);
    return part;
  }

  #read(token: Token): readonly Opening[] {
    const found: Opening[] = [];
    for (const { norm, start, peeled, onlyDemonym } of this.#language.readings(token)) {
      const name = onlyDemonym ? this.#demonym(norm) : this.#namePart(norm);
      if (name !== NOTHING) found.push({ skip: start - token.start, peeled, name });
    }
    return found.some(({ name: { known, longer } }) => longer || known!.matches.length > 0)
      ? found
      : NO_OPENINGS;
  }

  #namePart(key: string): NamePart {
    const { index, longer } = this.#gazetteer.find(key);
    if (index < 0 && !longer) return NOTHING;
    return {
      key,
      ...(index >= 0
        ? { known: { use: this.#gazetteer.use(index), matches: this.#gazetteer.matches(index) } }
        : {}),
      ...(longer ? { longer: new Map<string, NamePart>() } : {}),
    };
  }

  /** A word that can only be a demonym: what else it may mean does not count, nor does it begin a longer name. */
  #demonym(key: string): NamePart {
    const { index } = this.#gazetteer.find(key);
    const matches = index < 0 ? [] : this.#gazetteer.matches(index).filter(({ demonym }) => demonym);
    return matches.length > 0 ? { key, known: { use: this.#gazetteer.use(index), matches } } : NOTHING;
  }
}

const known = new WeakMap<Gazetteer, Map<Language, Openings>>();

/** The openings of a gazetteer, which last as long as it. */
export function openingsOf(language: Language, gazetteer: Gazetteer): Openings {
  let byLanguage = known.get(gazetteer);
  if (!byLanguage) known.set(gazetteer, (byLanguage = new Map()));
  let openings = byLanguage.get(language);
  if (!openings) byLanguage.set(language, (openings = new Openings(language, gazetteer)));
  return openings;
}
