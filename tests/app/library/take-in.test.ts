import { expect, it } from 'vitest';
import { readArticles } from '../../../geo/index.ts';
import type { IncomingFile } from '../../../src/library/library-message.ts';
import type { Library } from '../../../src/library/library.svelte.ts';
import { takeIn } from '../../../src/library/take-in.ts';
import type { Desk } from '../../../src/state/desk.svelte.ts';
import { fixtureCollection } from '../fixture-collection.ts';

const bundled = fixtureCollection();
const NAMES = { plain: 'plain', bundled: 'as it came' };
const incoming = (path: string, content: string): IncomingFile => ({
  path,
  file: new Blob([content]),
  inFolder: false,
});

/** What becomes of files while what came with the page is open. */
async function take(...files: IncomingFile[]) {
  const made: unknown[] = [];
  let imported: readonly IncomingFile[] = [];
  const library = {
    create: async (name: string) => (made.push(name), 'new'),
    createCopy: async (of: unknown, name: string) => (made.push([of, name]), 'copy'),
    import: (given: readonly IncomingFile[]) => void (imported = given),
  };
  const desk = { collectionId: null, bundled, goTo: () => undefined };
  const target = { collection: null, name: null } as const;
  await takeIn(library as unknown as Library, desk as unknown as Desk, files, target, NAMES);
  return { made, imported };
}

it('takes places to a copy of what came with the page, whose articles keep the ids that corrections know', async () => {
  const { made, imported } = await take(incoming('places.geojson', '{"type":"FeatureCollection"}'));
  expect(made).toEqual([[bundled, NAMES.bundled]]);
  expect(imported.map(({ isPlaces = false }) => isPlaces)).toEqual([true, false]);
  const { path, file } = imported[1]!;
  const articles: string[] = [];
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  for await (const read of readArticles({ name: path, size: file.size, bytes }))
    if (read.ok) articles.push(`${read.value.id} ${read.value.text}`);
  expect(articles).toEqual(bundled.articles.map(({ id, text }) => `${id} ${text}`));
});

it('takes articles to a collection of their own', async () => {
  const { made, imported } = await take(incoming('places.geojson', '{}'), incoming('a.txt', 'دمشق'));
  expect(made).toEqual([NAMES.plain]);
  expect(imported).toHaveLength(2);
});
