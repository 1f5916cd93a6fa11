import * as v from 'valibot';
import type { Correction } from '../correct/correction.ts';
import { refuse } from '../faults.ts';
import type { Candidate, Evidence, GeoparsedArticle, Place, ResolvedMention, Result } from '../types.ts';
import { givenFields } from './article-fields.ts';
import {
  collectionSchema,
  placesSchema,
  type StoredCandidate,
  type StoredCollection,
  type StoredFeature,
  type StoredMention,
  type StoredPlaces,
} from './collection-schema.ts';
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
  const opened = articles.map(({ id, text, mentions, excerptsOnly, ...facts }): GeoparsedArticle => ({
    id,
    text,
    ...givenFields(facts),
    ...(excerptsOnly && { excerptsOnly }),
    mentions: mentions
      .filter(({ start, end, text: words }) => text.slice(start, end) === words)
      .map(({ placeId, candidates, status, engine, ...mention }): ResolvedMention => {
        const all = candidates.map((candidate) => candidateOf(candidate, known));
        const place = placeId === null ? null : (known.get(placeId) ?? all[0]?.place ?? null);
        return { ...mention, place, candidates: all, ...(status && { status }), ...(engine && { engine }) };
      }),
  }));
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

function placeOf({ id, geometry, properties: at }: StoredFeature): Place {
  const [lon, lat] = geometry.coordinates;
  return {
    ...{
      id,
      name: at.names.find(({ lang }) => lang === 'en')?.toponym ?? at.names[0]?.toponym ?? at.name,
      names: at.names,
    },
    ...{ lat, lon, country: at.country ?? '' },
    ...regionOf(at),
    ...{ featureClass: at.featureClass, featureCode: at.featureCode, precision: at.precision },
    ...{ population: at.population, radiusKm: at.radiusKm },
  };
}

function regionOf(at: { admin1: string | null; admin1Ar?: string | null | undefined }): Partial<Place> {
  if (at.admin1 === null) return {};
  const english = { toponym: at.admin1, lang: 'en' };
  return {
    admin1: at.admin1,
    admin1Names: at.admin1Ar ? [english, { toponym: at.admin1Ar, lang: 'ar' }] : [english],
  };
}

/** A runner-up travels without all of its names; one that is chosen elsewhere has them there. */
function candidateOf(stored: StoredCandidate, known: ReadonlyMap<string, Place>): Candidate {
  const { id, name, nameAr, country, admin1, admin1Ar, featureCode, precision, lat, lon, evidence, ...rest } =
    stored;
  const names = [
    { toponym: name, lang: 'und' },
    ...(nameAr === null ? [] : [{ toponym: nameAr, lang: 'ar' }]),
  ];
  const place: Place = known.get(id) ?? {
    ...{ id, name, names, lat, lon, country: country ?? '', ...regionOf({ admin1, admin1Ar }) },
    ...{ featureClass: '', featureCode, precision, population: 0, radiusKm: 0 },
  };
  return { place: { ...place, name }, ...rest, evidence: evidence as Evidence[] };
}
