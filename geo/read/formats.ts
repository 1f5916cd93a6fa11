import { endingOf } from './file-name.ts';
import type { Reader } from './format.ts';

/** A format that is read: how it is known, and where its reader is. */
export interface Format {
  readonly name: string;
  /** The endings of file names, in lower case with their dot. */
  readonly endings: readonly string[];
  /** Whether the first bytes say so, whatever the file is called. `head` is the same bytes as Latin-1 text. */
  readonly begins?: (bytes: Uint8Array, head: string) => boolean;
  /** Not text: where the bytes begin so, no ending can be right that says otherwise. */
  readonly binary?: true;
  /** Loads the reader, and the libraries it needs, when the first such file comes. */
  readonly load: () => Promise<Reader>;
}

const PK = (_: Uint8Array, head: string) => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');

/** All formats. A new one is a file and an entry here; what begins like several is the first of them. */
export const FORMATS: readonly Format[] = [
  { name: 'text', endings: ['.txt', '.text'], load: async () => (await import('./read-text.ts')).readText },
  {
    name: 'Markdown',
    endings: ['.md', '.markdown'],
    load: async () => (await import('./read-markdown.ts')).readMarkdown,
  },
  {
    name: 'PDF',
    endings: ['.pdf'],
    binary: true,
    begins: (_, head) => head.slice(0, 1024).includes('%PDF-'),
    load: async () => (await import('./read-pdf.ts')).readPdf,
  },
  {
    name: 'Word',
    endings: ['.docx'],
    binary: true,
    begins: (bytes, head) => PK(bytes, head) && holdsEntry(bytes, 'word/document.xml'),
    load: async () => (await import('./read-docx.ts')).readDocx,
  },
  {
    name: 'OpenDocument',
    endings: ['.odt'],
    binary: true,
    begins: (_, head) => head.includes('mimetypeapplication/vnd.oasis.opendocument.text'),
    load: async () => (await import('./read-odt.ts')).readOdt,
  },
  {
    name: 'EPUB',
    endings: ['.epub'],
    binary: true,
    begins: (_, head) => head.includes('mimetypeapplication/epub+zip'),
    load: async () => (await import('./read-epub.ts')).readEpub,
  },
  {
    name: 'ZIP',
    endings: ['.zip'],
    binary: true,
    begins: PK,
    load: async () => (await import('./read-zip.ts')).readZip,
  },
  {
    name: 'WARC',
    endings: ['.warc'],
    begins: (_, head) => head.startsWith('WARC/1.'),
    load: async () => (await import('./read-warc.ts')).readWarc,
  },
  {
    name: 'gzip',
    endings: ['.gz'],
    binary: true,
    begins: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b,
    load: async () => (await import('./read-gzip.ts')).readGzip,
  },
  {
    name: 'MHTML',
    endings: ['.mhtml', '.mht'],
    begins: (_, head) => /^content-type:\s*multipart\/related/im.test(head) && /^mime-version:/im.test(head),
    load: async () => (await import('./read-mhtml.ts')).readMhtml,
  },
  {
    name: 'HTML',
    endings: ['.html', '.htm', '.xhtml'],
    begins: (_, head) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(head),
    load: async () => (await import('./read-html.ts')).readHtml,
  },
  {
    name: 'RSS or Atom',
    endings: ['.xml', '.rss', '.atom'],
    begins: (_, head) => /<(?:rss|feed|rdf:RDF)\b/.test(head) && /^(?:\xef\xbb\xbf)?\s*</.test(head),
    load: async () => (await import('./read-feed.ts')).readFeed,
  },
  {
    name: 'NDJSON',
    endings: ['.ndjson', '.jsonl'],
    load: async () => (await import('./read-json.ts')).readNdjson,
  },
  {
    name: 'JSON',
    endings: ['.json', '.geojson'],
    load: async () => (await import('./read-json.ts')).readJson,
  },
  { name: 'CSV', endings: ['.csv', '.tsv'], load: async () => (await import('./read-csv.ts')).readCsv },
];

/** The endings of the files that are read, in lower case with their dot: for a file picker, and for messages. */
export const ARTICLE_ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** Whether a file's name says that it may hold articles. */
export function isArticleFile(path: string): boolean {
  return ARTICLE_ENDINGS.includes(endingOf(path));
}

/** Office files list their parts at the end of the archive; a name there is written in plain bytes. */
function holdsEntry(bytes: Uint8Array, name: string): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 262_144));
  return new TextDecoder('latin1').decode(tail).includes(name);
}
