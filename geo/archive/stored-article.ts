import type { Article, Evidence, MentionKind, MentionRelation } from '../types.ts';
import type {
  CollectionArticle,
  CollectionCandidate,
  CollectionMention,
  CollectionPlace,
} from '../write/collection-types.ts';

/** A mention as an archive keeps it: its text stands in the article, and each place is an index into `places`. */
export interface StoredMention {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly relation?: MentionRelation;
  readonly confidence: number;
  readonly place: number | null;
  readonly evidence?: readonly Evidence[];
  /** Other places that the name may have meant with their probability, the likeliest first. */
  readonly runnersUp?: readonly (readonly [place: number, probability: number])[];
}

/** An article as an archive keeps it. News names the same places again and again: each is told once an article. */
export interface StoredArticle extends Article {
  readonly mentions: readonly StoredMention[];
  readonly places: readonly CollectionPlace[];
}

/** A stored article as the page shows any. */
export function openStored({ mentions, places, ...article }: StoredArticle): CollectionArticle {
  return { ...article, mentions: mentions.map((mention) => openMention(mention, article.text, places)) };
}

function openMention(
  { place, evidence, runnersUp = [], ...mention }: StoredMention,
  text: string,
  places: readonly CollectionPlace[],
): CollectionMention {
  const chosen = place === null ? null : places[place]!;
  return {
    ...mention,
    text: text.slice(mention.start, mention.end),
    placeId: chosen?.id ?? null,
    candidates:
      chosen === null || evidence === undefined
        ? []
        : [
            candidate(chosen, mention.confidence, evidence),
            ...runnersUp.map(([other, probability]) => candidate(places[other]!, probability, [])),
          ],
  };
}

const candidate = (
  place: CollectionPlace,
  probability: number,
  evidence: readonly Evidence[],
): CollectionCandidate => ({
  ...place,
  match: 'exact',
  score: evidence.reduce((sum, { weight }) => sum + weight, 0),
  probability,
  evidence,
});
