import { beforeAll, describe, expect, test } from 'vitest';
import { ndjson, runYaqut, type Run } from './run-yaqut.ts';

const filter = (...lines: (string | Uint8Array | object)[]) =>
  runYaqut(['geoparse', '--format', 'ndjson'], {
    stdin: lines.flatMap((line) => [
      typeof line === 'string' || line instanceof Uint8Array ? line : JSON.stringify(line),
      '\n',
    ]),
  });

const aleppo = { id: 'a', text: 'هطلت الأمطار على مدينة حلب' };
const spans = (...mentions: object[]) => ({ ...aleppo, mentions });

describe('a line out for each line in', () => {
  test('in the order read, with the fields of the contract', async () => {
    const ids = Array.from({ length: 300 }, (_, i) => `article-${i}`);
    const run = await filter(...ids.map((id) => ({ ...aleppo, id })));
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const records = ndjson(run);
    expect(records.map(({ id }) => id)).toEqual(ids);
    expect(records[0]).toMatchObject({ lang: 'ar', mentions: [{ start: 23, end: 26, text: 'حلب' }] });
  });

  test('a number for an id comes back as a number; null fields and further fields are let pass', async () => {
    const run = await filter({ ...aleppo, id: 7, title: null, date: null, mentions: null, batch: 'x' });
    expect(ndjson(run)).toMatchObject([{ id: 7, mentions: [{ text: 'حلب' }] }]);
  });

  test('blank lines, CRLF, a byte order mark and a last line without its end are no faults', async () => {
    const line = JSON.stringify(aleppo);
    const stdin = [`\uFEFF${line}\r\n`, '\r\n', '\n', line];
    const run = await runYaqut(['geoparse', '--format', 'ndjson'], { stdin });
    expect(run.status).toBe(0);
    expect(ndjson(run)).toHaveLength(2);
  });

  test('records follow one another without waiting for the end of the input', async () => {
    const stdin = (function* () {
      for (let i = 0; i < 50; i++)
        yield `${JSON.stringify({ id: i, text: `${aleppo.text}. `.repeat(200) })}\n`;
    })();
    const run = await runYaqut(['geoparse', '--format', 'ndjson'], { stdin });
    expect(ndjson(run).map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});

describe('given mentions are resolved and none are searched for', () => {
  test('the spans come back, in spite of the name that was not among them', async () => {
    const text = 'من حلب إلى دمشق';
    const run = await filter({ id: 'a', text, mentions: [{ start: 11, end: 15 }] });
    expect(ndjson(run)).toMatchObject([{ mentions: [{ start: 11, end: 15, text: 'دمشق' }] }]);
  });

  test('an empty list means none', async () => {
    expect(ndjson(await filter({ ...aleppo, mentions: [] }))).toMatchObject([{ mentions: [] }]);
  });
});

describe('a line that is not valid gives its error in its place, and the run goes on', () => {
  const BAD: [what: string, line: string | Uint8Array | object, expected: object][] = [
    ['broken JSON', '{"id": "b", "text": ', { error: expect.stringContaining('not JSON') }],
    ['not an object', '[1, 2]', { error: expect.stringContaining('{id, text') }],
    ['no text', { id: 'b' }, { id: 'b', error: expect.stringContaining('text') }],
    ['a text that is none', { id: 'b', text: 5 }, { id: 'b', error: 'text: must be a string' }],
    ['no id', { text: 'حلب' }, { error: expect.stringContaining('id') }],
    [
      'a wrong date',
      { ...aleppo, date: 'yesterday' },
      { id: 'a', error: expect.stringContaining('YYYY-MM-DD') },
    ],
    [
      'a span out of range',
      spans({ start: 0, end: 27 }),
      { id: 'a', error: expect.stringContaining('≤ 26') },
    ],
    [
      'a span of nothing',
      spans({ start: 3, end: 3 }),
      { id: 'a', error: expect.stringContaining('mentions.0') },
    ],
    ['half a unit', spans({ start: 0.5, end: 3 }), { error: 'mentions.0.start: must be a whole number' }],
    ['a negative start', spans({ start: -1, end: 3 }), { error: 'mentions.0.start: must not be negative' }],
    ['no end', spans({ start: 1 }), { error: expect.stringContaining('mentions.0.end') }],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), { error: 'the line is not UTF-8' }],
  ];
  let run: Run;
  beforeAll(async () => {
    run = await filter(...BAD.flatMap(([, line]) => [line, aleppo]));
  });

  test.each(BAD.map(([what, , expected], i) => [what, i, expected] as const))('%s', (_what, i, expected) => {
    const records = ndjson(run);
    expect(records[2 * i]).toMatchObject({ line: 2 * i + 1, ...expected });
    expect(records[2 * i + 1]).toMatchObject({ id: 'a', mentions: [{ text: 'حلب' }] });
  });

  test('at the end the exit status and a sentence say so', () => {
    expect(run.status).toBe(1);
    expect(run.stderr).toBe(
      `yaqut: ${BAD.length} lines could not be read; the output says which, and why.\n`,
    );
  });

  test('with --shard, for engines that would try the rest again for it, the status is 0', async () => {
    const stdin = [`${JSON.stringify(aleppo)}\n`, 'broken\n'];
    const run = await runYaqut(['geoparse', '--shard'], { stdin });
    expect(run.status).toBe(0);
    expect(ndjson(run)).toMatchObject([{ id: 'a' }, { line: 2 }]);
  });

  test('a line of more than 64 MB is refused without being held', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    const stdin = (function* () {
      yield '{"id": "long", "text": "';
      for (let i = 0; i < 400; i++) yield megabyte;
      yield `"}\n${JSON.stringify(aleppo)}\n`;
    })();
    const run = await runYaqut(['geoparse', '--format', 'ndjson'], {
      stdin,
      // A quarter of the line: were it held, the process would die of it.
      env: { NODE_OPTIONS: '--max-old-space-size=100' },
    });
    expect(run.status).toBe(1);
    expect(ndjson(run)).toMatchObject([{ line: 1, error: 'the line is longer than 64 MB' }, { id: 'a' }]);
  }, 60_000);
});

test('a text of 8 MB, with a mention at its end', async () => {
  const text = `${'هطلت الأمطار على المدينة. '.repeat(170_000)}حلب`;
  const start = text.length - 3;
  const run = await filter({ id: 'long', text, mentions: [{ start, end: text.length }] }, aleppo);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(ndjson(run)).toMatchObject([{ id: 'long', mentions: [{ start, text: 'حلب' }] }, { id: 'a' }]);
}, 60_000);

describe('NDJSON in, GeoJSON out', () => {
  test('bad lines are told of on stderr, the rest is in the collection', async () => {
    const stdin = [`${JSON.stringify(aleppo)}\n`, 'broken\n', `${JSON.stringify(aleppo)}\n`];
    const run = await runYaqut(['geoparse'], { stdin });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^yaqut: standard input, line 2: the line is not JSON.*\n$/);
    expect(run.stdout).toContain('"a-2"');
  });
});
