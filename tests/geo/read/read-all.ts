import type { Article, Fault } from '../../../geo/index.ts';
import { type Limits, LIMITS, readArticles } from '../../../geo/index.ts';

/** What a file gives: its articles, and its faults. */
export async function readAll(
  bytes: Uint8Array | string,
  name: string,
  limits: Limits = LIMITS,
): Promise<{ articles: Article[]; faults: Fault[] }> {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const articles: Article[] = [];
  const faults: Fault[] = [];
  const file = { name, size: content.length, bytes: async () => content };
  for await (const read of readArticles(file, { limits })) {
    if (read.ok) articles.push(read.value);
    else faults.push(...read.faults);
  }
  return { articles, faults };
}
