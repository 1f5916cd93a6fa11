import { Failure } from '../exit-status.ts';
import { type LineBatch, splitBatch } from '../lines.ts';
import { countRecords, recordsOf } from '../ndjson-records.ts';

/** What an earlier run has written. */
export interface Done {
  readonly path: string;
  readonly documents: number;
  /** Its last line. */
  readonly last: string | null;
}

/**
 * What is left of an input of which some documents are done. Throws {@link Failure} where the line that was written
 * last cannot come from the document skipped last.
 *
 * @param skipped is called when all that is done has been passed by
 */
export async function* skipRecords(
  batches: AsyncIterable<LineBatch>,
  done: Done,
  skipped: () => void = () => undefined,
): AsyncGenerator<LineBatch> {
  let left = done.documents;
  for await (const batch of batches) {
    if (left === 0) {
      yield batch;
      continue;
    }
    const records = countRecords(batch);
    if (records < left) {
      left -= records;
      continue;
    }
    const lines = splitBatch(batch);
    let at = 0;
    for (; left > 0; at++) left -= countRecords(lines[at]!);
    checkSame(lines[at - 1]!, done);
    skipped();
    const rest = lines.slice(at).map(({ bytes }) => bytes!);
    if (rest.length > 0) yield { first: lines[at]!.first, bytes: Buffer.concat(rest) };
  }
  if (left > 0) throw new Failure(`${done.path} holds more documents (${left}) than the input. ${WAY_OUT}`);
}

const WAY_OUT = 'It was written from another input; remove it to begin again.';

function checkSame(input: LineBatch, { path, last }: Done): void {
  const [record] = recordsOf(input);
  const written = JSON.parse(last!) as { id?: unknown; line?: unknown };
  if (record?.id === written.id && (written.line === undefined || written.line === record?.line)) return;
  throw new Failure(
    `The last document in ${path} is ${describe(written)}, and the input has ${describe(record ?? {})} there. ${WAY_OUT}`,
  );
}

function describe({ id, line }: { readonly id?: unknown; readonly line?: unknown }): string {
  return id === undefined ? `line ${String(line)}` : JSON.stringify(id);
}
