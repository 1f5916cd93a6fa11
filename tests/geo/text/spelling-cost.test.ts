import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf } from '../../../geo/text/letters.ts';
import { respelled } from '../../../geo/text/orthography.ts';
import { editedSkeletons, skeletonHash, skeletonOf, swappedSkeletons } from '../../../geo/text/skeleton.ts';
import { spellingCost } from '../../../geo/text/spelling-cost.ts';

const read = (name: string, country = '') => lettersOf(respelled(name, country));
const cost = (a: string, b: string, country = '') => spellingCost(read(a), read(b, country));

test.each([
  ['ستيباناكيرت', 'Stepanakert', ''],
  ['شوشا', 'Şuşa', 'AZ'],
  ['جبرائيل', 'Cəbrayıl', 'AZ'],
  ['خاتشماز', 'Xaçmaz', 'AZ'],
  ['كراسنودار', 'Краснодар', 'RU'],
  ['فولغودونسك', 'Volgodonsk', 'RU'],
  ['سانت لويس', 'St. Louis', 'US'],
])('%s and %s are filed under one skeleton and cost little', (arabic, foreign, country) => {
  expect(skeletonOf(read(foreign, country))).toBe(skeletonOf(read(arabic)));
  expect(cost(arabic, foreign, country)).toBeLessThan(8 * read(arabic).codes.length);
});

test.each([
  ['غنجة', 'كنجه'],
  ['طاشير', 'تاشير'],
  ['درنا', 'درنة'],
  ['صبراته', 'سبراتة'],
])('%s and %s are spellings of one name', (one, other) => {
  expect(cost(one, other)).toBeLessThanOrEqual(20);
});

test('the cost rises with the difference', () => {
  expect(cost('ترتر', 'Tərtər', 'AZ')).toBeLessThan(cost('ترترن', 'Tərtər', 'AZ'));
  expect(cost('ترترن', 'Tərtər', 'AZ')).toBeLessThan(cost('ترترن', 'Baku', 'AZ'));
});

const name = fc.oneof(
  fc.stringMatching(/^[ابتثجحخدذرزسشصضطظعغفقكلمنهوية]{1,12}$/u),
  fc.stringMatching(/^[a-zəğñçöü]{1,12}$/u),
);

test('cost is symmetric, never negative, and nothing for a name and itself', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(cost(a, b)).toBe(cost(b, a));
      expect(cost(a, b)).toBeGreaterThanOrEqual(0);
      expect(cost(a, a)).toBe(0);
    }),
  );
});

test('a bound takes nothing from what lies below it, and hides all above', () => {
  fc.assert(
    fc.property(name, name, fc.integer({ min: 0, max: 300 }), (a, b, bound) => {
      const whole = cost(a, b);
      expect(spellingCost(read(a), read(b), bound)).toBe(whole <= bound ? whole : Infinity);
    }),
  );
});

test('a skeleton is the first to be looked under, and those near it come in the order of their cost', () => {
  fc.assert(
    fc.property(name, (each) => {
      const own = skeletonOf(read(each));
      for (const near of [swappedSkeletons(own), editedSkeletons(own)]) {
        const costs = near.map((skeleton) => skeleton.cost);
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      }
      if (own !== '') expect(swappedSkeletons(own)[0]).toEqual({ key: own, cost: 0 });
    }),
  );
});

test('of the skeletons near one, those are told of whose hashes are filed', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 2, max: 5 }), (each, part) => {
      const own = skeletonOf(read(each));
      const isFiled = (hash: number) => hash % part === 0;
      for (const near of [swappedSkeletons, editedSkeletons]) {
        const filed = near(own).filter(({ key }) => isFiled(skeletonHash(key)));
        expect(near(own, Infinity, isFiled)).toEqual(filed);
      }
    }),
  );
});
