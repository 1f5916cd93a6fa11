import { OverBudget } from './budget.ts';
import type { ArticleRead, Opened } from './format.ts';
import { gunzip } from './gunzip.ts';
import { refuse } from '../faults.ts';

/** Reads what a gzipped file holds: `report.html.gz` is `report.html`. */
export async function* readGzip({ bytes, source, budget, readInner }: Opened): AsyncGenerator<ArticleRead> {
  let unpacked: Uint8Array;
  try {
    unpacked = gunzip(bytes, budget);
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return yield refuse(source, 'damaged-gzip');
  }
  yield* readInner(unpacked, source.replace(/\.gz$/i, ''));
}
