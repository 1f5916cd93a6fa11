import type { Fault, Result } from './types.ts';

/**
 * What can be wrong with something a user gave us, each with its English sentence: whole, naming the file and the way
 * out. Whoever shows faults in another language says them by their code and arguments (`src/i18n/ar-faults.ftl`).
 */
export const SENTENCES = {
  // Any file
  'too-large': (source: string, { megabytes, limit }: { megabytes: number; limit: number }) =>
    `${source} is too large (${megabytes.toLocaleString('en')} MB, at most ${limit}). Split it into several files.`,
  'not-opened': (source: string, { reason }: { reason: string }) => `${source} cannot be opened: ${reason}.`,
  'no-longer-there': (source: string) =>
    `${source} was changed, moved or deleted after it was chosen, or may not be read. Choose it again.`,
  'changed-meanwhile': (source: string) =>
    `${source} changed while it was being read. Try again when nothing writes to it.`,
  'not-read': (source: string, { format, reason }: { format: string; reason: string }) =>
    `${source} cannot be read as ${format}: ${reason}.`,
  empty: (source: string) => `${source} is empty: there is nothing to read in it.`,
  'only-white-space': (source: string) =>
    `${source} holds nothing but white space: there is nothing to read in it.`,
  'no-text': (source: string) => `${source} holds no text that could be read.`,
  damaged: (source: string) =>
    `${source} is damaged and cannot be opened. Get it again, or open it in the program that made it and save it anew.`,

  // Kinds that people have and we do not read
  'old-word': (source: string) => `${source} is in the old Word format. Save it as .docx and try again.`,
  'other-document': (source: string) =>
    `${source} is in a format that is not read. Save it as .docx or .txt and try again.`,
  spreadsheet: (source: string) => `${source} is a spreadsheet. Save it as CSV (UTF-8) and try again.`,
  'other-archive': (source: string) =>
    `${source} is an archive of a kind that is not read. Unpack it, or pack it as .zip.`,
  picture: (source: string) =>
    `${source} is a picture, and has no text. Read its text with a recogniser such as OCRmyPDF first.`,
  'unknown-kind': (source: string, { kinds }: { kinds: string }) =>
    `${source} is of a kind that is not read. Articles are ${kinds} files: save it as one of them.`,

  // Text
  'not-text': (source: string) =>
    `${source} is not a text file. Save the article as plain text in UTF-8 (.txt or .md) and try again.`,
  'broken-text': (source: string, { encoding }: { encoding: string }) =>
    `${source} is ${encoding}, but parts of it are broken. ${MEND_TEXT}`,
  'broken-line': (source: string, { encoding, line }: { encoding: string; line: number }) =>
    `${source} is ${encoding}, but parts of it are broken (first on line ${line}). ${MEND_TEXT}`,
  'unknown-encoding': (source: string) =>
    `The character encoding of ${source} cannot be told for certain. ${SAVE_AS_UTF_8}`,
  'guessed-encoding': (source: string, { guess }: { guess: string }) =>
    `The character encoding of ${source} cannot be told for certain (it may be ${guess}). ${SAVE_AS_UTF_8}`,

  // Markdown
  'front-matter-open': (source: string, { line }: { line: number }) =>
    `${source}, line ${line}: the front matter opened here with --- is never closed. Put a line --- below it.`,
  'front-matter-colon': (source: string, { line }: { line: number }) =>
    frontMatter(source, line, 'a value that holds a colon must stand in quotation marks'),
  'front-matter-no-fields': (source: string, { line }: { line: number }) =>
    frontMatter(source, line, 'it is not a list of fields such as "title: …"'),
  'front-matter-aliases': (source: string, { line }: { line: number }) =>
    frontMatter(source, line, 'its aliases multiply without end'),
  'front-matter-yaml': (source: string, { line, reason }: { line: number; reason: string }) =>
    frontMatter(source, line, reason),
  'front-matter-field': (
    source: string,
    { line, field, reason }: { line: number; field: string; reason: string },
  ) => frontMatter(source, line, reason.startsWith(field) ? reason : `${field}: ${reason}`),
  'no-body': (source: string) =>
    `${source} has front matter and no article below it. Put the text after the closing ---.`,

  // Tables and JSON
  'no-columns': (source: string) =>
    `${source} has no columns, and none of them says that it holds the text of the articles. ${NAME_TEXT_COLUMN}`,
  'no-text-column': (source: string, { columns }: { columns: string }) =>
    `${source} has the columns ${columns}, and none of them says that it holds the text of the articles. ${NAME_TEXT_COLUMN}`,
  'no-rows': (source: string) => `${source} has headings and no rows below them.`,
  'open-quote': (source: string, { row }: { row: number }) =>
    `${source}, row ${row}: a quotation mark is opened and never closed. Close it, or write it twice.`,
  'record-without-text': (source: string, { unit, number }: RecordPosition) =>
    `${source}, ${unit} ${number}: there is no text in it.`,
  'not-a-record': (source: string, { unit, number }: RecordPosition) =>
    `${source}, ${unit} ${number}: it is no object with a "text".`,
  'not-json': (source: string, { reason }: { reason: string }) =>
    `${source} is not valid JSON: ${reason}. Mend it, or get it again.`,
  'line-not-json': (source: string, { line }: { line: number }) =>
    `${source}, line ${line}: the line is not JSON. Mend it; the others are read.`,
  'no-records': (source: string) => `${source} holds no articles: a list of objects with a "text" is read.`,

  // What Yaqut wrote
  'empty-collection': (source: string) => `${source} is a collection without articles.`,
  'newer-collection': (source: string) => `${source} was written by a newer Yaqut.`,
  'altered-collection': (source: string, { where }: { where: string }) =>
    `${source} was written by Yaqut and changed since, so that it cannot be opened (at ${where || 'its beginning'}).`,
  'only-corrections': (source: string) =>
    `${source} holds corrections, and no articles. Name it with --corrections, beside the articles.`,
  'no-corrections': (source: string, { reason }: { reason: string }) =>
    `${source} cannot be read as corrections: ${reason}.`,
  'bad-correction': (
    source: string,
    { number, where, reason }: { number: number; where: string; reason: string },
  ) => `${source}, correction ${number}: ${where || 'it'} ${reason}. It is left out; the others are read.`,

  // Documents and pages
  'locked-document': (source: string) =>
    `${source} is locked with a password, or in the old Word format. Save it without one as .docx and try again.`,
  'locked-pdf': (source: string) => `${source} is locked with a password. Save it without one and try again.`,
  scan: (source: string) =>
    `${source} is a scan: pictures of pages, without text. Read its text with a recogniser first, such as OCRmyPDF (ocrmypdf -l ara), and try again.`,
  'unknown-signs': (source: string) =>
    `${source} does not say which letters its signs stand for, so that its text cannot be read. Read it with a recogniser such as OCRmyPDF (ocrmypdf -l ara --force-ocr), and try again.`,
  'locked-book': (source: string) => `${source} is locked by its seller (DRM) and cannot be read.`,
  'no-chapter': (source: string) => `${source} holds no chapter with text in it.`,
  'long-page': (source: string) =>
    `${source} is too long a page to be an article. Save it without its pictures and try again.`,
  'large-page': (source: string) =>
    `${source} is too large a page to be an article. Save the part that you want as text.`,
  'no-web-page': (source: string) =>
    `${source} holds no web page. Save the page anew from the browser ("web page, single file").`,
  'not-a-feed': (source: string) =>
    `${source} is XML, but no feed: RSS and Atom are read. Save its articles as text, HTML or CSV.`,
  'empty-feed': (source: string) => `${source} is a feed without items: there is nothing to read in it.`,

  // Archives
  'damaged-archive': (source: string) => `${source} is damaged and cannot be opened. Get it again.`,
  'damaged-gzip': (source: string) => `${source} is damaged and cannot be unpacked. Get it again.`,
  'damaged-entry': (source: string) =>
    `${source} is damaged and cannot be unpacked. Pack it again, or get it again.`,
  'locked-entry': (source: string) =>
    `${source} is locked with a password. Unpack it with the password and try again.`,
  'no-articles': (source: string) => `${source} holds no articles of a kind that is read.`,
  'more-faults': (source: string, { count }: { count: number }) =>
    `${source} holds ${count.toLocaleString('en')} more files that could not be read.`,
  'broken-web-archive': (source: string, { pages }: { pages: number }) =>
    `${source} is broken off or damaged after ${pages} of its pages. What was read before is kept.`,
  'no-page-found': (source: string) => `${source} holds no web page that was found (status 200).`,
  'too-deep': (source: string, { limit }: { limit: number }) =>
    `${source} lies in archives within archives, deeper than ${limit}. Unpack them first.`,
  'unpacks-too-much': (source: string, { limit }: { limit: number }) =>
    `${source} unpacks to more than ${limit} MB, as an archive made to do harm does. ${KEPT}`,
  'too-many-files': (source: string, { limit }: { limit: number }) =>
    `${source} holds more than ${limit.toLocaleString('en')} files. ${KEPT}`,
  'too-slow': (source: string, { limit }: { limit: number }) =>
    `${source} takes longer than ${limit} seconds to read. ${KEPT}`,

  // Lists of places
  'places-too-large': (source: string, { limit }: { limit: number }) =>
    `${source} is too large for a list of places (at most ${limit} MB). Split it into several files.`,
  'places-not-text': (source: string) =>
    `${source} is no text file. Save the places as CSV (UTF-8) or GeoJSON and try again.`,
  'places-not-json': (source: string, { reason }: { reason: string }) =>
    `${source} is not JSON: ${reason}. Save it again as GeoJSON.`,
  'no-features': (source: string, { found }: { found: string }) =>
    `${source} holds no GeoJSON features: it is "${found}". It must be a FeatureCollection.`,
  'open-quotes': (source: string, { limit }: { line: number; limit: number }) =>
    `${source} leaves more than ${limit} quotation marks open. Save it again as CSV.`,
  'no-headings': (source: string, { line: _ }: { line: number }) =>
    `${source} has no line of headings. Its first line must name the columns, for example: name,lat,lon.`,
  'missing-headings': (
    source: string,
    { missing, found }: { line: number; missing: string; found: string },
  ) =>
    `${source} has no column for ${missing}. Its first line reads "${found}"; name the columns there, for example: name,lat,lon.`,
} as const;

