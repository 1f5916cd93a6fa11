import { ATTRIBUTION } from '../gazetteer/attribution.ts';
import type { GeoparsedArticle, Place, ResolvedMention } from '../types.ts';
import { type Excerpt, excerpts } from './excerpt.ts';
import type { FeatureArticle, FeatureMention, PlaceCollection, PlaceFeature } from './geojson-types.ts';
import { regionNames } from './region-name.ts';

export interface GeoJsonOptions {
  /** Of the gazetteer that was used, where it is not the bundled one. */
  readonly attribution?: string;
  /** Of the mentions of an article, where they are known already: to look for its sentences is most of the work. */
  readonly excerptsOf?: (article: GeoparsedArticle) => readonly Excerpt[];
}

interface Gathered {
  readonly place: Place;
  readonly articles: Map<string, { article: GeoparsedArticle; mentions: FeatureMention[] }>;
}

/**
 * Gathers the mentions of all articles by place, as GeoJSON (RFC 7946): one Feature a place, the most mentioned
 * first. Coordinates have five decimals, about a metre. What was not resolved is listed in the foreign member
 * `unresolved` and has no place on the map.
 *
 */
export function toGeoJson(
  articles: readonly GeoparsedArticle[],
  {
    attribution = ATTRIBUTION,
    excerptsOf = ({ text, mentions }) => excerpts(text, mentions),
  }: GeoJsonOptions = {},
): PlaceCollection {
  const places = new Map<string, Gathered>();
  const unresolved: (FeatureMention & { articleId: string })[] = [];
  for (const article of articles) {
    const around = excerptsOf(article);
    article.mentions.forEach((mention, i) => {
      const told = tell(mention, around[i]!);
      if (!mention.place) {
        unresolved.push({ ...told, articleId: article.id });
        return;
      }
      const gathered = places.get(mention.place.id) ?? { place: mention.place, articles: new Map() };
      places.set(mention.place.id, gathered);
      const own = gathered.articles.get(article.id) ?? { article, mentions: [] };
      gathered.articles.set(article.id, own);
      own.mentions.push(told);
    });
  }
  const features = [...places.values()].map(feature);
  features.sort((a, b) => b.properties.mentionCount - a.properties.mentionCount || (a.id < b.id ? -1 : 1));
  return { type: 'FeatureCollection', features, attribution, unresolved };
}

function tell(mention: ResolvedMention, around: Excerpt): FeatureMention {
  const { text, kind, start, end } = mention;
  const { relation, status, engine } = mention;
  const told = { text, kind, confidence: round(mention.confidence, 2), start, end, ...around };
  return { ...told, ...(relation && { relation }), ...(status && { status }), ...(engine && { engine }) };
}

function feature({ place, articles }: Gathered): PlaceFeature {
  const told = [...articles.values()].map(({ article, mentions }): FeatureArticle => ({
    id: article.id,
    title: article.title ?? null,
    outlet: article.outlet ?? null,
    date: article.date ?? null,
    url: article.url ?? null,
    mentions,
  }));
  const mentions = told.flatMap((article) => article.mentions);
  return {
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [round(place.lon, 5), round(place.lat, 5)] },
    properties: {
      id: place.id,
      name: nameAsWritten(mentions) ?? place.name,
      names: place.names,
      country: place.country || null,
      ...regionNames(place),
      featureClass: place.featureClass,
      featureCode: place.featureCode,
      precision: place.precision,
      population: place.population,
      radiusKm: place.radiusKm,
      mentionCount: mentions.length,
      articles: told,
    },
  };
}

/** The spelling that stands most often in the articles; of a place known only by its people, none. */
export function nameAsWritten(mentions: readonly FeatureMention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text, kind } of mentions) {
    if (kind !== 'demonym') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let name: string | undefined;
  for (const [text, count] of counts) if (name === undefined || count > counts.get(name)!) name = text;
  return name;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
