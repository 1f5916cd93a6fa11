import type { Document } from './documents.ts';

/**
 * Parts of each corpus by position: part i holds the i-th contiguous block of every corpus, since shuffled parts would
 * share documents on one event.
 */
export function inBlocks(documents: readonly Document[], parts: number): Document[][] {
  const corpora = new Map<string, Document[]>();
  for (const document of documents) {
    const same = corpora.get(document.corpus) ?? [];
    same.push(document);
    corpora.set(document.corpus, same);
  }
  return Array.from({ length: parts }, (_, part) =>
    [...corpora.values()].flatMap((corpus) =>
      corpus.slice(
        Math.floor((corpus.length * part) / parts),
        Math.floor((corpus.length * (part + 1)) / parts),
      ),
    ),
  );
}
