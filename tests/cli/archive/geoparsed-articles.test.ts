import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GeoparsedLine, geoparsedArticles } from '../../../cli/archive/geoparsed-articles.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'yaqut-joined-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ARTICLES = [
  '{"id": 1, "text": "حلب"}',
  '',
  'not JSON',
  '{"id": "two", "text": "دمشق", "outlet": "صدى"}',
];
const MENTIONS = [
  '{"id":1,"lang":"ar","mentions":[]}',
  '{"line":3,"error":"the line is not JSON"}',
  '{"id":"two","lang":"ar","mentions":[{"start":0,"end":4,"text":"دمشق","kind":"toponym","confidence":1,"place":null}]}',
];

async function joined(mentions: readonly string[], paths?: readonly string[]): Promise<GeoparsedLine[]> {
  const [a, m] = [join(folder, 'articles.ndjson.gz'), join(folder, 'mentions.ndjson')];
  writeFileSync(a, gzipSync(ARTICLES.join('\n')));
  writeFileSync(m, `${mentions.join('\n')}\n`);
  const lines: GeoparsedLine[] = [];
  const input = { paths: paths ?? [a], mentions: m, choice: {}, workers: 1 };
  for await (const line of geoparsedArticles(input)) lines.push(line);
  return lines;
}

describe('articles with the mentions that were geoparsed of them', () => {
  it('go together line by line, and what is at fault is told by its line', async () => {
    const [first, broken, second] = await joined(MENTIONS);
    expect(first).toMatchObject({ ok: true, article: { id: '1', text: 'حلب' }, mentions: [] });
    expect(broken).toMatchObject({ ok: false });
    expect(broken!.ok === false && broken!.message).toContain('line 3');
    expect(second).toMatchObject({ ok: true, article: { outlet: 'صدى' }, mentions: [{ text: 'دمشق' }] });
  });

  it.each([
    ['ends before', MENTIONS.slice(0, 2)],
    ['goes on where', [...MENTIONS, MENTIONS[0]!]],
    ['is of article other, not of two', [...MENTIONS.slice(0, 2), '{"id":"other","mentions":[]}']],
  ])('are refused where one file %s', async (words, mentions) => {
    await expect(joined(mentions)).rejects.toThrow(words);
  });

  it('are of one file of NDJSON', async () => {
    await expect(joined(MENTIONS, ['a.txt'])).rejects.toThrow('one file of articles');
  });
});
