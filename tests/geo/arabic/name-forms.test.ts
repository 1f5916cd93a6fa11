import { expect, test } from 'vitest';
import { nameForms } from '../../../geo/arabic/name-forms.ts';

const names = (key: string) => nameForms(key).map(({ name }) => name);

test.each([
  ['القامشلي', 'قامشلي'],
  ['قامشلي', 'القامشلي'],
  ['مدينه كيبك', 'كيبك'],
  ['سانت لويس', 'سان لويس'],
  ['فانكوفر الغربيه', 'ويست فانكوفر'],
])('%s is also %s', (key, other) => {
  expect(names(key)).toContain(other);
});

test('a short name is not cut down to nothing', () => {
  expect(names('الشا')).toEqual([]);
});
