import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const names = ['ترترن', 'تارتار', 'حلبا', 'دمشك', 'سورية', 'صوريا', 'Halep', 'Dimashq', 'ناغورنو كاراباخ'];
const questions = fc.record({
  name: fc.constantFrom(...names),
  floor: fc.constantFrom(0.5, 0.8),
  countries: fc.subarray(['SY', 'AZ', 'ES', 'FR']),
});

test('what is remembered of a name is what a search among the same countries finds', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(questions, { maxLength: 20 }), (asked) => {
      for (const { name, floor, countries } of asked) {
        const accept = (index: number) => countries.includes(gazetteer.country(index));
        const searched = gazetteer.soundsLike(name, floor, { accept });
        found += searched.length;
        expect(gazetteer.soundsLikeIn(name, floor, (country) => countries.includes(country))).toEqual(
          searched,
        );
      }
    }),
  );
  expect(found).toBeGreaterThan(0);
});
