import type { Article, NdjsonMention, NdjsonRecord } from '../../geo/index.ts';
import { readArticleFiles } from '../article-files.ts';
import { Failure, UsageError } from '../exit-status.ts';
import type { GazetteerChoice } from '../gazetteer/open-chosen.ts';
import { type LineBatch, linesOf, readBatches } from '../lines.ts';
import { MAX_LINE_BYTES, type NumberedRecord, readRecords, recordsOf } from '../ndjson-records.ts';
import { geoparseStream } from '../pipeline/geoparse-stream.ts';
import { isRecordFile, openRecordFile } from '../pipeline/record-source.ts';

/** An article with its mentions, or what is wrong with a line. */
export type GeoparsedLine =
  | { readonly ok: true; readonly article: Article; readonly mentions: readonly NdjsonMention[] }
  | { readonly ok: false; readonly message: string };

export interface ArchiveInput {
  /** NDJSON of articles, or files and folders of them. */
  readonly paths: readonly string[];
  /** What `yaqut geoparse` wrote of the same articles; null to geoparse them now. */
  readonly mentions: string | null;
  readonly choice: GazetteerChoice;
  readonly workers: number;
}

/** The articles of an archive with their mentions, one after the other, in memory that does not grow with it. */
export async function* geoparsedArticles(input: ArchiveInput): AsyncGenerator<GeoparsedLine> {
  const { paths, mentions } = input;
  if (mentions === null) {
    for (const path of paths.filter(isRecordFile)) {
      yield* geoparsed(path, readBatches((await openRecordFile(path)).chunks, MAX_LINE_BYTES), input);
    }
    const others = paths.filter((path) => !isRecordFile(path));
    if (others.length > 0) yield* fromFiles(others, input);
    return;
  }
  if (paths.length !== 1 || !isRecordFile(paths[0]!)) {
    throw new UsageError('--mentions goes with one file of articles: NDJSON, the one that was geoparsed.');
  }
  yield* joined(paths[0]!, mentions);
}

/** Geoparses NDJSON on all cores, and gives each article back with its line. */
async function* geoparsed(
  name: string,
  batches: AsyncIterable<LineBatch>,
  { choice, workers }: ArchiveInput,
): AsyncGenerator<GeoparsedLine> {
  const begun: LineBatch[] = [];
  async function* remembered(): AsyncGenerator<LineBatch> {
    for await (const batch of batches) {
      begun.push(batch);
      yield batch;
    }
  }
  for await (const { bytes } of geoparseStream(remembered(), { choice, workers, evidence: true })) {
    const records = recordsOf(begun.shift()!);
    for (const line of linesOf({ first: 1, bytes }, MAX_LINE_BYTES)) {
      const record = records.next();
      if (record.done === true) throw new Error('There are more lines than articles.');
      yield pair(record.value, parseLine(line.bytes), name);
    }
  }
}

async function* fromFiles(paths: readonly string[], input: ArchiveInput): AsyncGenerator<GeoparsedLine> {
  const { articles, faults } = await readArticleFiles(paths);
  for (const { message } of faults) yield { ok: false, message };
  async function* batches(): AsyncGenerator<LineBatch> {
    for (const [first, article] of articles.entries()) {
      // What was geoparsed before is geoparsed again: of an archive, only the newest engine is shown.
      const { id, text, title, outlet, date, lang, url } = article;
      const json = JSON.stringify({ id, text, title, outlet, date, lang, url });
      yield { first: first + 1, bytes: new TextEncoder().encode(`${json}\n`) };
    }
  }
  yield* geoparsed('the articles', batches(), input);
}

/** Two files, a line of one for each line of the other. */
async function* joined(articles: string, mentions: string): AsyncGenerator<GeoparsedLine> {
  const wayOut = `Give the file that was made of ${articles}, whole.`;
  const lines = (async function* () {
    for await (const batch of readBatches((await openRecordFile(mentions)).chunks, MAX_LINE_BYTES)) {
      for (const { bytes } of linesOf(batch, MAX_LINE_BYTES)) {
        if (bytes === null || bytes.length > 0) yield parseLine(bytes);
      }
    }
  })();
  for await (const record of readRecords((await openRecordFile(articles)).chunks)) {
    const { done, value } = await lines.next();
    if (done === true) throw new Failure(`${mentions} ends before ${articles} does. ${wayOut}`);
    const same = !record.ok || value === null || 'error' in value || String(value.id) === String(record.id);
    if (!same) {
      throw new Failure(
        `${mentions} is not of ${articles}: line ${record.line} is of article ${value.id}, not of ${record.id}. ${wayOut}`,
      );
    }
    yield pair(record, value, articles);
  }
  if ((await lines.next()).done !== true) {
    throw new Failure(`${mentions} goes on where ${articles} has ended. ${wayOut}`);
  }
}

function pair(
  record: NumberedRecord,
  result: NdjsonRecord | { error: string } | null,
  source: string,
): GeoparsedLine {
  const fault = (error: string): GeoparsedLine => ({
    ok: false,
    message: `${source}, line ${record.line}: ${error}.`,
  });
  if (!record.ok) return fault(record.error);
  if (result === null) return fault('its mentions cannot be read');
  if ('error' in result) return fault(result.error);
  return { ok: true, article: record.article, mentions: result.mentions };
}

function parseLine(bytes: Uint8Array | null): NdjsonRecord | { error: string } | null {
  if (bytes === null) return null;
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<NdjsonRecord> & { error?: string };
    if (typeof value.error === 'string') return { error: value.error };
    return Array.isArray(value.mentions) ? (value as NdjsonRecord) : null;
  } catch {
    return null;
  }
}
