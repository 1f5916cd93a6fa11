import {
  type Article,
  type Collection,
  type Correction,
  type PlainFault,
  geoparse,
  type GeoparsedArticle,
  isGeoparsed,
  mergeCorrections,
  toCollection,
} from '../geo/index.ts';
import { readArticleFiles } from './article-files.ts';
import { correct, readCorrectionFiles } from './corrections.ts';
import { type GazetteerChoice, openChosen } from './gazetteer/open-chosen.ts';
import { startProgress } from './progress.ts';
import { openTagger } from './tagger.ts';
import { say, sayFaults } from './words.ts';

export interface CollectionChoice extends GazetteerChoice {
  readonly title?: string | null;
  /** Files of corrections. */
  readonly corrections?: readonly string[];
}

/** What a collection is made of: articles, some of which may come with their mentions. */
export interface CollectionInput {
  readonly articles: readonly (Article | GeoparsedArticle)[];
  readonly corrections: readonly Correction[];
  readonly faults: readonly PlainFault[];
}

/**
 * Geoparses the articles that files and folders hold into what the app opens. Articles at fault are left out
 * and told of; the collection holds the rest, and may hold none.
 */
export async function buildCollection(
  paths: readonly string[],
  options: CollectionChoice = {},
): Promise<{ collection: Collection; faults: readonly PlainFault[] }> {
  return collectionOf(await readArticleFiles(paths), options);
}

/**
 * The collection of what files and folders hold, for showing: faults are told, and where no article is left that is told
 * too, and null is given back.
 */
export async function collectionToShow(
  paths: readonly string[],
  options: CollectionChoice,
): Promise<{ collection: Collection; isWhole: boolean } | null> {
  const { collection, faults } = await buildCollection(paths, options);
  sayFaults(faults);
  if (collection.articles.length > 0) return { collection, isWhole: faults.length === 0 };
  say('yaqut: there is no article to show.');
  return null;
}

/** @param parse how an article that comes without mentions is geoparsed, where it is not the usual way */
export async function collectionOf(
  input: CollectionInput,
  options: CollectionChoice,
  parse: typeof geoparse = geoparse,
): Promise<{ collection: Collection; faults: readonly PlainFault[] }> {
  const own = await readCorrectionFiles(options.corrections ?? []);
  const { gazetteer } = await openChosen(options);
  const tagger = await openTagger();
  const progress = startProgress();
  const geoparsed = input.articles.map((article, i) => {
    if (isGeoparsed(article)) return article;
    progress.update(i, input.articles.length, article.title ?? article.id);
    return parse(article, gazetteer, { tagger });
  });
  progress.stop();
  const corrections = mergeCorrections([input.corrections, own.corrections]);
  const collection = toCollection(correct(geoparsed, corrections), {
    title: options.title ?? null,
    attribution: gazetteer.info.attribution,
    corrections,
  });
  return { collection, faults: [...input.faults, ...own.faults] };
}
