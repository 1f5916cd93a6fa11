import { expect, test } from 'vitest';
import { isWordInAlefMaksura } from '../../../geo/arabic/alef-maksura.ts';

test.each([
  ['the right bank', 'اليمنى', 'على الضفة اليمنى للنهر', true],
  ['with a particle', 'باليمنى', 'كتب باليمنى', true],
  ['vocalised', 'اليُمْنى', 'رفع يده اليُمْنى', true],
  ['a Yemeni', 'اليمني', 'قال الرئيس اليمني', false],
  ['a Yemeni in Egyptian print', 'اليمنى', 'قال الرئيس اليمنى فى صنعاء', false],
  ['another name in ى', 'منى', 'وصل الحجاج إلى منى', false],
])('%s: %s', (_, written, text, expected) => {
  expect(isWordInAlefMaksura(written, text)).toBe(expected);
});
