import type { Archive, ArchiveFilter, Page } from './archive.ts';
import type { NameRow } from './manifest.ts';
import { queryTerms } from './terms.ts';

/** A name whose place is not known, with its mentions in the part that is looked at. */
export interface CountedName {
  /** Names are numbered after the places, those named most in the whole archive first. */
  readonly number: number;
  readonly row: NameRow;
  readonly count: number;
}

/**
 * The names of a part of the archive whose place is not known, most mentions first.
 *
 * @param words letters of a name; empty for all
 */
export async function unresolvedNames(
  archive: Archive,
  filter: ArchiveFilter,
  words: string,
  from: number,
  to: number,
): Promise<Page<CountedName>> {
  const { places, unresolved } = archive.manifest;
  const terms = queryTerms(words);
  const [counts, named] = await Promise.all([
    archive.counts(filter),
    terms.length === 0 ? null : archive.names.find(terms),
  ]);
  const numbers = (named ? [...named] : Array.from({ length: unresolved.names }, (_, i) => places + i))
    .filter((number) => number >= places && counts.of(number) > 0)
    .sort((a, b) => counts.of(b) - counts.of(a) || a - b);
  const items = await Promise.all(
    numbers.slice(from, to).map(async (number) => ({
      number,
      row: await archive.packs.unresolved.item<NameRow>(number - places),
      count: counts.of(number),
    })),
  );
  return { total: numbers.length, items };
}
