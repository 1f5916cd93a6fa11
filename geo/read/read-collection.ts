import * as v from 'valibot';
import type { Correction } from '../correct/correction.ts';
import { refuse } from '../faults.ts';
import type { Candidate, GeoparsedArticle, Place, ResolvedMention, Result } from '../types.ts';
import type { CollectionArticle } from '../write/collection-types.ts';
import type { PlaceFeature } from '../write/geojson-types.ts';
import { givenFields } from './article-fields.ts';
import {
  collectionSchema,
  placesSchema,
  type StoredCollection,
  type StoredFeature,
  type StoredMention,
  type StoredPlaces,
} from './collection-schema.ts';
import { reopenArticle, reopenPlace } from './reopen-article.ts';
import { sparseText } from './sparse-text.ts';

/** What a file that Yaqut wrote holds. */
export interface OpenedCollection {
  readonly articles: readonly GeoparsedArticle[];
  readonly corrections: readonly Correction[];
}

/** Whether JSON says that Yaqut wrote it, as a collection or as the GeoJSON of its places. */
export function isYaqutFile(value: Readonly<Record<string, unknown>>): boolean {
  return (
    value['format'] === 'yaqut-collection' ||
    (value['type'] === 'FeatureCollection' && Array.isArray(value['unresolved']))
  );
}

/**
 * Opens a file that Yaqut wrote, with everything that is in it: nothing is recognised or resolved anew. Of articles
 * whose text was left out, what the excerpts hold is put where it stood.
 *
 * @param source the file's name, for the message
 */
export function openCollection(
  value: Readonly<Record<string, unknown>>,
  source: string,
): Result<OpenedCollection> {
  const altered = (issue: v.BaseIssue<unknown>) =>
    refuse(source, 'altered-collection', { where: v.getDotPath(issue) ?? '' });
  if (value['format'] === 'yaqut-collection') {
    if (value['version'] !== 1) return refuse(source, 'newer-collection');
    const stored = v.safeParse(collectionSchema, value);
    return stored.success ? { ok: true, value: fromCollection(stored.output) } : altered(stored.issues[0]);
  }
  const stored = v.safeParse(placesSchema, value);
  return stored.success ? { ok: true, value: fromPlaces(stored.output) } : altered(stored.issues[0]);
}

function fromCollection({ articles, places, corrections = [] }: StoredCollection): OpenedCollection {
  const known = new Map(places.features.map((feature) => [feature.id, placeOf(feature)]));
  // The schema has seen to what is read of them; what is not, such as a reason that is new, goes through as it is.
  const opened = (articles as readonly unknown[] as readonly CollectionArticle[]).map((article) =>
    reopenArticle(article, known),
  );
  return { articles: opened, corrections: corrections as Correction[] };
}

function fromPlaces({
  features,
  unresolved,
  articles = [],
  corrections = [],
}: StoredPlaces): OpenedCollection {
  const facts = new Map(articles.map(({ text, ...article }) => [article.id, { text, article }]));
  const found = new Map<string, { mention: StoredMention; place: Place | null }[]>(
    articles.map(({ id }) => [id, []]),
  );
  const add = (id: string, mention: StoredMention, place: Place | null) => {
    const own = found.get(id);
    if (own === undefined) found.set(id, [{ mention, place }]);
    else own.push({ mention, place });
  };
  for (const feature of features) {
    const place = placeOf(feature);
    for (const { mentions, ...article } of feature.properties.articles) {
      if (!facts.has(article.id)) facts.set(article.id, { text: undefined, article });
      for (const mention of mentions) add(article.id, mention, place);
    }
  }
  for (const { articleId, ...mention } of unresolved) add(articleId, mention, null);
  const opened = [...found].map(([id, own]): GeoparsedArticle => {
    own.sort((a, b) => a.mention.start - b.mention.start);
    const { text: whole, article = { id } } = facts.get(id) ?? { text: undefined };
    const text = whole ?? sparseText(own.map(({ mention }) => mention));
    return {
      ...(givenFields(article) as typeof article & { id: string }),
      text,
      ...(whole === undefined && { excerptsOnly: true as const }),
      mentions: own
        .filter(({ mention }) => text.slice(mention.start, mention.end) === mention.text)
        .map(({ mention, place }) => mentionOf(mention, place)),
    } as GeoparsedArticle;
  });
  return { articles: opened, corrections: corrections as Correction[] };
}

function mentionOf(
  { text, start, end, kind, confidence, status, engine }: StoredMention,
  place: Place | null,
): ResolvedMention {
  const chosen: Candidate[] =
    place === null ? [] : [{ place, match: 'exact', score: 0, probability: confidence, evidence: [] }];
  return {
    text,
    start,
    end,
    kind,
    confidence,
    place,
    candidates: chosen,
    ...(status && { status }),
    ...(engine && { engine }),
  };
}

const placeOf = (feature: StoredFeature): Place => reopenPlace(feature as unknown as PlaceFeature);
