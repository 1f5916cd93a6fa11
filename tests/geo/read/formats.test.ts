import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../geo/index.ts';
import { readAll } from './read-all.ts';

const BODY = 'هطلت الأمطار على مدينة حلب يوم السبت، ووصلت السيول إلى دمشق.';
const said = async (bytes: Uint8Array | string, name: string, limits = LIMITS) =>
  (await readAll(bytes, name, limits)).faults.map(({ message }) => message);

describe('a web page', () => {
  const page = (head: string, body = `<p>${BODY}</p>`) =>
    `<!doctype html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

  test('says what it is in JSON-LD before anything else', async () => {
    const linked = JSON.stringify({
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': ['NewsArticle'],
          headline: 'عنوان',
          datePublished: '2020-10-31T23:30:00+03:00',
          publisher: { name: 'وكالة' },
        },
      ],
    });
    const { articles } = await readAll(
      page(
        `<script type="application/ld+json">${linked}</script><meta property="og:title" content="آخر"><link rel="canonical" href="https://example.org/a">`,
      ),
      'p.html',
    );
    expect(articles).toEqual([
      {
        id: 'p',
        text: BODY,
        title: 'عنوان',
        outlet: 'وكالة',
        date: '2020-10-31',
        lang: 'ar',
        url: 'https://example.org/a',
        source: 'p.html',
      },
    ]);
  });

  test('else in its meta elements, else in <time> and <title>', async () => {
    const meta = `<meta property="og:title" content="ع"><meta property="og:site_name" content="ص"><meta property="article:published_time" content="2020-10-31T08:00:00Z">`;
    expect((await readAll(page(meta), 'p.html')).articles[0]).toMatchObject({
      title: 'ع',
      outlet: 'ص',
      date: '2020-10-31',
    });
    const time = page('<title>ع</title>', `<p>${BODY}</p><time datetime="2020-10-31">أمس</time>`);
    expect((await readAll(time, 'p.html')).articles[0]).toMatchObject({ title: 'ع', date: '2020-10-31' });
  });

  test('its scripts, styles, handlers and hidden parts are no text, and nothing of it is run', async () => {
    const hostile = `<script>globalThis.ran = true; document.write('باكو')</script><style>.باكو{}</style>
      <p onclick="globalThis.ran = true">${BODY}</p><img src=x onerror="globalThis.ran = true"><div hidden>باكو</div>
      <p style="display: none">باكو</p><svg><text>باكو</text></svg><iframe srcdoc="<p>باكو</p>"></iframe><!-- باكو -->`;
    const { articles } = await readAll(page('', hostile), 'p.html');
    expect(articles[0]?.text).toBe(BODY);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('menus, links to other news and footers around the article are left out', async () => {
    const paragraphs = Array.from({ length: 8 }, (_, i) => `<p>${i}. ${BODY} ${BODY}</p>`).join('');
    const links = '<ul><li><a href="/a">باكو اليوم</a></li><li><a href="/b">يريفان غدا</a></li></ul>';
    const framed = `<nav>${links}</nav><main><article><h1>عنوان</h1>${paragraphs}</article></main><aside>${links}</aside><footer>طهران</footer>`;
    const { articles } = await readAll(page('<title>عنوان</title>', framed), 'p.html');
    expect(articles[0]?.text).not.toMatch(/باكو|يريفان|طهران/u);
    expect(articles[0]?.text.match(/السيول/gu)).toHaveLength(16);
  });

  test('in Windows-1256, as it declares', async () => {
    const declared = page('<meta charset="windows-1256">').replace('<meta charset="utf-8">', '');
    const bytes = Uint8Array.from(declared, (letter) => WINDOWS_1256.get(letter) ?? letter.charCodeAt(0));
    expect((await readAll(bytes, 'p.htm')).articles[0]?.text).toBe(BODY);
  });

  test('a link that is no web address is not kept', async () => {
    const { articles } = await readAll(page('<link rel="canonical" href="javascript:alert(1)">'), 'p.html');
    expect(articles[0]).not.toHaveProperty('url');
  });
});

/** The letters of Windows-1256 and their bytes. */
const WINDOWS_1256 = new Map(
  Array.from({ length: 128 }, (_, i): [string, number] => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(i + 128)),
    i + 128,
  ]),
);

describe('tables and lists', () => {
  test.each([
    ['a.csv', `title,text,date,source\nع,"${BODY}",31/10/2020,وكالة\n`],
    ['a.csv', `العنوان؛النص؛التاريخ؛المصدر\nع؛${BODY}؛٣١ أكتوبر ٢٠٢٠؛وكالة\n`],
    ['a.tsv', `headline\tbody\tpublished_at\tpublisher\nع\t${BODY}\t2020-10-31 08:00\tوكالة\n`],
    ['a.json', JSON.stringify([{ title: 'ع', text: BODY, date: '2020-10-31', outlet: 'وكالة' }])],
    [
      'a.json',
      JSON.stringify({
        articles: [
          { headline: 'ع', articleBody: BODY, datePublished: '2020-10-31T01:00Z', source: { name: 'وكالة' } },
        ],
      }),
    ],
    ['a.json', JSON.stringify({ العنوان: 'ع', النص: BODY, التاريخ: '2020-10-31', المصدر: 'وكالة' })],
    [
      'a.ndjson',
      JSON.stringify({ title: 'ع', content: `<p>${BODY}</p>`, date: '2020-10-31', outlet: 'وكالة' }),
    ],
  ])('%s with columns by name', async (name, content) => {
    const { articles, faults } = await readAll(content, name);
    expect(faults).toEqual([]);
    expect(articles).toEqual([
      { id: 'a-1', text: BODY, title: 'ع', outlet: 'وكالة', date: '2020-10-31', source: name },
    ]);
  });

  test('no column that could be the text: the columns there are, and what to name', async () => {
    const [fault] = await said('اسم,وصف\nأ,ب\n', 'a.csv');
    expect(fault).toContain('"اسم", "وصف"');
    expect(fault).toContain('Name that column "text" (or "النص")');
    expect((await said('[{"a":1}]', 'a.json'))[0]).toContain('"a"');
  });

  test('a row without text and a line that is not JSON are told, the others are read', async () => {
    const csv = await readAll(`title,text\nأ,\nب,${BODY}\n`, 'a.csv');
    expect(csv.articles.map(({ id }) => id)).toEqual(['a-2']);
    expect(csv.faults.map(({ message }) => message)).toEqual(['a.csv, row 2: there is no text in it.']);
    const lines = await readAll(`{"text":"${BODY}"}\n{"text":\n`, 'a.ndjson');
    expect(lines.articles).toHaveLength(1);
    expect(lines.faults[0]).toMatchObject({ line: 2 });
  });

  test('what a spreadsheet would take for a formula is text', async () => {
    const { articles } = await readAll(`title,text\n"=HYPERLINK(""http://x"")","=1+1 ${BODY}"\n`, 'a.csv');
    expect(articles[0]).toMatchObject({ title: '=HYPERLINK("http://x")', text: `=1+1 ${BODY}` });
  });

  test('a quotation mark never closed: what stands before it is read', async () => {
    const { articles, faults } = await readAll(`title,text\nأ,${BODY}\nب,"${BODY}\nج,${BODY}\n`, 'a.csv');
    expect(articles).toHaveLength(1);
    expect(faults[0]?.message).toContain('never closed');
  });
});

