import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeToken } from '../../../geo/text/normalize.ts';
import { joins, nameKey, tokenize } from '../../../geo/text/tokenize.ts';
import { anyText } from '../article-text.ts';

/** The same by walking code points one by one. */
function naiveTokens(text: string): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  let end = -1;
  const close = () => {
    if (start >= 0) found.push([start, end]);
    start = -1;
  };
  for (let i = 0; i < text.length;) {
    const point = String.fromCodePoint(text.codePointAt(i)!);
    const next = i + point.length;
    if (/[\p{L}\p{N}]/u.test(point)) {
      if (start < 0) start = i;
      end = next;
    } else if (start >= 0 && /[\p{M}\u0640]/u.test(point) && end === i) {
      end = next;
    } else if (!(start >= 0 && /[\p{Cf}'’ʼ]/u.test(point))) {
      close();
    }
    i = next;
  }
  close();
  return found;
}

test('tokens are the runs of letters, digits and marks, with their offsets', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      expect(tokens.map(({ start, end }) => [start, end])).toEqual(
        naiveTokens(text).filter(([start, end]) => normalizeToken(text.slice(start, end)) !== ''),
      );
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    }),
    { numRuns: 500 },
  );
});

test('a bidi control after a word does not belong to it', () => {
  expect(tokenize('حلب\u200f.')[0]).toMatchObject({ text: 'حلب', norm: 'حلب', start: 0, end: 3 });
});

test('a zero-width non-joiner within a word does', () => {
  expect(tokenize('قره\u200cباغ')[0]!.text).toBe('قره\u200cباغ');
});

test('a name is filed under its folded tokens', () => {
  expect(nameKey('ناغورنو - كاراباخ')).toBe('ناغورنو كاراباخ');
  expect(nameKey('Washington, D.C.')).toBe('washington d c');
});

test.each([
  ['قره باغ', true],
  ['قره\nباغ', true],
  ['روستوف-نا', true],
  ['انفجار_بيروت', true],
  ['حلب. دمشق', false],
  ['حلب، دمشق', false],
  ['حلب” دمشق', false],
  ['حلب\n\nدمشق', false],
])('%j is one name: %s', (text, expected) => {
  const [left, right] = tokenize(text);
  expect(joins(text, left!, right!)).toBe(expected);
});
