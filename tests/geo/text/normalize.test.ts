import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeToken } from '../../../geo/text/normalize.ts';
import { tokenize } from '../../../geo/text/tokenize.ts';
import { anyText } from '../article-text.ts';

test.each([
  ['marks', 'دِمَشْق', 'دمشق'],
  ['tatweel', 'دمـــشق', 'دمشق'],
  ['hamza carriers', 'أإآٱؤئ', 'ااااوي'],
  ['free-standing hamza', 'صنعاء', 'صنعا'],
  ['alef maksura', 'قرى', 'قري'],
  ['teh marbuta', 'قرة', 'قره'],
  ['Persian and Urdu letters', 'کرکوک', 'كركوك'],
  ['Persian sounds', 'پاریس', 'باريس'],
  ['presentation forms', 'ﺣﻠﺐ', 'حلب'],
  ['Arabic digits', '٢٠٢٠', '2020'],
  ['Persian digits', '۲۰۲۰', '2020'],
  ['Latin case and accents', 'Şuşa', 'susa'],
  ['Azerbaijani schwa', 'Xankəndi', 'xankendi'],
  ['Turkish dotless i', 'Diyarbakır', 'diyarbakir'],
  ['capital dotted I', 'İstanbul', 'istanbul'],
  ['transliteration signs', '‘Afrīn', 'afrin'],
  ['Cyrillic', 'Королёв', 'королев'],
])('%s: %s', (_, text, norm) => {
  expect(normalizeToken(text)).toBe(norm);
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { norm } of tokenize(text)) expect(normalizeToken(norm)).toBe(norm);
    }),
    { numRuns: 500 },
  );
});

test('the composition of letters and marks does not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normalizeToken(text.normalize('NFC'))).toBe(normalizeToken(text.normalize('NFD')));
    }),
  );
});