describe('feeds', () => {
  test('RSS: an item an article, with the feed as its outlet', async () => {
    const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>وكالة</title><language>ar</language><image><title>شعار</title></image>
      <item><title>ع</title><link>https://example.org/1</link><pubDate>Sat, 31 Oct 2020 08:00:00 GMT</pubDate>
        <description>موجز</description><content:encoded><![CDATA[<p>${BODY}</p><script>x()</script>]]></content:encoded></item>
      <item><title>ف</title><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item></channel></rss>`;
    expect((await readAll(rss, 'f.xml')).articles).toEqual([
      {
        id: 'f-1',
        text: BODY,
        title: 'ع',
        outlet: 'وكالة',
        date: '2020-10-31',
        lang: 'ar',
        url: 'https://example.org/1',
        source: 'f.xml',
      },
      { id: 'f-2', text: BODY, title: 'ف', outlet: 'وكالة', lang: 'ar', source: 'f.xml' },
    ]);
  });

  test('Atom, its content as XHTML', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>وكالة</title><entry><title>ع</title>
      <link rel="self" href="https://example.org/no"/><link href="https://example.org/1"/><published>2020-10-31T08:00:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p><p>a &lt; b</p></div></content></entry></feed>`;
    expect((await readAll(atom, 'f.atom')).articles).toEqual([
      {
        id: 'f-1',
        text: `${BODY}\n\na < b`,
        title: 'ع',
        outlet: 'وكالة',
        date: '2020-10-31',
        url: 'https://example.org/1',
        source: 'f.atom',
      },
    ]);
  });

  test('other XML is told', async () => {
    expect(await said('<?xml version="1.0"?><kml/>', 'a.xml')).toEqual([expect.stringContaining('no feed')]);
  });
});

