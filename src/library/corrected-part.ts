import { type Held, parted } from '../../geo/correct/correct-article.ts';
import { correctedMention, type KnownPlaces } from '../../geo/correct/corrected-mention.ts';
import { reopenMention } from '../../geo/read/reopen-article.ts';
import type { Mention } from '../../geo/types.ts';
import type { CollectionMention } from '../../geo/write/collection-types.ts';
import { excerpts, type Excerpt } from '../../geo/write/excerpt.ts';
import type { FeatureMention, PlaceFeature } from '../../geo/write/geojson-types.ts';
import { type ArticlePart, toPart } from './article-part.ts';

type Overruling = readonly Held<CollectionMention>[];

/**
 * An article's part with corrections laid over it: what `toPart` makes of the corrected article, put together out of
 * what the engine's part holds, since of hundreds of mentions a correction may concern one.
 */
export function correctedPart(engine: ArticlePart, held: Overruling, known: KnownPlaces): ArticlePart {
  const { article } = engine;
  const put = held.flatMap(({ start, end, correction, engine: found }) => {
    const mention = found && reopenMention(found, known);
    return correctedMention(article.text, start, end, correction.says, mention, known) ?? [];
  });
  const excerptsOf = () =>
    put.map((mention) => excerptAt(engine, mention) ?? excerpts(article.text, [mention])[0]!);
  const changed = toPart({ ...article, mentions: put, overruled: [] }, { excerptsOf });
  const { kept, overruled } = parted(article.mentions, held);
  return {
    article: { ...article, mentions: inOrder([...kept, ...changed.article.mentions]), overruled },
    features: joined(engine.features, held, changed.features),
    unresolved: inOrder([...parted(engine.unresolved, held).kept, ...changed.unresolved]),
  };
}

function joined(
  features: readonly PlaceFeature[],
  held: Overruling,
  changed: readonly PlaceFeature[],
): PlaceFeature[] {
  const added = new Map(changed.map((feature) => [feature.properties.id, feature]));
  const stay = features.flatMap((feature) => {
    const { id, articles } = feature.properties;
    const kept = parted(articles[0]!.mentions, held).kept;
    const more = added.get(id);
    added.delete(id);
    const mentions = inOrder([...kept, ...mentionsIn(more)]);
    return mentions.length === 0 ? [] : [withMentions(feature, mentions)];
  });
  return [...stay, ...added.values()];
}

function withMentions(feature: PlaceFeature, mentions: FeatureMention[]): PlaceFeature {
  const [article] = feature.properties.articles;
  const articles = [{ ...article!, mentions }];
  return { ...feature, properties: { ...feature.properties, mentionCount: mentions.length, articles } };
}

const mentionsIn = (feature: PlaceFeature | undefined): readonly FeatureMention[] =>
  feature?.properties.articles[0]?.mentions ?? [];

function excerptAt({ features, unresolved }: ArticlePart, { start, end }: Mention): Excerpt | null {
  const isHere = (mention: FeatureMention) => mention.start === start && mention.end === end;
  for (const feature of features) {
    const found = mentionsIn(feature).find(isHere);
    if (found) return excerptOf(found);
  }
  const found = unresolved.find(isHere);
  return found ? excerptOf(found) : null;
}

const excerptOf = ({ excerpt, excerptStart, excerptEnd }: Excerpt): Excerpt => ({
  excerpt,
  excerptStart,
  excerptEnd,
});

const inOrder = <T extends { readonly start: number }>(list: T[]): T[] =>
  list.sort((a, b) => a.start - b.start);
