import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isArticleFile } from '../../../geo/index.ts';
import { readAll } from './read-all.ts';

const good = new URL('../../fixtures/good/', import.meta.url);
const bad = new URL('../../fixtures/bad/', import.meta.url);

const text = readFileSync(new URL('utf-8.txt', good), 'utf8');
const body = text.split('\n').slice(2).join('\n').trim();

async function read(folder: URL, file: string) {
  const { articles, faults } = await readAll(readFileSync(new URL(file, folder)), file);
  return articles.length === 1 ? articles[0] : faults;
}

/** What has to be said about each file in `bad`: the line where there is one, and the words that tell the fault. */
const FAULTS: Record<string, { line?: number; says: string[] }> = {
  'blank.txt': { says: ['white space'] },
  'empty.txt': { says: ['is empty'] },
  'front-matter-alias-bomb.md': { line: 2, says: ['aliases'] },
  'front-matter-broken-on-line-3.md': {
    line: 3,
    says: ['front matter', 'line 3', 'colon must stand in quotation marks'],
  },
  'front-matter-date-on-line-3.md': { line: 3, says: ['line 3', 'YYYY-MM-DD'] },
  'front-matter-lang.md': { line: 2, says: ['lang must be'] },
  'front-matter-never-closed.md': { line: 1, says: ['never closed', '---'] },
  'front-matter-no-such-day.md': { line: 2, says: ['calendar'] },
  'front-matter-not-fields.md': { line: 2, says: ['list of fields'] },
  'front-matter-title-is-a-list.md': { line: 2, says: ['title must be text'] },
  'no-body.md': { says: ['no article below'] },
  'only-a-mark.txt': { says: ['white space'] },
  'picture.txt': { says: ['not a text file', 'UTF-8'] },
  'report.docx': { says: ['damaged'] },
  'utf-16-with-lone-surrogate.txt': { says: ['UTF-16', 'broken'] },
  'utf-8-broken-on-line-4.txt': { line: 4, says: ['UTF-8', 'line 4'] },
  'utf-8-cut-short.txt': { line: 4, says: ['UTF-8', 'broken'] },
  'windows-1251.txt': { says: ['cannot be told', 'windows-1251', 'save it as UTF-8'] },
};

describe('files that are refused', () => {
  test('every file in bad/ is listed here', () => {
    expect(readdirSync(bad).sort()).toEqual(Object.keys(FAULTS).sort());
  });

  test.each(Object.entries(FAULTS))('%s', async (file, { line, says }) => {
    const { articles, faults } = await readAll(readFileSync(new URL(file, bad)), file);
    expect(articles).toEqual([]);
    expect(faults).toHaveLength(1);
    const [fault] = faults;
    expect(fault?.source).toBe(file);
    expect(fault?.line).toBe(line);
    for (const words of [file, ...says]) expect(fault?.message).toContain(words);
    expect(fault?.message).toMatch(/\.$/);
  });
});

describe('plain text', () => {
  const SAME_TEXT = readdirSync(good).filter((file) => file.endsWith('.txt') && file !== 'crlf.txt');

  test.each(SAME_TEXT)('%s is the same article in another encoding', async (file) => {
    expect(await read(good, file)).toEqual({
      id: file.replace('.txt', ''),
      text,
      title: 'أمطار على حلب',
      source: file,
    });
  });

  test('line ends stay as the file has them', async () => {
    expect(await read(good, 'crlf.txt')).toMatchObject({ text: text.replaceAll('\n', '\r\n') });
  });
});

test('a text of 50 MB is read', async () => {
  const long = 'هطلت الأمطار على مدينة حلب.\n'.repeat(1_050_000);
  const { articles } = await readAll(long, 'long.txt');
  expect(articles[0]?.text.length).toBe(long.length);
});

describe('Markdown', () => {
  test('front matter says what the article is, and the body is its text', async () => {
    expect(await read(good, 'front-matter.md')).toEqual({
      id: 'rain',
      text: body,
      title: 'أمطار على حلب',
      outlet: 'نشرة الطقس',
      date: '2021-10-31',
      lang: 'ar',
      source: 'front-matter.md',
    });
  });

  test('front matter with CRLF, a month for a date, and no id', async () => {
    expect(await read(good, 'front-matter-crlf.md')).toEqual({
      id: 'front-matter-crlf',
      text: body.replaceAll('\n', '\r\n'),
      title: 'أمطار على حلب',
      date: '2021-10',
      source: 'front-matter-crlf.md',
    });
  });

  test('without front matter the heading is the title and stays in the text', async () => {
    expect(await read(good, 'heading.md')).toMatchObject({
      title: 'أمطار على حلب',
      text: `# أمطار على حلب\n\n${body}`,
    });
  });

  const inMemory = async (markdown: string) => (await readAll(markdown, 'a.md')).articles[0];

  test('an empty head, and fields left empty, are no fields', async () => {
    const plain = { id: 'a', text: 'حلب', title: 'حلب', source: 'a.md' };
    expect(await inMemory('---\n---\nحلب')).toEqual(plain);
    expect(await inMemory('---\noutlet:\nid: ""\n---\nحلب')).toEqual(plain);
  });

  test('a number is taken for a title or an id, a time stamp for its day', async () => {
    expect(await inMemory('---\nid: 12\ntitle: 1967\ndate: 2020-10-31T08:00:00Z\n---\nحلب')).toMatchObject({
      id: '12',
      title: '1967',
      date: '2020-10-31',
    });
  });

  test('a rule in the body does not end the head again', async () => {
    expect(await inMemory('---\ntitle: ت\n---\nحلب\n\n---\n\nباكو')).toMatchObject({
      text: 'حلب\n\n---\n\nباكو',
    });
  });
});

test('a name that the file system stores decomposed gives the composed id', async () => {
  const decomposed = 'أخبار.txt'.normalize('NFD');
  expect((await readAll('حلب', decomposed)).articles[0]).toMatchObject({ id: 'أخبار' });
});

test.each([
  ['a.txt', true],
  ['folder/A.TXT', true],
  ['a.md', true],
  ['a.docx', true],
  ['a.xlsx', false],
  ['txt', false],
  ['.md', false],
  ['folder.md/a', false],
])('isArticleFile(%s) is %s', (path, expected) => {
  expect(isArticleFile(path)).toBe(expected);
});
