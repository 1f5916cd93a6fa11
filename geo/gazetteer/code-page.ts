/**
 * The bytes in which keys and skeletons are filed: one for each letter that folding leaves in Latin, Arabic, Cyrillic
 * and Armenian names, three (`ESCAPE`, high, low half of the UTF-16 unit) for any other. Space has the smallest code,
 * so that the names that go on from a name follow it at once. UTF-8 would take two bytes for most of these letters,
 * and a table sorted by it is an eighth larger.
 */
const LETTERS =
  ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzħŋŧƙƣƶɓɔɖɗɛɣɨɲʋ' +
  'ابتثجحخدذرزسشصضطظعغفقكلمنهويٺٻٽٿځڃڅڇڊڌڏڕږښڛڜڠڧګڳڴڵڹ' +
  range(0x430, 0x45f) +
  'ѡѣѥѳѵґғҕҗҙқҝҟҡңҥҫҭүұҳҷҹһӏәө' +
  range(0x561, 0x586);

/** Codes start at 1, so that 0 pads what is shorter, and end before `ESCAPE`. */
const ESCAPE = 255;

/** No key is longer, in bytes. */
export const MAX_BYTES = 255;

export const SPACE = 1;

/** Letters above this have no code of their own. */
const CODES = new Uint8Array(0x700);
const UNITS = new Uint16Array(256);
for (let i = 0; i < LETTERS.length; i++) {
  CODES[LETTERS.charCodeAt(i)] = i + 1;
  UNITS[i + 1] = LETTERS.charCodeAt(i);
}

/**
 * Writes a string into `target` from byte 0 on. Returns its length in bytes, or -1 where it is longer than
 * `MAX_BYTES`; `target` must have room for `MAX_BYTES`.
 */
export function encodeKey(string: string, target: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < string.length; i++) {
    const unit = string.charCodeAt(i);
    const code = unit < CODES.length ? CODES[unit]! : 0;
    if (code !== 0) {
      if (length === MAX_BYTES) return -1;
      target[length++] = code;
    } else {
      if (length + 3 > MAX_BYTES) return -1;
      target[length++] = ESCAPE;
      target[length++] = unit >>> 8;
      target[length++] = unit & 255;
    }
  }
  return length;
}

/** The string that `length` bytes from `start` on stand for. */
export function decodeKey(bytes: Uint8Array, start: number, length: number): string {
  let string = '';
  for (let i = start; i < start + length; i++) {
    const code = bytes[i]!;
    if (code !== ESCAPE) string += String.fromCharCode(UNITS[code]!);
    else {
      string += String.fromCharCode((bytes[i + 1]! << 8) | bytes[i + 2]!);
      i += 2;
    }
  }
  return string;
}

/** Writes the UTF-16 units of that string into `target`, which must have room for `length`. Returns their number. */
export function decodeUnits(bytes: Uint8Array, length: number, target: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < length; i++) {
    const code = bytes[i]!;
    if (code !== ESCAPE) target[count++] = UNITS[code]!;
    else {
      target[count++] = (bytes[i + 1]! << 8) | bytes[i + 2]!;
      i += 2;
    }
  }
  return count;
}

function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
