import type { ArchiveFilter } from '../../geo/archive/archive.ts';
import type { StoredExcerpt } from '../../geo/archive/manifest.ts';
import type { MentionPage } from '../../geo/archive/mention-pages.ts';
import { Pages } from './pages.svelte.ts';

export const EXCERPTS_A_PAGE = 20;

/** Reads a page of excerpts. @param from where the page before it said to go on; null for the first */
export type ReadExcerpts = (filter: ArchiveFilter, from: number | null) => Promise<MentionPage>;

/** The excerpts of a place or a name with what is chosen, the newest first, a page at a time. */
export class ExcerptPages extends Pages<StoredExcerpt> {
  /** @param took is told all that are here, before the list is */
  follow(
    filter: ArchiveFilter,
    read: ReadExcerpts,
    took: (excerpts: readonly StoredExcerpt[]) => void = () => {},
  ): void {
    let next: number | null = null;
    this.begin(async (from) => {
      const { excerpts, total, next: after } = await read(filter, from === 0 ? null : next);
      next = after;
      took(from === 0 ? excerpts : [...this.items, ...excerpts]);
      return { items: excerpts, total };
    });
  }
}
