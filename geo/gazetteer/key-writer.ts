import { packBlockStarts } from './block-starts.ts';
import { packColumn } from './byte-column.ts';
import { decodeKey } from './code-page.ts';
import { patchedForm, patchLength, plainForm } from './form-patch.ts';
import { Growing } from './growing.ts';
import type { NameStore } from './name-store.ts';
import { isListed, kindOf, LAST, PATCHED, type PostingsParts, SAME_PLACE, TAG_SHIFT } from './postings.ts';
import { skeletonToFile, SoundIndexWriter, type SoundIndexParts } from './sound-index.ts';
import { BLOCK, type StringTableParts, StringTableWriter } from './string-table.ts';

/** One way from a key to a place. */
export interface Way {
  readonly place: number;
  /** The name in the store that says how. */
  readonly name: number;
  /** Smaller is found first. */
  readonly order: number;
  /** The country of the place, if the name is heard across scripts. */
  readonly heardIn?: string;
}

export interface KeyIndexParts {
  readonly keys: StringTableParts;
  readonly keyUses: Uint8Array;
  readonly postings: PostingsParts;
  readonly postingCount: number;
  readonly sounds: SoundIndexParts;
  readonly listed: number;
}

/** Writes the index of names, key by key in the order of the table. */
export class KeyWriter {
  readonly #names: NameStore;
  readonly #tagNumbers: ReadonlyMap<number, number>;
  readonly #table = new StringTableWriter();
  readonly #uses = new Growing(Uint8Array);
  readonly #places = new Growing(Uint32Array);
  readonly #tags = new Growing(Uint32Array);
  readonly #patches = new Growing(Uint8Array);
  readonly #starts = new Growing(Uint32Array);
  readonly #placeStarts = new Growing(Uint32Array);
  readonly #patchStarts = new Growing(Uint32Array);
  readonly #sounds = new SoundIndexWriter();
  #listed = 0;

  /** `tagNumbers` numbers every tag of the names to come. */
  constructor(names: NameStore, tagNumbers: ReadonlyMap<number, number>) {
    this.#names = names;
    this.#tagNumbers = tagNumbers;
  }

  /**
   * Adds the key of the stored name `of`, with what it mostly is and the ways that lead from it. Of the ways to one
   * place the first is how it is found; of the others only names to be listed are kept.
   */
  add(of: number, use: number, ways: readonly Way[]): void {
    const names = this.#names;
    const start = names.keyStarts.data[of]!;
    const length = names.keyLengths.data[of]!;
    const position = this.#table.count;
    if (position % BLOCK === 0) {
      this.#starts.push(this.#tags.length);
      this.#placeStarts.push(this.#places.length);
      this.#patchStarts.push(this.#patches.length);
    }
    this.#table.add(names.keyBytes.data, start, length);
    this.#uses.push(use);
    const kept = keptWays(ways, names);
    const heard = kept.some(({ heardIn }) => heardIn !== undefined)
      ? decodeKey(names.keyBytes.data, start, length)
      : '';
    const skeletons = new Set<string>();
    kept.forEach(({ place, name, heardIn }, i) => {
      const tag = names.tags.data[name]!;
      const patch = names.patchStarts.data[name]!;
      if (isListed(kindOf(tag))) this.#listed++;
      this.#addPosting(place, tag, (patch > 0 ? PATCHED : 0) | (i === kept.length - 1 ? LAST : 0));
      if (patch > 0) this.#patches.append(names.patches.data, patch, patchLength(names.patches.data, patch));
      if (heardIn !== undefined) {
        const form = patch > 0 ? patchedForm(heard, names.patches.data, patch) : plainForm(heard);
        const filed = skeletonToFile(form, heardIn);
        if (filed !== undefined) skeletons.add(filed);
      }
    });
    // A word that is no place has a posting all the same, so that every key ends in one.
    if (kept.length === 0) this.#addPosting(0, names.tags.data[of]!, LAST);
    for (const filed of skeletons) this.#sounds.add(filed, position);
  }

  #addPosting(place: number, tag: number, bits: number): void {
    // Blocks are read from their beginning, which must therefore not lean on the block before.
    const isFirst = this.#tags.length === this.#starts.data[this.#starts.length - 1];
    const isSame = !isFirst && this.#places.data[this.#places.length - 1] === place;
    if (!isSame) this.#places.push(place);
    this.#tags.push((this.#tagNumbers.get(tag)! << TAG_SHIFT) | bits | (isSame ? SAME_PLACE : 0));
  }

  finish(): KeyIndexParts {
    const tags = new Uint32Array(this.#tagNumbers.size);
    for (const [tag, number] of this.#tagNumbers) tags[number] = tag;
    return {
      keys: this.#table.finish(),
      keyUses: this.#uses.toArray(),
      postings: {
        places: packColumn(this.#places.toArray()),
        tagNumbers: packColumn(this.#tags.toArray()),
        tags,
        patches: this.#patches.toArray(),
        starts: packBlockStarts(this.#starts.toArray()),
        placeStarts: packBlockStarts(this.#placeStarts.toArray()),
        patchStarts: packBlockStarts(this.#patchStarts.toArray()),
      },
      postingCount: this.#tags.length,
      sounds: this.#sounds.finish(),
      listed: this.#listed,
    };
  }
}

function keptWays(ways: readonly Way[], names: NameStore): readonly Way[] {
  if (ways.length < 2) return ways;
  const sorted = [...ways].sort((a, b) => a.place - b.place || a.order - b.order || a.name - b.name);
  return sorted.filter(({ place, name }, i) => {
    const kind = kindOf(names.tags.data[name]!);
    return isListed(kind) || sorted[i - 1]?.place !== place;
  });
}
