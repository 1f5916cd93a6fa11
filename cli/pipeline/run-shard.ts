import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { DONE, type ExitStatus } from '../exit-status.ts';
import { countLines, type LineBatch, readBatches } from '../lines.ts';
import { countRecords, MAX_LINE_BYTES } from '../ndjson-records.ts';
import { count, say } from '../words.ts';
import { geoparseStream, type StreamOptions } from './geoparse-stream.ts';
import { onInterrupt } from './interrupt.ts';
import { packingOf } from './packing.ts';
import { openRecordFile } from './record-source.ts';
import { RecordWriter } from './record-writer.ts';
import { writing } from './writing.ts';

/**
 * Geoparses one shard of an archive, whole or not at all, as engines that run many need it: what is done is passed
 * over, the output takes its name when it is whole and its lines are as many as the documents, nothing is left behind
 * by a SIGTERM. Lines at fault are told of in the output and are no failure: tried again, they would be the same.
 */
export async function runShard(input: string, output: string, options: StreamOptions): Promise<ExitStatus> {
  if ((await stat(output).catch(() => null)) !== null) {
    say(`${output} is done already.`);
    return DONE;
  }
  const packing = packingOf(output);
  packing?.checkWritable();
  const source = await openRecordFile(input);
  // Its own name for each run: two hosts may be at the same shard, one of them thought dead.
  const temporary = `${output}.${randomUUID()}.tmp`;
  // Listens before the file is there: a moment later it could be left behind.
  const stopListening = onInterrupt(() => rmSync(temporary, { force: true }));
  const file = await writing(output, () => open(temporary, 'wx')).catch((error: unknown) => {
    stopListening();
    throw error;
  });
  const writer = new RecordWriter(file, packing, true);
  let [read, written, failed] = [0, 0, 0];
  async function* counted(): AsyncGenerator<LineBatch> {
    for await (const batch of readBatches(source.chunks, MAX_LINE_BYTES)) {
      read += countRecords(batch);
      yield batch;
    }
  }
  try {
    for await (const result of geoparseStream(counted(), options)) {
      written += countLines(result.bytes);
      failed += result.failed;
      await writing(output, () => writer.write(result.bytes));
    }
    if (read !== written) throw new Error(`${input}: ${read} documents were read and ${written} written.`);
    await writing(output, async () => {
      await writer.finish();
      await rename(temporary, output);
    });
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await rm(temporary, { force: true });
    stopListening();
  }
  if (failed > 0)
    say(`${input}: ${count(failed, 'line')} could not be read; the output says which, and why.`);
  return DONE;
}
