import { encodeKey, MAX_BYTES } from './code-page.ts';
import { formPatch } from './form-patch.ts';
import { Growing } from './growing.ts';
import { packTag } from './postings.ts';

/** In a name's `place`: a word that is there for its use alone. */
export const NO_PLACE = 0xffffffff;

/** The names of a gazetteer on its way: some 20 bytes each, and the bytes of its key and its patch. */
export class NameStore {
  readonly keyBytes = new Growing(Uint8Array, 1 << 16);
  readonly keyStarts = new Growing(Uint32Array);
  readonly keyLengths = new Growing(Uint8Array);
  /** A patch starts at 1 or later; 0 stands for none. */
  readonly patches = new Growing(Uint8Array, 1 << 16);
  readonly patchStarts = new Growing(Uint32Array);
  /** The row that the name is of, or what the caller takes for it. */
  readonly places = new Growing(Uint32Array);
  readonly tags = new Growing(Uint32Array);
  readonly #buffer = new Uint8Array(MAX_BYTES);

  constructor() {
    this.patches.push(0);
  }

  get length(): number {
    return this.tags.length;
  }

  /**
   * Adds a key that leads to `place`, and the name that it is made of where that is to be listed. A key of more than
   * `MAX_BYTES` is not added; the answer says whether it was.
   */
  add(place: number, key: string, kind: number, lang: number, rank: number, name?: string): boolean {
    const length = encodeKey(key, this.#buffer);
    if (length < 0) return false;
    const patch = name === undefined ? undefined : formPatch(key, name);
    this.keyStarts.push(this.keyBytes.length);
    this.keyLengths.push(length);
    this.keyBytes.append(this.#buffer, 0, length);
    this.patchStarts.push(patch ? this.patches.length : 0);
    if (patch) this.patches.append(patch, 0, patch.length);
    this.places.push(place);
    this.tags.push(packTag(kind, lang, rank));
    return true;
  }

  /** Whether two names have the same key. */
  isSameKey(a: number, b: number): boolean {
    const length = this.keyLengths.data[a]!;
    if (length !== this.keyLengths.data[b]) return false;
    const bytes = this.keyBytes.data;
    const startA = this.keyStarts.data[a]!;
    const startB = this.keyStarts.data[b]!;
    for (let i = 0; i < length; i++) if (bytes[startA + i] !== bytes[startB + i]) return false;
    return true;
  }
}
