import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGazetteer } from '../../../cli/gazetteer-cache.ts';
import { openTagger } from '../../../cli/tagger.ts';
import { geoparse } from '../../../geo/index.ts';
import { normalizeToken } from '../../../geo/text/normalize.ts';
import { MAKERS, PROGRAMS } from '../../../scripts/make-documents.ts';
import { readAll } from './read-all.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fixtures = at('../../fixtures/documents/');
const read = (file: string) => readAll(readFileSync(join(fixtures, file)), file);

const gazetteer = await openGazetteer();
const tagger = await openTagger();

/** The names as they are filed, each with its place: a PDF says nothing of where a mark stands. */
function mentions(text: string): string[] {
  return geoparse({ id: 'a', text }, gazetteer, { tagger }).mentions.map(
    (mention) => `${mention.text.split(/\s+/u).map(normalizeToken).join(' ')} ${mention.place?.id ?? '?'}`,
  );
}

const words = (text: string) => text.split(/\s+/u).map(normalizeToken).join(' ');

describe('a digest as other programs save it', async () => {
  const digest = '2020-10-31-fourth-ceasefire.md';
  const { articles } = await readAll(readFileSync(at(`../../../data/articles/${digest}`)), digest);
  const { text } = articles[0]!;

  test.each(Object.keys(MAKERS))('%s: the same text', async (format) => {
    const { articles, faults } = await read(`digest.${format}`);
    expect(faults).toEqual([]);
    expect(articles).toHaveLength(1);
    expect(mentions(articles[0]!.text)).toEqual(mentions(text));
    // Where punctuation stands to a PDF's numbers and quotation marks is its own guess.
    if (!format.endsWith('pdf')) expect(words(articles[0]!.text)).toBe(words(text));
  });

  test.each(['epub', 'html', 'mhtml'])('%s: its title and date', async (format) => {
    const { title, date } = articles[0]!;
    expect((await read(`digest.${format}`)).articles[0]).toMatchObject({ title, date });
  });
});

test.each([
  ['locked.pdf', 'locked.pdf is locked with a password. Save it without one and try again.'],
  ['scan.pdf', 'scan.pdf is a scan: pictures of pages, without text.'],
  [
    'locked.zip',
    'locked.zip/digest.txt is locked with a password. Unpack it with the password and try again.',
  ],
])('%s', async (file, says) => {
  const { articles, faults } = await read(file);
  expect(articles).toEqual([]);
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
});

describe('the five reports, whose text is not in this repository, made into documents here', () => {
  const reports = at('../../../../shared/articles/');
  const files = existsSync(reports) ? readdirSync(reports).filter((file) => file.endsWith('.txt')) : [];
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaqut-documents-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.for(Object.keys(MAKERS))('%s: the same mentions', { timeout: 120_000 }, async (format, { skip }) => {
    const program = PROGRAMS[format]!;
    skip(process.env['YAQUT_DOCUMENTS'] !== '1', 'making them takes a minute: YAQUT_DOCUMENTS=1 has it done');
    skip(files.length === 0, 'the text of the reports is not in this checkout');
    skip(spawnSync(program, ['--version']).error !== undefined, `${program} is not installed`);
    const sources = files.map((file) => {
      const text = readFileSync(join(reports, file), 'utf8');
      return { name: file.slice(0, 3), title: text.trim().split('\n')[0]!, text, date: '2020-10-31' };
    });
    const made = await MAKERS[format]!(sources, folder);
    for (const [i, { text }] of sources.entries()) {
      const { articles, faults } = await readAll(readFileSync(made[i]!), made[i]!);
      expect(faults).toEqual([]);
      const found = articles.flatMap((article) => mentions(article.text));
      // LibreOffice paints marks apart from their words: one name of 213 loses its last letter, and no place.
      const shown = (all: string[]) => (format === 'pdf' ? all.map((one) => one.split(' ').at(-1)) : all);
      expect(shown(found)).toEqual(shown(mentions(text)));
    }
  });
});