describe('archives', () => {
  test('a ZIP within a ZIP, gzip, and what systems leave in them', async () => {
    const inner = zipSync({ 'b.txt': strToU8(BODY) });
    const zip = zipSync({
      'أخبار/a.txt.gz': gzipSync(BODY),
      'inner.zip': inner,
      '__MACOSX/a.txt': strToU8('x'),
      '.hidden.txt': strToU8('x'),
      'photo.jpg': strToU8('x'),
    });
    const { articles, faults } = await readAll(zip, 'pack.zip');
    expect(faults).toEqual([]);
    expect(articles.map(({ id, source }) => [id, source])).toEqual([
      ['a', 'pack.zip/أخبار/a.txt'],
      ['b', 'pack.zip/inner.zip/b.txt'],
    ]);
  });

  test('ten thousand tiny files are read; faults past twenty are one sentence', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `${i}.txt`,
        [strToU8(i % 100 === 0 ? '' : 'حلب'), { level: 0 as const }],
      ]),
    ) as Parameters<typeof zipSync>[0];
    const { articles, faults } = await readAll(zipSync(files), 'many.zip');
    expect(articles).toHaveLength(9_900);
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)?.message).toBe('many.zip holds 80 more files that could not be read.');
  });

  test('an archive that unpacks to too much stops there, and what was read before it is kept', async () => {
    const bomb = zipSync({ 'a.txt': strToU8(BODY), 'b.txt': new Uint8Array(3_000_000) });
    const { articles, faults } = await readAll(bomb, 'bomb.zip', { ...LIMITS, bytes: 1024 * 1024 });
    expect(articles).toHaveLength(1);
    expect(faults.map(({ message }) => message)).toEqual([
      'bomb.zip unpacks to more than 1 MB, as an archive made to do harm does. What was read before is kept.',
    ]);
    const packed = gzipSync(new Uint8Array(3_000_000));
    expect((await said(packed, 'b.txt.gz', { ...LIMITS, bytes: 1024 * 1024 }))[0]).toContain(
      'more than 1 MB',
    );
  });

  test('archives in archives without end', async () => {
    let zip = zipSync({ 'a.txt': strToU8(BODY) });
    for (let i = 0; i < 8; i++) zip = zipSync({ 'in.zip': zip });
    expect(await said(zip, 'deep.zip')).toEqual([expect.stringContaining('archives within archives')]);
  });

  test('too many files', async () => {
    const zip = zipSync({ 'a.txt': strToU8(BODY), 'b.txt': strToU8(BODY), 'c.txt': strToU8(BODY) });
    const { articles, faults } = await readAll(zip, 'a.zip', { ...LIMITS, entries: 2 });
    expect(articles).toHaveLength(2);
    expect(faults[0]?.message).toContain('holds more than 2 files');
  });

  test('a file of it that is damaged is told, the others are read', async () => {
    const zip = zipSync({ 'a.txt': [strToU8('حلب الشهباء'), { level: 0 }], 'b.txt': strToU8(BODY) });
    zip[40] = zip[40]! ^ 0xff;
    const { articles, faults } = await readAll(zip, 'a.zip');
    expect(articles.map(({ id }) => id)).toEqual(['b']);
    expect(faults[0]?.message).toBe(
      'a.zip/a.txt is damaged and cannot be unpacked. Pack it again, or get it again.',
    );
  });

  test.each(['cut.zip', 'cut.docx', 'cut.odt', 'cut.epub', 'cut.txt.gz', 'cut.pdf'])(
    '%s broken off',
    async (name) => {
      const whole = name.endsWith('gz')
        ? gzipSync(BODY.repeat(50))
        : zipSync({ 'word/document.xml': strToU8(BODY) });
      const cut = name.endsWith('pdf')
        ? strToU8('%PDF-1.7\n1 0 obj\n<<')
        : whole.subarray(0, whole.length - 30);
      const faults = await said(cut, name);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^cut\..*damaged.*\.$/);
    },
  );
});

