import { type ArticleRead, readArticles } from '../../geo/index.ts';
import type { IncomingFile } from './library-message.ts';

/** So many small files are on their way while one is read: each takes a moment to come, however small it is. */
const AHEAD = 8;
const SMALL_BYTES = 1024 * 1024;

/** Each file with its articles and its faults, one after the other. */
export function* readAhead(
  files: readonly IncomingFile[],
): Generator<[file: IncomingFile, articles: AsyncIterable<ArticleRead>]> {
  const onTheirWay = new Map<IncomingFile, Promise<ArrayBuffer>>();
  for (const [at, incoming] of files.entries()) {
    for (const next of files.slice(at, at + AHEAD)) {
      if (next.file.size > SMALL_BYTES || onTheirWay.has(next)) continue;
      const bytes = next.file.arrayBuffer();
      // Told when its turn comes.
      bytes.catch(() => undefined);
      onTheirWay.set(next, bytes);
    }
    const { path, file } = incoming;
    const bytes = async () => new Uint8Array(await (onTheirWay.get(incoming) ?? file.arrayBuffer()));
    yield [incoming, readArticles({ name: path, size: file.size, bytes })];
    onTheirWay.delete(incoming);
  }
}
