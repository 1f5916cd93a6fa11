import { expect, test } from 'vitest';
import { groupsOf } from '../../../geo/gazetteer/groups.ts';

test('pairs that meet are one group, whatever their order', () => {
  expect(groupsOf([['a', 'b'], ['c', 'd'], ['e', 'f'], ['d', 'b']])).toEqual([
    ['a', 'b', 'c', 'd'],
    ['e', 'f'],
  ]); // prettier-ignore
});
