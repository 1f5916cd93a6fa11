import { stat } from 'node:fs/promises';
import { DONE, FAILED, UsageError, type ExitStatus } from '../exit-status.ts';
import { readBatches } from '../lines.ts';
import { MAX_LINE_BYTES } from '../ndjson-records.ts';
import { openOutput } from '../output.ts';
import { count, say } from '../words.ts';
import { type StreamOptions, geoparseStream } from './geoparse-stream.ts';
import { onInterrupt } from './interrupt.ts';
import { openPartFile } from './part-file.ts';
import { openRecordFile, type RecordSource, stdinRecords } from './record-source.ts';
import { skipRecords } from './skip-records.ts';
import { StreamProgress } from './stream-progress.ts';

export interface RunOptions extends StreamOptions {
  /** A file, `-` for standard output. */
  readonly output: string;
  /** Goes on from what an earlier run has written. */
  readonly resume: boolean;
}

/** NDJSON in, NDJSON out. @param path a file of records; null for standard input */
export async function runStream(path: string | null, options: RunOptions): Promise<ExitStatus> {
  const isFile = await canBeReplaced(options.output);
  if (options.resume && !isFile) {
    throw new UsageError('--resume goes on with a file: name it with -o FILE.');
  }
  const source = path === null ? stdinRecords() : await openRecordFile(path);
  const failed = isFile ? await intoFile(source, options) : await intoStream(source, options);
  if (failed > 0) say(`yaqut: ${count(failed, 'line')} could not be read; the output says which, and why.`);
  return failed > 0 ? FAILED : DONE;
}

/** A device or a named pipe is only written to. */
async function canBeReplaced(output: string): Promise<boolean> {
  if (output === '-') return false;
  const info = await stat(output).catch(() => null);
  return info === null || !(info.isCharacterDevice() || info.isFIFO() || info.isSocket());
}

async function intoStream(source: RecordSource, options: RunOptions): Promise<number> {
  const output = await openOutput(options.output);
  const progress = new StreamProgress(source);
  let failed = 0;
  try {
    for await (const result of geoparseStream(readBatches(source.chunks, MAX_LINE_BYTES), options)) {
      failed += result.failed;
      await output.write(result.bytes);
      progress.add(result);
    }
    await output.finish();
  } finally {
    progress.stop();
  }
  return failed;
}

async function intoFile(source: RecordSource, options: RunOptions): Promise<number> {
  const output = await openPartFile(options.output, options.resume);
  if (output === null) {
    say(`${options.output} is whole already.`);
    return 0;
  }
  const { done } = output;
  if (done.documents > 0) say(`Going on after ${count(done.documents, 'article')} in ${output.path}.`);
  const progress = new StreamProgress(source);
  const stopListening = onInterrupt(() => {
    progress.stop();
    say(`\nyaqut: stopped. What is done is in ${output.path}; go on with --resume.`);
  });
  let { failed } = done;
  try {
    const batches = skipRecords(
      readBatches(source.chunks, MAX_LINE_BYTES),
      { ...done, path: output.path },
      () => progress.skipped(),
    );
    for await (const result of geoparseStream(batches, options)) {
      failed += result.failed;
      await output.write(result.bytes);
      progress.add(result);
    }
    await output.finish();
  } catch (error) {
    await output.leave();
    throw error;
  } finally {
    stopListening();
    progress.stop();
  }
  return failed;
}
