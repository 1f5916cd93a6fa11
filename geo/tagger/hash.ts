/** Number of weight rows that features share; a power of two. 2^15 costs 0.5 points, 2^14 0.8 more. */
export const SLOT_BITS = 16;
export const SLOTS = 1 << SLOT_BITS;

/** FNV-1a over the UTF-16 units `from` to `to` of a string, without building the part. */
export function hashUnits(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The slot of a feature: what sort it is, and a value of it. The finisher of MurmurHash3 spreads both. */
export function slot(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x27d4eb2f);
  return hash >>> (32 - SLOT_BITS);
}

/** Two values as one. */
export function join(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) ^ Math.imul(b + 0x7f4a7c15, 0x2c1b3c6d)) >>> 0;
}
