import { ByteColumn, packColumn } from './byte-column.ts';

/** So many blocks are told from one base, which keeps the numbers small. */
const GROUP = 16;

/** The two columns of a list of ascending offsets: a base for each 16, and how far each lies from its base. */
export interface BlockStartsParts {
  readonly bases: Uint8Array;
  readonly rests: Uint8Array;
}

/** Where each block of a section starts: ascending offsets, read in place. */
export class BlockStarts {
  readonly #bases: ByteColumn;
  readonly #rests: ByteColumn;

  constructor({ bases, rests }: BlockStartsParts) {
    this.#bases = new ByteColumn(bases);
    this.#rests = new ByteColumn(rests);
  }

  get length(): number {
    return this.#rests.length;
  }

  at(block: number): number {
    return this.#bases.at(block >>> 4) + this.#rests.at(block);
  }
}

/** All starts at once, for a table that is asked too often to put each together. */
export function unpackBlockStarts(parts: BlockStartsParts): Uint32Array {
  const starts = new BlockStarts(parts);
  const unpacked = new Uint32Array(starts.length);
  for (let block = 0; block < starts.length; block++) unpacked[block] = starts.at(block);
  return unpacked;
}

/** `starts` must ascend. */
export function packBlockStarts(starts: Uint32Array): BlockStartsParts {
  const bases = Uint32Array.from({ length: Math.ceil(starts.length / GROUP) }, (_, i) => starts[i * GROUP]!);
  return {
    bases: packColumn(bases),
    rests: packColumn(starts.map((start, i) => start - bases[i >>> 4]!)),
  };
}
