import { geoparse, type Gazetteer, type NdjsonRecord, type Tagger, toNdjsonRecord } from '../../geo/index.ts';
import type { RecordId } from '../../geo/index.ts';
import type { LineBatch } from '../lines.ts';
import { type NumberedRecord, recordsOf } from '../ndjson-records.ts';

/** What reads articles: the same in every thread. */
export interface Engine {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
}

export interface RecordOptions {
  /** Adds to each mention why its place was chosen. */
  readonly evidence: boolean;
}

/** What became of a batch. */
export interface GeoparsedBatch {
  /** NDJSON, a line for each document. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly documents: number;
  /** So many of them could not be geoparsed, and are lines that say why. */
  readonly failed: number;
}

/** A line of the output that says why there is nothing else. */
interface FailedRecord {
  readonly id?: RecordId;
  /** In the input, 1-based. */
  readonly line: number;
  readonly error: string;
}

/** Geoparses NDJSON: a line out for each line in that is not blank, in order, each of them alone. */
export function geoparseBatch(batch: LineBatch, engine: Engine, options: RecordOptions): GeoparsedBatch {
  return toBatch([...recordsOf(batch)].map((record) => geoparseRecord(record, engine, options)));
}

/** What becomes of a document that cannot be geoparsed. */
export function failedBatch(line: number, error: string): GeoparsedBatch {
  return toBatch([{ line, error }]);
}

function geoparseRecord(
  record: NumberedRecord,
  { gazetteer, tagger }: Engine,
  options: RecordOptions,
): (Omit<NdjsonRecord, 'id'> & { readonly id: RecordId }) | FailedRecord {
  const { id, line } = record;
  if (!record.ok) return { ...(id === undefined ? {} : { id }), line, error: record.error };
  try {
    const { article, spans } = record;
    const geoparsed = geoparse(article, gazetteer, {
      ...(spans === undefined ? { tagger } : { spans }),
      // A record tells of candidates only where it says why.
      ...(!options.evidence && { candidates: 0 }),
    });
    return { ...toNdjsonRecord(geoparsed, options), id: record.id };
  } catch (error) {
    // A fault of ours. Of a million documents it shall cost one.
    return { id: record.id, line, error: `Yaqut failed on it: ${messageOf(error)}` };
  }
}

function toBatch(records: readonly object[]): GeoparsedBatch {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  return {
    bytes: new TextEncoder().encode(lines.join('')),
    documents: records.length,
    failed: records.filter((record) => 'error' in record).length,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
