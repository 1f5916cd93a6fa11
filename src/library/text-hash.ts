/** Two lanes of MurmurHash3's mixing, 64 bits in hexadecimal digits. It is only a hint: whoever relies on it compares. */
function hashOf(length: number, unitAt: (i: number) => number): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x1b873593);
    b ^= b >>> 13;
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}

/** Of a text, whatever its white space, for finding one that is there already. */
export function textHash(text: string): string {
  const folded = foldedForComparing(text);
  return hashOf(folded.length, (i) => folded.charCodeAt(i));
}

export function bytesHash(bytes: Uint8Array): string {
  return hashOf(bytes.length, (i) => bytes[i]!);
}

/** Whether two texts are one but for the white space: another program breaks lines elsewhere. */
export function isSameText(a: string, b: string): boolean {
  return foldedForComparing(a) === foldedForComparing(b);
}

function foldedForComparing(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
