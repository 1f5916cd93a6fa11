import { hashWord, type Lexicon, lexiconClass, UNKNOWN, USES } from '../../geo/tagger/lexicon.ts';
import type { Document } from './corpus.ts';

/** Words seen less often are left out of the lexicon. */
const MIN_COUNT = 2;

/** By label: no name, place, first word of a person's name, its other words, organisation, other name. */
const USE_OF_LABEL = [0, 1, 1, 2, 3, 4, 4, 5, 5];

/** Word hash → how often it was used in each way. */
type Counts = Map<number, Uint32Array>;

/** How words are labelled in a corpus, with and without each of its blocks. */
export class LexiconCounts {
  readonly #all: Counts = new Map();
  readonly #blocks: Counts[] = [];

  /** @param blocks the corpus in contiguous parts: what a document says of its words must not be learned from itself or its neighbours */
  constructor(blocks: readonly (readonly Document[])[]) {
    for (const block of blocks) {
      const counts: Counts = new Map();
      for (const { tokens, labels } of block) {
        tokens.forEach(({ norm }, i) => {
          const use = USE_OF_LABEL[labels[i]!]!;
          for (const table of [counts, this.#all]) {
            const hash = hashWord(norm);
            let word = table.get(hash);
            if (word === undefined) table.set(hash, (word = new Uint32Array(USES)));
            word[use]!++;
          }
        });
      }
      this.#blocks.push(counts);
    }
  }

  /** The lexicon as block `block` sees it: counted in all the others. */
  without(block: number): Lexicon {
    const own = this.#blocks[block]!;
    return {
      classOf: (hash) => {
        const all = this.#all.get(hash);
        if (all === undefined) return UNKNOWN;
        const inBlock = own.get(hash);
        return classOf(inBlock === undefined ? all : all.map((count, use) => count - inBlock[use]!));
      },
    };
  }

  /** The lexicon of the whole corpus, as the file of weights holds it. */
  columns(): { lexiconHashes: Uint32Array; lexiconClasses: Uint8Array } {
    const rows = [...this.#all]
      .map(([hash, counts]) => [hash, classOf(counts)] as const)
      .filter(([, each]) => each !== UNKNOWN)
      .sort(([a], [b]) => a - b);
    return {
      lexiconHashes: Uint32Array.from(rows, ([hash]) => hash),
      lexiconClasses: Uint8Array.from(rows, ([, each]) => each),
    };
  }
}

function classOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0) < MIN_COUNT ? UNKNOWN : lexiconClass(counts);
}
