import type { Collection, CollectionArticle, CollectionMention } from '../../geo/write/collection-types.ts';
import type { FeatureArticle, FeatureMention, PlaceFeature } from '../../geo/write/geojson-types.ts';

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  'با',
  'كو',
  'مر',
  'سا',
  'تل',
  'ني',
  'دو',
  'قر',
  'شو',
  'ري',
  'حل',
  'زا',
  'فن',
  'جب',
  'عي',
  'لو',
];
const COUNTRIES = ['AZ', 'AM', 'TR', 'SY', 'IQ', 'IR', 'GE', 'RU', 'EG', 'LB'];
const FILLER = 'وقالت المصادر إن القوات تقدمت نحو';

/** Articles with their mentions, as many as are asked for, spread over a tenth as many places as mentions. */
export function largeCollection({
  articles,
  mentions,
  seed = 1,
}: {
  articles: number;
  mentions: number;
  seed?: number;
}): Collection {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
  const places = Array.from({ length: Math.ceil(mentions / 10) }, (_, i) => ({
    id: `geonames:${i}`,
    name: `${word()} ${i % 7 === 0 ? word() : ''}`.trim(),
    country: pick(COUNTRIES),
    lon: 26 + random() * 36,
    lat: 22 + random() * 26,
    groups: new Map<string, { article: CollectionArticle; mentions: FeatureMention[] }>(),
  }));
  const unresolved: (FeatureMention & { articleId: string })[] = [];
  const perArticle = mentions / articles;

  const list = Array.from({ length: articles }, (_, i): CollectionArticle => {
    const own: CollectionMention[] = [];
    const excerpts: { excerpt: string; from: number }[] = [];
    let text = '';
    const count = Math.round(perArticle * (i + 1)) - Math.round(perArticle * i);
    for (let m = 0; m < count; m++) {
      // A few places are named often, most seldom.
      const place = places[Math.floor(random() ** 2.5 * places.length)]!;
      const from = text.length;
      const start = from + FILLER.length + 1;
      const end = start + place.name.length;
      const excerpt = `${FILLER} ${place.name} ${word()}.`;
      text += excerpt + (m % 5 === 4 ? '\n\n' : ' ');
      const known = random() > 0.04;
      const confidence = Math.round((0.4 + random() * 0.6) * 100) / 100;
      const candidate = {
        id: place.id,
        name: place.name,
        nameAr: place.name,
        country: place.country,
        admin1: null,
        admin1Ar: null,
        featureCode: 'PPL',
        precision: 'settlement' as const,
        lat: place.lat,
        lon: place.lon,
        match: 'exact' as const,
        score: 2,
        probability: confidence,
        evidence: [{ reason: 'country-in-text' as const, weight: 1, detail: place.country }],
      };
      own.push({
        start,
        end,
        text: place.name,
        kind: 'toponym',
        placeId: known ? place.id : null,
        confidence,
        candidates: known ? [candidate] : [],
      });
      excerpts.push({ excerpt, from });
    }
    const month = Math.floor(random() * 96);
    const article: CollectionArticle = {
      id: `article-${i}`,
      title: `${word()} ${word()} ${word()} ${i + 1}`,
      date: `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`,
      lang: 'ar',
      text,
      mentions: own,
    };
    own.forEach((mention, m) => {
      const { excerpt, from } = excerpts[m]!;
      const told: FeatureMention = {
        text: mention.text,
        kind: mention.kind,
        confidence: mention.confidence,
        start: mention.start,
        end: mention.end,
        excerpt,
        excerptStart: mention.start - from,
        excerptEnd: mention.end - from,
      };
      if (mention.placeId === null) return unresolved.push({ ...told, articleId: article.id });
      const { groups } = places[Number(mention.placeId.slice(9))]!;
      const group = groups.get(article.id);
      if (group) group.mentions.push(told);
      else groups.set(article.id, { article, mentions: [told] });
    });
    return article;
  });

  const features = places.flatMap((place): PlaceFeature[] => {
    if (place.groups.size === 0) return [];
    const groups = [...place.groups.values()].map(({ article, mentions: own }): FeatureArticle => ({
      id: article.id,
      title: article.title ?? null,
      outlet: null,
      date: article.date ?? null,
      url: null,
      mentions: own,
    }));
    return [
      {
        type: 'Feature',
        id: place.id,
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: {
          id: place.id,
          name: place.name,
          names: [{ toponym: place.name, lang: 'ar' }],
          country: place.country,
          admin1: null,
          admin1Ar: null,
          featureClass: 'P',
          featureCode: 'PPL',
          precision: 'settlement',
          population: 0,
          radiusKm: 0,
          mentionCount: groups.reduce((sum, group) => sum + group.mentions.length, 0),
          articles: groups,
        },
      },
    ];
  });
  return {
    format: 'yaqut-collection',
    version: 1,
    title: null,
    generator: 'yaqut large',
    articles: list,
    places: { type: 'FeatureCollection', features, attribution: 'GeoNames CC BY 4.0', unresolved },
  };
}
