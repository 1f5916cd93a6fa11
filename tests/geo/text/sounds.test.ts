import { expect, test } from 'vitest';
import { skeleton, soundSimilarity } from '../../../geo/text/sounds.ts';

test.each([
  ['ستيباناكيرت', 'Stepanakert'],
  ['شوشا', 'Şuşa'],
  ['جبرائيل', 'Cəbrayıl'],
  ['فوزولي', 'Füzuli'],
  ['كراسنودار', 'Краснодар'],
  ['غورجاني', 'Gurjaani'],
  ['قارص', 'Kars'],
])('%s and %s have one skeleton', (arabic, foreign) => {
  expect(skeleton(arabic)).toBe(skeleton(foreign));
  expect(soundSimilarity(arabic, foreign)).toBeGreaterThan(0.75);
});

test('likeness falls with the difference', () => {
  expect(soundSimilarity('ترتر', 'Tərtər')).toBeGreaterThan(soundSimilarity('ترترن', 'Tərtər'));
  expect(soundSimilarity('ترترن', 'Tərtər')).toBeGreaterThan(soundSimilarity('ترترن', 'Baku'));
});

test('likeness is symmetric and whole for the same name', () => {
  expect(soundSimilarity('حلب', 'حلب')).toBe(1);
  expect(soundSimilarity('حلب', 'Aleppo')).toBe(soundSimilarity('Aleppo', 'حلب'));
});
