import type { GeoparsedArticle, ResolvedMention } from '../types.ts';

/**
 * An article as the engine left it. Where the article does not keep what was overruled (a GeoJSON file does not), as much
 * of it as the mentions tell: what a person took away stays away, and a place that is nowhere in it is none.
 */
export function withoutCorrections(article: GeoparsedArticle): GeoparsedArticle {
  const { overruled, ...rest } = article;
  const isCorrected = ({ status }: ResolvedMention) => status !== undefined && status !== 'machine';
  const corrected = article.mentions.filter(isCorrected);
  if (overruled === undefined && corrected.length === 0) return article;
  const restored = overruled ?? corrected.flatMap((mention) => restore(mention) ?? []);
  const mentions = [...article.mentions.filter((mention) => !isCorrected(mention)), ...restored];
  return { ...rest, mentions: mentions.sort((a, b) => a.start - b.start) };
}

function restore({ status: _, engine, ...mention }: ResolvedMention): ResolvedMention | null {
  if (engine === undefined) return null;
  const place = mention.candidates.find((candidate) => candidate.place.id === engine.place);
  const others = mention.candidates.filter((candidate) => candidate !== place);
  return {
    ...mention,
    place: place?.place ?? null,
    confidence: engine.confidence,
    candidates: place === undefined ? others : [place, ...others],
  };
}
