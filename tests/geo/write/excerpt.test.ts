import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpts } from '../../../geo/write/excerpt.ts';
import { anyText } from '../article-text.ts';

const mention = (text: string, name: string) => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, text: name, kind: 'toponym' as const };
};

test('the excerpt is the sentence, and says where in it the mention stands', () => {
  const text = 'عنوان.\nقُصفت بلدة شوشي. وهدأت.';
  expect(excerpts(text, [mention(text, 'شوشي')])).toEqual([
    { excerpt: 'قُصفت بلدة شوشي.', excerptStart: 11, excerptEnd: 15 },
  ]);
});

test('a long sentence is cut at words, around the mention', () => {
  const text = `${'كلمة '.repeat(300)}شوشي ${'كلمة '.repeat(300)}`;
  const [excerpt] = excerpts(text, [mention(text, 'شوشي')]);
  expect(excerpt!.excerpt.length).toBeLessThan(410);
  expect(excerpt!.excerpt).toMatch(/^…كلمة .* شوشي كلمة .*كلمة…$/u);
});

test('the mention stands in its excerpt, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat({ max: 12 }), (text, at, length) => {
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const [excerpt] = excerpts(text, [{ start, end, text: text.slice(start, end), kind: 'toponym' }]);
      expect(excerpt!.excerpt.slice(excerpt!.excerptStart, excerpt!.excerptEnd)).toBe(text.slice(start, end));
    }),
    { numRuns: 500 },
  );
});
