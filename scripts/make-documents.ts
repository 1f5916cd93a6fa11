import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/**
 * Makes the same text into documents by the programs that people use, to see whether the readers of `geo/read` give
 * it back. The programs are not shipped: LibreOffice, pandoc, Chromium, zip, gzip, qpdf.
 */
const run = promisify(execFile);

/** Where Debian puts it; another is named by YAQUT_CHROMIUM. */
export const CHROMIUM = process.env['YAQUT_CHROMIUM'] ?? '/usr/bin/chromium';

/** A text to be made into documents. Paragraphs stand apart by a line break. */
export interface Source {
  readonly name: string;
  readonly title: string;
  readonly outlet?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly text: string;
}

/** Each format's maker: writes a file for each source into a folder and gives their paths, in order. */
export type Maker = (sources: readonly Source[], folder: string) => Promise<string[]>;

/** What each maker calls, to know beforehand whether it can work here. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  docx: 'soffice',
  odt: 'soffice',
  pdf: 'soffice',
  epub: 'pandoc',
  html: 'pandoc',
  mhtml: CHROMIUM,
  'chromium.pdf': CHROMIUM,
  zip: 'zip',
  'txt.gz': 'gzip',
};

export const MAKERS: Readonly<Record<string, Maker>> = {
  docx: (sources, folder) => office(sources, folder, 'docx'),
  odt: (sources, folder) => office(sources, folder, 'odt'),
  pdf: (sources, folder) => office(sources, folder, 'pdf'),
  epub: each((source, folder) => pandoc(source, folder, 'epub')),
  html: each((source, folder) => pandoc(source, folder, 'html')),
  mhtml: (sources, folder) => browser(sources, folder, 'mhtml'),
  'chromium.pdf': (sources, folder) => browser(sources, folder, 'chromium.pdf'),
  zip: each(async (source, folder) => {
    const made = join(folder, `${source.name}.zip`);
    await run('zip', ['-q', '-X', '-j', made, await plain(source, folder)]);
    return made;
  }),
  'txt.gz': each(async (source, folder) => {
    await run('gzip', ['-n', '-f', '-k', await plain(source, folder)]);
    return join(folder, `${source.name}.txt.gz`);
  }),
};

function each(make: (source: Source, folder: string) => Promise<string>): Maker {
  return async (sources, folder) => {
    const made: string[] = [];
    for (const source of sources) made.push(await make(source, folder));
    return made;
  };
}

async function plain({ name, text }: Source, folder: string): Promise<string> {
  const file = join(folder, `${name}.txt`);
  await writeFile(file, text);
  return file;
}

/** By LibreOffice, from HTML pages, which bring fonts and direction along; all in one go, since starting it takes longest. */
async function office(
  sources: readonly Source[],
  folder: string,
  format: 'docx' | 'odt' | 'pdf',
): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'yaqut-office-'));
  const convert = async (files: readonly string[], ending: string, ...options: string[]) => {
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run('soffice', [home, '--headless', ...options, '--outdir', folder, ...files]);
    return files.map((file) => file.replace(/\.\w+$/, `.${ending}`));
  };
  try {
    const pages: string[] = [];
    for (const source of sources) {
      pages.push(join(folder, `${source.name}.html`));
      await writeFile(pages.at(-1)!, documentPage(source));
    }
    // From a page LibreOffice makes a web document, which it cannot save as a text: through OpenDocument it goes.
    const texts = await convert(pages, 'odt', '--infilter=HTML (StarWriter)', '--convert-to', 'odt:writer8');
    return format === 'odt' ? texts : await convert(texts, format, '--convert-to', format);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

async function pandoc(source: Source, folder: string, format: 'epub' | 'html'): Promise<string> {
  const markdown = join(folder, `${source.name}.pandoc.md`);
  const made = join(folder, `${source.name}.${format}`);
  const { title, outlet, date, text } = source;
  const head = { title, lang: 'ar', dir: 'rtl', ...(outlet && { publisher: outlet }), ...(date && { date }) };
  const body = text.replace(/[\\`*_{}[\]<>#+|~^$@]/g, '\\$&').replace(/\n+/g, '\n\n');
  await writeFile(markdown, `---\n${JSON.stringify(head)}\n---\n\n${body}\n`);
  await run('pandoc', ['--standalone', '--from=markdown-smart', markdown, '-o', made]);
  return made;
}

/** By Chromium, from pages like those of the press: a menu, links to other news, a footer. */
async function browser(
  sources: readonly Source[],
  folder: string,
  format: 'mhtml' | 'chromium.pdf',
): Promise<string[]> {
  const opened = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const saved: string[] = [];
  try {
    const tab = await opened.newPage();
    const session = await tab.context().newCDPSession(tab);
    for (const source of sources) {
      const page = join(folder, `${source.name}.browser.html`);
      const made = join(folder, `${source.name}.${format}`);
      await writeFile(page, format === 'mhtml' ? pressPage(source) : documentPage(source));
      await tab.goto(pathToFileURL(page).href);
      if (format === 'mhtml') {
        await writeFile(made, (await session.send('Page.captureSnapshot', { format: 'mhtml' })).data);
      } else await tab.pdf({ path: made, format: 'A4', margin: MARGIN });
      saved.push(made);
    }
  } finally {
    await opened.close();
  }
  return saved;
}

const MARGIN = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };

function documentPage({ text }: Source): string {
  const style = 'font-family: "Noto Naskh Arabic"; font-size: 14pt; text-align: justify';
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><body style='${style}'>${paragraphs(text)}</body></html>`;
}

function pressPage({ title, outlet, date, text }: Source): string {
  const linked = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${date}T08:00:00+03:00`,
    publisher: { '@type': 'Organization', name: outlet },
  });
  const links = ['سياسة', 'اقتصاد', 'رياضة', 'ثقافة']
    .map((topic) => `<li><a href="/${topic}">${topic}</a></li>`)
    .join('');
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escape(title)} | ${escape(outlet ?? '')}</title>
<meta property="og:title" content="${escape(title)}"><meta property="og:site_name" content="${escape(outlet ?? '')}">
<meta property="article:published_time" content="${date}T08:00:00+03:00"><script type="application/ld+json">${linked}</script></head>
<body><header><nav><ul>${links}</ul></nav></header><main><article>${paragraphs(text)}</article></main>
<aside><h2>الأكثر قراءة</h2><ul>${links}</ul></aside><footer><p>جميع الحقوق محفوظة</p></footer></body></html>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
