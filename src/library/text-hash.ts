/**
 * A hash of a text (two lanes of MurmurHash3's mixing, 64 bits) for finding one that is there already. It is only a
 * hint: whoever relies on it compares the texts.
 */
export function textHash(text: string): string {
  const folded = foldedForComparing(text);
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x1b873593);
    b ^= b >>> 13;
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}

/** Whether two texts are one but for the white space: another program breaks lines elsewhere. */
export function isSameText(a: string, b: string): boolean {
  return foldedForComparing(a) === foldedForComparing(b);
}

function foldedForComparing(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
