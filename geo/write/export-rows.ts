import type { Article } from '../types.ts';
import { arabicName } from './arabic-name.ts';
import type { Collection } from './collection-types.ts';
import type { FeatureMention, PlaceFeature } from './geojson-types.ts';

/** One mention with all that an export says of it. */
export interface MentionRow {
  readonly article: Omit<Article, 'text'>;
  readonly mention: FeatureMention;
  /** Null for what was not resolved. */
  readonly place: PlaceFeature | null;
}

/** The mentions of a collection, article by article, in the order of the text. */
export function mentionRows({ articles, places }: Collection): MentionRow[] {
  const known = new Map(articles.map((article, position) => [article.id, { article, position }]));
  const rows: MentionRow[] = [];
  const add = (id: string, mention: FeatureMention, place: PlaceFeature | null) => {
    const article = known.get(id)?.article;
    if (article !== undefined) rows.push({ article, mention, place });
  };
  for (const place of places.features) {
    for (const { id, mentions } of place.properties.articles)
      for (const mention of mentions) add(id, mention, place);
  }
  for (const mention of places.unresolved) add(mention.articleId, mention, null);
  const position = ({ article }: MentionRow) => known.get(article.id)!.position;
  return rows.sort((a, b) => position(a) - position(b) || a.mention.start - b.mention.start);
}

/** The surest of a place's mentions: it is on the map as surely as that. */
export function placeConfidence({ properties }: PlaceFeature): number {
  return Math.max(
    ...properties.articles.flatMap(({ mentions }) => mentions.map(({ confidence }) => confidence)),
  );
}

/** The name to read in a list: an Arabic and a Latin one, where there are any. */
export function placeNames({ properties }: PlaceFeature): {
  readonly arabic: string;
  readonly latin: string;
} {
  const latin =
    properties.names.find(({ lang }) => lang === 'en')?.toponym ??
    properties.names.find(({ toponym }) => /^\p{Script=Latin}/u.test(toponym))?.toponym;
  return { arabic: arabicName(properties.names) ?? '', latin: latin ?? '' };
}
