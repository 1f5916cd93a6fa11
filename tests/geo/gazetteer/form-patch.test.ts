import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formPatch, patchedForm, patchLength, plainForm } from '../../../geo/gazetteer/form-patch.ts';
import { nameKey } from '../../../geo/text/tokenize.ts';

/** The name again, from its key and the patch in the middle of other bytes. */
function again(key: string, name: string): string {
  const patch = formPatch(key, name);
  if (patch === undefined) return plainForm(key);
  expect(patchLength(patch, 0)).toBe(patch.length);
  return patchedForm(key, Uint8Array.of(7, 7, ...patch, 7), 2);
}

const letter = fc.constantFrom(..."abzşÉéßæØ -'’.()،ءأإآاةىيپکیَّـкйЁїԱա島😀\u200c\u0301\ud800");

test('any name comes back from its key and its patch', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: letter, maxLength: 60 })),
      (name) => {
        expect(again(nameKey(name), name)).toBe(name);
      },
    ),
    { numRuns: 1000 },
  );
});

test('any name comes back from any key', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 60 }), fc.string({ unit: letter }), (key, name) => {
      expect(again(key, name)).toBe(name);
    }),
  );
});

test.each(['Aleppo', 'San Jose', 'حلب', 'دير الزور', 'Нижний Новгород'.replaceAll('й', 'и')])(
  '%s needs no patch',
  (name) => {
    expect(formPatch(nameKey(name), name)).toBeUndefined();
  },
);

test.each([
  ['Al-Bab', 1],
  ['São Paulo', 2],
  ['Deir ez-Zor', 2],
  ['أذربيجان', 2],
  ['اللاذقية', 2],
  ["Ra's al-'Ayn", 6],
])('%s needs %i bytes', (name, bytes) => {
  expect(formPatch(nameKey(name), name)).toHaveLength(bytes);
});
