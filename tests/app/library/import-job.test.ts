import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../geo/types.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { NO_OWN_PLACES } from '../../../src/engine/engine.ts';
import { type Database, openDatabase } from '../../../src/library/database.ts';
import { ImportJob } from '../../../src/library/import-job.ts';
import { BATCH } from '../../../src/library/job.ts';
import { readAhead } from '../../../src/library/read-incoming.ts';
import type { Event, IncomingFile } from '../../../src/library/library-message.ts';

const file = (path: string, content: BlobPart, inFolder = false): IncomingFile => ({
  path,
  file: new Blob([content]),
  inFolder,
});

/** A file that was written to after it was chosen: browsers refuse to read it. */
const changed = (path: string): IncomingFile => {
  const blob = new Blob(['before']);
  const refuse = () => Promise.reject(new DOMException('The requested file…', 'NotReadableError'));
  return { ...file(path, ''), file: Object.assign(blob, { arrayBuffer: refuse }) };
};

/** Ten bytes that say they are so many. */
const large = (path: string, megabytes: number): IncomingFile => {
  const blob = new Blob(['0123456789']);
  Object.defineProperty(blob, 'size', { value: megabytes * 1024 * 1024 });
  return { ...file(path, ''), file: blob };
};

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  database.close();
  indexedDB.deleteDatabase('yaqut');
});

/** Runs an import with an engine that finds nothing; what it told, and the titles that are kept then. */
async function run(files: readonly IncomingFile[], isCancelled = () => false) {
  const told: Event[] = [];
  const engine = { geoparse: async (article: Article) => ({ ...article, mentions: [] }) };
  const job = new ImportJob(
    {
      job: 1,
      collection: 'c',
      engine: engine as unknown as Engine,
      madeWith: () => ({ tier: 'full', engine: '', own: '' }),
      own: () => NO_OWN_PLACES,
      readOwn: async () => undefined,
      database,
      tell: (event) => told.push(structuredClone(event)),
      isCancelled,
    },
    files,
  );
  const failure: unknown = await job.run().then(
    () => null,
    (error: unknown) => error,
  );
  const faults = told.flatMap((event) => (event.kind === 'faults' ? event.faults : []));
  const shown = told.flatMap((event) => (event.kind === 'articles' ? event.articles : []));
  const kept = (await database.getAllFromIndex('articles', 'order')).map(({ part }) => part.article.text);
  return { told, faults: faults.map(({ source, code }) => [source, code]), shown, kept, failure };
}

const SOUND = [file('a.txt', 'وصل الوفد إلى دمشق.'), file('z.txt', 'وصل الوفد إلى حلب.')] as const;
const TEXTS = ['وصل الوفد إلى دمشق.', 'وصل الوفد إلى حلب.'];

describe('an import', () => {
  it.each<[IncomingFile, string]>([
    [changed('report.txt'), 'no-longer-there'],
    [changed('villages.geojson'), 'no-longer-there'],
    [large('archive.zip', 500), 'too-large'],
    [large('villages.geojson', 65), 'places-too-large'],
    [file('villages.geojson', '{"type": "Feat'), 'places-not-json'],
    [file('table.csv', 'name,age\nA,1'), 'no-text-column'],
    [file('photo.jpg', '\xff\xd8'), 'picture'],
    [file('empty.txt', ''), 'empty'],
  ])('tells what is wrong with %o and takes in the others', async (wrong, code) => {
    const isPlaces = wrong.path === 'villages.geojson';
    const faulty: IncomingFile = isPlaces ? { ...wrong, isPlaces } : wrong;
    const { faults, kept, failure } = await run([SOUND[0], faulty, SOUND[1]]);
    expect(faults).toEqual([[wrong.path, code]]);
    expect(kept).toEqual(TEXTS);
    expect(failure).toBeNull();
  });

  it('shows names without what turns their direction', async () => {
    const { faults } = await run([
      file('report\u202etxt.exe', 'x'),
      { ...changed('a\u2066.csv'), isPlaces: true },
    ]);
    expect(faults.map(([source]) => source)).toEqual(['a.csv', 'reporttxt.exe']);
  });

  it('passes over what is no article in a folder, without a word', async () => {
    const { faults, kept } = await run([file('f/photo.jpg', 'x', true), file('f/a.txt', TEXTS[0]!, true)]);
    expect(faults).toEqual([]);
    expect(kept).toEqual([TEXTS[0]]);
  });

  it('keeps whole batches, and no more, where the storage is full', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add');
    let written = 0;
    add.mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (++written > BATCH + 2) throw new DOMException('full', 'QuotaExceededError');
      return this.put(value);
    });
    const many = Array.from({ length: 4 * BATCH }, (_, i) => file(`${i}.txt`, `وصل الوفد ${i}.`));
    const { kept, shown, failure } = await run(many);
    expect(failure).toMatchObject({ name: 'QuotaExceededError' });
    expect(kept.length).toBeGreaterThanOrEqual(BATCH);
    expect(kept.length).toBeLessThan(many.length);
    expect(kept).toEqual(Array.from(kept, (_, i) => `وصل الوفد ${i}.`));
    expect(shown.map(({ part }) => part.article.text)).toEqual(kept);
  });

  it('asks the database once a batch, not once an article', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await run(Array.from({ length: 4 * BATCH }, (_, i) => file(`${i}.txt`, `وصل الوفد ${i}.`)));
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing).toHaveLength(4);
    // One more looks at what is kept now.
    expect(transaction.mock.calls.length).toBeLessThanOrEqual(4 + 1);
  });

  it('has small files on their way while it reads, and no large one', async () => {
    const asked: string[] = [];
    const watched = ({ path, file: blob, inFolder }: IncomingFile): IncomingFile => {
      const arrayBuffer = () => (asked.push(path), new Blob([path]).arrayBuffer());
      return { path, file: Object.assign(blob, { arrayBuffer }), inFolder };
    };
    const files = [file('0.txt', 'x'), large('1.zip', 2), file('2.txt', 'x')].map(watched);
    const [first] = readAhead(files);
    expect(first![0]).toBe(files[0]);
    expect(asked).toEqual(['0.txt', '2.txt']);
  });

  it('keeps what is done where it is stopped', async () => {
    let asked = 0;
    const { kept, shown } = await run([...SOUND, file('c.txt', 'لا يُقرأ.')], () => ++asked > 3);
    expect(kept).toEqual(shown.map(({ part }) => part.article.text));
    expect(kept).toEqual(TEXTS);
  });
});
