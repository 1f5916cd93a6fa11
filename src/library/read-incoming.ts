import { type Article, readArticle, type Result } from '../../geo/index.ts';
import type { IncomingFile } from './library-message.ts';

/** The articles of one file and its faults, one after the other. */
export async function* readIncoming({ path, file }: IncomingFile): AsyncGenerator<Result<Article>> {
  yield readArticle(new Uint8Array(await file.arrayBuffer()), path);
}
