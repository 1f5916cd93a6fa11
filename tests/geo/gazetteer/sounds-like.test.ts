import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness } from '../../../geo/gazetteer/sounds-like.ts';
import { Gazetteer, GazetteerBuilder } from '../../../geo/index.ts';
import { lettersOf } from '../../../geo/text/letters.ts';
import { respelled } from '../../../geo/text/orthography.ts';
import { spellingCost } from '../../../geo/text/spelling-cost.ts';
import { town } from './place-rows.ts';

const TOWNS = [
  ['Stepanakert', 'Xankəndi', 'Ханкенди'],
  ['Tərtər', 'Мир-Башир', 'Terter'],
  ['Şuşa', 'Shushi'],
  ['Cəbrayıl', 'Jabrayil'],
  ['Füzuli', 'Qarabulaq'],
  ['Gəncə', 'Kirovabad', 'Gandzak'],
  ['St. Louis', 'Saint Louis'],
  ['Volgodonsk', 'Волгодонск'],
  ['Darnah', 'Derna'],
  ['Tabriz', 'تبریز'],
];
const COUNTRIES = ['AZ', 'AZ', 'AZ', 'AZ', 'AZ', 'AZ', 'US', 'RU', 'LY', 'IR'];

const rows = TOWNS.map((names, i) =>
  town(`geonames:${i + 1}`, names[0]!, {
    country: COUNTRIES[i]!,
    names: names.map((toponym) => ({ toponym, lang: 'und-Latn' })),
  }),
);
const builder = new GazetteerBuilder({ attribution: '', sources: [] });
for (const row of rows) builder.add(row);
const gazetteer = Gazetteer.open(builder.finish('full'));

/** The likeness of the best of a place's names, each compared: what the search must come to by few comparisons. */
function bestLikeness(name: string): number {
  const asked = lettersOf(name);
  const costs = rows.flatMap(({ names, country }) =>
    names.map(
      ({ toponym }, i) => (i > 0 ? 8 : 0) + spellingCost(asked, lettersOf(respelled(toponym, country))),
    ),
  );
  return likeness(Math.min(...costs), asked.codes.length);
}

test.each([
  'ستيباناكيرت',
  'خانكندي',
  'ترترن',
  'شوشي',
  'جبرايل',
  'فيزولي',
  'كنجة',
  'غاندزاك',
  'سانت لويس',
  'فولغودونسك',
  'درنه',
  'طبريز',
])('%s: the best found is the best there is', (name) => {
  const [first] = gazetteer.soundsLike(name, 0.5);
  expect(first?.similarity).toBeCloseTo(bestLikeness(name), 9);
});

test('whatever is asked for, what is found is a name of its place, and alike enough', () => {
  const letters = fc.constantFrom(...'ابتجدرزسشفقكلمنهوي');
  fc.assert(
    fc.property(fc.array(letters, { minLength: 3, maxLength: 9 }), (chosen) => {
      const name = chosen.join('');
      for (const { index, similarity, spelling } of gazetteer.soundsLike(name, 0.5)) {
        expect(gazetteer.names(index).map(({ toponym }) => toponym)).toContain(spelling);
        expect(similarity).toBeGreaterThanOrEqual(0.5);
        expect(similarity).toBeLessThanOrEqual(1);
      }
    }),
  );
});
