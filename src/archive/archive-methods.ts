import { Archive } from '../../geo/archive/archive.ts';
import { exportPlaces } from '../../geo/archive/export-places.ts';
import { mentionPage } from '../../geo/archive/mention-pages.ts';
import { overviewOf } from '../../geo/archive/overview.ts';
import { unresolvedNames } from '../../geo/archive/unresolved-names.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import type { CollectionArticle } from '../../geo/write/collection-types.ts';
import { findPassage, indexText, type Passage } from '../collection/text-index.ts';

/** Of each kind so many are found. */
const MOST = { places: 8, articles: 12 } as const;

export interface FoundArticle {
  readonly article: CollectionArticle;
  /** The words stand in the title. */
  readonly titled: boolean;
  /** The words where they stand together in the text, else the first of them; null where they are in the title alone. */
  readonly passage: Passage | null;
  readonly count: number;
}

type AfterArchive<Given> = Given extends [Archive, ...infer Rest] ? Rest : never;

/** What the page asks of an archive. */
export function archiveMethods(archive: Archive) {
  return {
    placesIn: archive.placesIn.bind(archive),
    places: archive.places.bind(archive),
    articles: archive.articles.bind(archive),
    articlesByStep: archive.articlesByStep.bind(archive),
    article: archive.article.bind(archive),
    place: archive.place.bind(archive),
    mentions: (...asked: AfterArchive<Parameters<typeof mentionPage>>) => mentionPage(archive, ...asked),
    unresolvedNames: (...asked: AfterArchive<Parameters<typeof unresolvedNames>>) =>
      unresolvedNames(archive, ...asked),
    overview: (filter: Parameters<typeof overviewOf>[1]) => overviewOf(archive, filter),
    exportPlaces: (...asked: AfterArchive<Parameters<typeof exportPlaces>>) =>
      exportPlaces(archive, ...asked),
    async summary(filter: Parameters<Archive['counts']>[0]) {
      const { places, names } = await archive.counts(filter);
      return { places, names };
    },
    async search(query: string) {
      const key = nameKey(query);
      const [places, articles] = await Promise.all([
        archive.findPlaces(query, MOST.places),
        archive.findArticles(query, MOST.articles),
      ]);
      const found = articles.items.map((article): FoundArticle => {
        const text = indexText(article);
        const passage = findPassage(text, key) ?? findPassage(text, key.split(' ')[0]!);
        const titled = nameKey(article.title ?? '').includes(key);
        return { article, titled, passage: passage?.first ?? null, count: passage?.count ?? 0 };
      });
      return { places, articles: { total: articles.total, items: found } };
    },
  };
}

export type ArchiveMethods = ReturnType<typeof archiveMethods>;
export type MethodName = keyof ArchiveMethods;
