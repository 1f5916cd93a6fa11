import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniqueIds } from '../../../geo/read/unique-ids.ts';

const idsOf = (...ids: string[]) => uniqueIds(ids.map((id) => ({ id, text: 'x' }))).map(({ id }) => id);

test('the first keeps its id, the next get a suffix', () => {
  expect(idsOf('a', 'b', 'a', 'a')).toEqual(['a', 'b', 'a-2', 'a-3']);
});

test('a suffix takes no id that another article has', () => {
  expect(idsOf('a', 'a', 'a-2')).toEqual(['a', 'a-3', 'a-2']);
});

test('ids come out unique, whatever they were', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a-2', 'a-2-2', 'a-3', 'b')), (ids) => {
      const unique = idsOf(...ids);
      expect(new Set(unique).size).toBe(ids.length);
      unique.forEach((id, i) => expect(id.startsWith(ids[i] ?? '?')).toBe(true));
    }),
  );
});
