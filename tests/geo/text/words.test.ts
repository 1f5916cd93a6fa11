import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeToken } from '../../../geo/text/normalize.ts';
import { WORD_SLOTS, wordOf, WordNotes } from '../../../geo/text/words.ts';
import { anyText } from '../article-text.ts';

test('a word is the spelling it was asked for, whichever were asked for before', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 30 }), (spellings) => {
      for (const text of [...spellings, ...spellings]) {
        const word = wordOf(text);
        expect(word.text).toBe(text);
        expect(word.norm).toBe(normalizeToken(text));
      }
    }),
  );
});

test('more words than there is room for push each other out, and nothing is told of one that belongs to another', () => {
  const lengths = new WordNotes<number>('use');
  let remembered = 0;
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 2 * WORD_SLOTS; i++) {
      const word = wordOf(`كلمة${i}`);
      const known = lengths.get(word);
      if (known !== undefined) {
        remembered++;
        if (known !== i) expect(known).toBe(i);
      }
      lengths.set(word, i);
    }
  }
  expect(remembered).toBeGreaterThan(0);
  expect(remembered).toBeLessThan(2 * WORD_SLOTS);
});

test('one spelling is one word as long as nothing pushes it out', () => {
  expect(wordOf('دمشق')).toBe(wordOf('دمشق'));
  expect(wordOf('دمشق')).not.toBe(wordOf('دمشقي'));
});
