/** One line of a stream, without its line feed. `bytes` is null where it was too long to be held. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Whole lines of a stream that follow one another: what of it can be read, sent and worked on in one piece. */
export interface LineBatch {
  /** The number of the first line, 1-based. */
  readonly first: number;
  /** The lines, each with its line feed but perhaps the last of the stream; null for one line that was too long to be held. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes between lines, where its chunks happen to end: what has come is never held back to wait for
 * more, and no more is held than a chunk and one line. A line of more than `maxBytes` is passed by without being held.
 */
export async function* readBatches(
  input: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<LineBatch> {
  let first = 1;
  /** The line that has begun and not ended. */
  let parts: Uint8Array[] = [];
  let length = 0;

  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes + 1) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): LineBatch => {
    const batch = { first, bytes: length > maxBytes + 1 ? null : join(parts) };
    first += batch.bytes === null ? 1 : countLines(batch.bytes);
    parts = [];
    length = 0;
    return batch;
  };

  for await (const chunk of input) {
    let start = 0;
    if (length + chunk.length > maxBytes) {
      // What has begun may be too long; if so, the lines behind it are a batch of their own.
      start = chunk.indexOf(LINE_FEED) + 1;
      if (start > 0) {
        add(chunk.subarray(0, start));
        yield take();
      }
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > start) {
      // Not by `add`: these are many lines, and each is measured when the batch is cut.
      parts.push(chunk.subarray(start, end));
      length = 0;
      yield take();
    }
    add(chunk.subarray(Math.max(start, end)));
  }
  if (length > 0) yield take();
}

/** The lines of a batch. */
export function* linesOf({ first, bytes }: LineBatch, maxBytes: number): Generator<Line> {
  if (bytes === null) {
    yield { number: first, bytes };
    return;
  }
  let number = first;
  for (let start = 0; start < bytes.length; number++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    yield { number, bytes: end - start > maxBytes ? null : bytes.subarray(start, end) };
    start = end + 1;
  }
}

/** A batch of each line of a batch. */
export function splitBatch(batch: LineBatch): LineBatch[] {
  const { first, bytes } = batch;
  if (bytes === null) return [batch];
  const batches: LineBatch[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
    batches.push({ first: first + batches.length, bytes: bytes.subarray(start, end) });
    start = end;
  }
  return batches;
}

/** So many lines, the last with its line feed or without. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  let start = 0;
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, start)) {
    lines++;
    start = feed + 1;
  }
  return start < bytes.length ? lines + 1 : lines;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
