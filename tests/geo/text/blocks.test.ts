import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocks } from '../../../geo/text/blocks.ts';
import { anyText } from '../article-text.ts';

const cut = (text: string, length: number) =>
  [...blocks(text, length)].map(({ start, end }) => text.slice(start, end));

test('an ordinary text is one block, and so is none', () => {
  expect(cut('حلب ودمشق', 20)).toEqual(['حلب ودمشق']);
  expect(cut('', 20)).toEqual(['']);
});

test('a line break is the best place to cut, a space the next best', () => {
  expect(cut('حلب\nإلى دمشق', 10)).toEqual(['حلب\n', 'إلى دمشق']);
  expect(cut('حلب إلى دمشق', 10)).toEqual(['حلب إلى ', 'دمشق']);
});

test('blocks together are the text, none too long, no surrogate pair cut', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, length) => {
      const parts = cut(text, length);
      expect(parts.join('')).toBe(text);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(length);
        if (part !== text) expect(part).not.toBe('');
      }
      const ends = parts.map((part) => part.at(-1) ?? '');
      parts.slice(1).forEach((part, i) => {
        const pair = /[\ud800-\udbff]/.test(ends[i]!) && /[\udc00-\udfff]/.test(part[0]!);
        expect(pair).toBe(false);
      });
    }),
  );
});