describe('a web archive', () => {
  const record = (type: string, block: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
  const answer = (status: string, type: string, body: string) =>
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;
  const page = `<html><title>ع</title><body><p>${BODY}</p></body></html>`;
  const warc =
    record('warcinfo', 'software: x') +
    record('request', 'GET /a HTTP/1.1\r\n') +
    record('response', answer('404 Not Found', 'text/html', page)) +
    record('response', answer('200 OK', 'image/png', 'x')) +
    record('response', answer('200 OK', 'text/html; charset=utf-8', page));

  test('its pages are articles, packed record by record or not', async () => {
    const packed = Buffer.concat(warc.split(/(?=WARC\/1\.0)/).map((part) => gzipSync(part)));
    for (const [bytes, name] of [
      [warc, 'w.warc'],
      [packed, 'w.warc.gz'],
    ] as const) {
      expect((await readAll(bytes, name)).articles).toEqual([
        { id: 'w-1', text: BODY, title: 'ع', url: 'https://example.org/a', source: 'w.warc#1' },
      ]);
    }
  });

  test('broken off: what stands before is read', async () => {
    const { articles, faults } = await readAll(warc + warc.slice(0, 80), 'w.warc');
    expect(articles).toHaveLength(1);
    expect(faults[0]?.message).toContain('broken off');
  });
});

describe('any file', () => {
  test('the bytes say what it is, where the ending is wrong', async () => {
    const zip = zipSync({ 'a.txt': strToU8(BODY) });
    expect((await readAll(zip, 'a.txt')).articles).toHaveLength(1);
    expect((await readAll(`<!doctype html><p>${BODY}</p>`, 'page')).articles[0]?.text).toBe(BODY);
  });

  test('500 MB are refused before they are opened', async () => {
    const { readArticles } = await import('../../../geo/index.ts');
    const opened = () => Promise.reject(new Error('was opened'));
    for await (const read of readArticles({ name: 'a.txt', size: 500 * 1024 * 1024, bytes: opened })) {
      expect(read).toMatchObject({
        ok: false,
        faults: [{ message: 'a.txt is too large (500 MB, at most 256). Split it into several files.' }],
      });
    }
  });

  test('one that changes while it is read', async () => {
    const { readArticles } = await import('../../../geo/index.ts');
    for await (const read of readArticles({ name: 'a.txt', size: 5, bytes: async () => strToU8('abc') })) {
      expect(read).toMatchObject({
        ok: false,
        faults: [{ message: expect.stringContaining('changed while') as string }],
      });
    }
  });

  test('a name that turns the direction of reading is shown as it is', async () => {
    const { articles } = await readAll(BODY, 'report\u202etxt.txt');
    expect(articles[0]).toMatchObject({ id: 'reporttxt', source: 'reporttxt.txt' });
    expect((await said('', 'a\u2066\nb.txt'))[0]).toBe('ab.txt is empty: there is nothing to read in it.');
  });

  test.each([
    ['a.doc', 'Save it as .docx'],
    ['a.xlsx', 'Save it as CSV'],
    ['a.rar', 'pack it as .zip'],
    ['a.jpg', 'OCRmyPDF'],
    ['a.xyz', 'of a kind that is not read'],
  ])('%s is of a kind that is not read: the way out', async (name, wayOut) => {
    expect(await said(Uint8Array.of(0, 1, 2, 3), name)).toEqual([expect.stringContaining(wayOut)]);
  });
});
