import { geoparse, toCollection, type Collection, type Fault } from '../geo/index.ts';
import { readArticleFiles } from './article-files.ts';
import { type GazetteerChoice, openChosen } from './gazetteer/open-chosen.ts';
import { startProgress } from './progress.ts';
import { openTagger } from './tagger.ts';

/**
 * Geoparses the articles that files and folders hold into what the app opens. Articles at fault are left out
 * and told of; the collection holds the rest, and may hold none.
 */
export async function buildCollection(
  paths: readonly string[],
  options: GazetteerChoice & { readonly title?: string | null } = {},
): Promise<{ collection: Collection; faults: Fault[] }> {
  const { articles, faults } = await readArticleFiles(paths);
  const { gazetteer } = await openChosen(options);
  const tagger = await openTagger();
  const progress = startProgress();
  const geoparsed = articles.map((article, i) => {
    progress.update(i, articles.length, article.title ?? article.id);
    return geoparse(article, gazetteer, { tagger });
  });
  progress.stop();
  return {
    collection: toCollection(geoparsed, {
      title: options.title ?? null,
      attribution: gazetteer.info.attribution,
    }),
    faults,
  };
}