const KEPT = 'What was read before is kept.';
const MEND_TEXT = 'Get the file again, or open it in an editor, mend it and save it as UTF-8.';
const SAVE_AS_UTF_8 = 'Open it in an editor that shows it rightly and save it as UTF-8.';
const NAME_TEXT_COLUMN =
  'Name that column "text" (or "النص"); "title", "outlet", "date" and "url" are read too.';

function frontMatter(source: string, line: number, problem: string): string {
  return `${source}, line ${line}: the front matter cannot be read: ${problem}. Mend that line, or take the front matter out.`;
}

/** Where in a file with many articles one stands, from 1: a table has rows, JSON has articles, NDJSON has lines. */
export interface RecordPosition {
  readonly unit: 'row' | 'article' | 'line';
  readonly number: number;
}

export type FaultCode = keyof typeof SENTENCES;
/** What a sentence needs to know beside the file's name. */
export type FaultArgs = Readonly<Record<string, string | number>>;

type Given<Code extends FaultCode> =
  Parameters<(typeof SENTENCES)[Code]> extends [string, infer Args] ? [args: Args] : [];

export function fault<Code extends FaultCode>(source: string, code: Code, ...given: Given<Code>): Fault {
  const args = { ...(given[0] as FaultArgs | undefined) };
  const sentence = SENTENCES[code] as (source: string, args: FaultArgs) => string;
  const { line } = args;
  return {
    source,
    ...(typeof line === 'number' && { line }),
    code,
    args,
    message: sentence(source, args),
  };
}

/** A fault of a whole file, as a result. */
export function refuse<Code extends FaultCode>(
  source: string,
  code: Code,
  ...given: Given<Code>
): Result<never> {
  return { ok: false, faults: [fault(source, code, ...given)] };
}

/** Why a file gave no bytes: browsers refuse one that has changed since it was chosen. */
export function notOpened(source: string, error: unknown): Result<never> {
  return error instanceof Error && /^Not(?:Readable|Found)Error$/.test(error.name)
    ? refuse(source, 'no-longer-there')
    : refuse(source, 'not-opened', { reason: reasonOf(error) });
}

/** What an error says, to be put into a sentence. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
}
