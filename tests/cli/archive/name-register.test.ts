import { expect, test } from 'vitest';
import { NameRegister } from '../../../cli/archive/name-register.ts';

test('names of one folded form are one, as it was written first, those named most first', () => {
  const names = new NameRegister();
  for (const name of ['ترتر', 'قرية', 'قريه', 'شوشي', 'قرية']) names.add(name);
  expect(names.listed().map(({ name, mentions }) => [name, mentions])).toEqual([
    ['قرية', 3],
    ['ترتر', 1],
    ['شوشي', 1],
  ]);
  expect(names.mentions).toBe(5);
});

test('of more names than are held, those named often stay, and all mentions are counted', () => {
  const names = new NameRegister(20);
  for (let i = 0; i < 500; i++) {
    names.add('ترتر');
    names.add(`قرية${i}`);
  }
  const listed = names.listed();
  expect(listed.length).toBeLessThanOrEqual(20);
  expect(listed[0]).toMatchObject({ name: 'ترتر', mentions: 500 });
  expect(names.mentions).toBe(1000);
});
