import type { Token } from '../types.ts';

/** What stands between two tokens; the number is part of features: order is format. */
export const GAPS = [
  'sentence',
  'space',
  'comma',
  'quote',
  'bracket',
  'dash',
  'colon',
  'stop',
  'sign',
] as const;

const SENTENCE = 0;
const SPACE = 1;
const CODES = new Map<number, number>();
for (const [gap, characters] of [
  [2, '،,؛;'],
  [3, '"“”«»\'‘’'],
  [4, '()[]{}<>'],
  [5, '-–—‐‑/\\|'],
  [6, ':'],
  [7, '.'],
  [8, '#_@*%+=&'],
] as const) {
  for (const character of characters) CODES.set(character.charCodeAt(0), gap);
}
const ENDS = new Set([...'\n\r!?؟۔…'].map((character) => character.charCodeAt(0)));
const FULL_STOP = 0x2e;

/** Gaps of a text: `before[i]` lies before token i, `before[tokens.length]` behind the last. */
export function readGaps(text: string, tokens: readonly Token[]): Uint8Array {
  const before = new Uint8Array(tokens.length + 1);
  for (let i = 1; i < tokens.length; i++) before[i] = gap(text, tokens[i - 1]!, tokens[i]!);
  return before;
}

/** The last sign that says something; a sentence's end says more than all. */
function gap(text: string, left: Token, right: Token): number {
  const { end } = left;
  const { start } = right;
  if (start === end + 1 && text.charCodeAt(end) === 0x20) return SPACE;
  let found = SPACE;
  for (let at = end; at < start; at++) {
    const unit = text.charCodeAt(at);
    if (ENDS.has(unit)) return SENTENCE;
    // A stop behind a lone letter, or before more letters, abbreviates: "د. أحمد", "3.5".
    if (unit === FULL_STOP && at + 1 < start && left.norm.length > 1) return SENTENCE;
    found = CODES.get(unit) ?? found;
  }
  return found;
}

export function endsSentence(code: number): boolean {
  return code === SENTENCE;
}
