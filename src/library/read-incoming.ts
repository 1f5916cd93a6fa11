import { type ArticleRead, readArticles } from '../../geo/index.ts';
import type { IncomingFile } from './library-message.ts';

/** The articles of one file and its faults, one after the other. */
export function readIncoming({ path, file }: IncomingFile): AsyncGenerator<ArticleRead> {
  return readArticles({
    name: path,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  });
}
