import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Archive, type ArchiveFilter } from '../../../geo/archive/archive.ts';
import { mentionPage } from '../../../geo/archive/mention-pages.ts';
import type { ArchiveManifest } from '../../../geo/archive/manifest.ts';

const ROUNDS = 7;
const ALL: ArchiveFilter = { steps: null, outlet: null };

/** What each question costs the worker that answers it: of processor time, so that a busy machine does not show. */
export async function queryCosts(folder: string, manifest: ArchiveManifest): Promise<void> {
  const files = new Map<string, number>();
  let read = 0;
  let readings = 0;
  const open = () =>
    new Archive(manifest, async (name, offset, length) => {
      const file = files.get(name) ?? openSync(join(folder, name), 'r');
      files.set(name, file);
      const bytes = new Uint8Array(length);
      const got = readSync(file, bytes, 0, length, offset);
      [read, readings] = [read + got, readings + 1];
      return bytes.subarray(0, got);
    });
  const cost = async (
    what: string,
    ask: (archive: Archive) => Promise<unknown>,
    before = async (_: Archive) => {},
  ) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const archive = open();
      await before(archive);
      [read, readings] = [0, 0];
      const started = process.cpuUsage();
      await ask(archive);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    console.log(
      `  ${what.padEnd(34)} ${times[0]!.toFixed(0).padStart(4)} ms, ${times[ROUNDS >> 1]!.toFixed(0)} in the middle; ${(read / 1000).toFixed(0)} kB in ${readings} readings`,
    );
  };

  const query = { country: null, words: '', within: null };
  const [west, south, east, north] = manifest.home ?? [-180, -80, 180, 80];
  const bounds = [west, south, east, north] as const;
  const { items } = await open().places(ALL, query, 0, 1);
  const { id } = items[0]!.row;
  const last = manifest.steps.articles.length - 1;
  const month = { steps: { from: last - 7, to: last - 7 }, outlet: 3 };
  const years = { steps: { from: 7, to: last - 5 }, outlet: 3 };
  const openPlace = (filter: ArchiveFilter) => async (archive: Archive) =>
    mentionPage(archive, (await archive.place(id))!, filter, null, 20);
  const filter = (chosen: ArchiveFilter) => (archive: Archive) =>
    Promise.all([
      archive.placesIn(bounds, 4, chosen),
      archive.articles(chosen, 0, 40),
      archive.counts(chosen),
    ]);
  const seen = async (archive: Archive) => void (await archive.placesIn(bounds, 4, ALL));

  console.log(
    '\nThe worker, each question asked of an archive that was just opened (processor time, the best and the middle of 7)',
  );
  await cost('the first view', (archive) => archive.placesIn(bounds, 4, ALL));
  await cost('the list of places', (archive) => archive.places(ALL, query, 0, 40));
  await cost(`the place named ${items[0]!.count.toLocaleString('en')} times`, openPlace(ALL));
  await cost('the same in a month of an outlet', openPlace(month));
  await cost('an outlet and a month', filter(month), seen);
  await cost('an outlet and nine years', filter(years), seen);
  for (const words of ['القمح', 'مدارس أبوابها', 'حلب', 'ال'])
    await cost(`search: ${words}`, (archive) =>
      Promise.all([archive.findPlaces(words, 8), archive.findArticles(words, 12)]),
    );
}
