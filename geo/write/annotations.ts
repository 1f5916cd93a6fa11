import type { Collection } from './collection-types.ts';
import { mentionRows, type MentionRow } from './export-rows.ts';
import { GENERATOR } from './generator.ts';
import { placeAddress } from './place-address.ts';

/** So much of the text before and after tells a name from the same name elsewhere. */
const CONTEXT_LENGTH = 32;

export interface AnnotationOptions {
  /** Put the articles' texts in, which are their publishers'. */
  readonly fullText?: boolean;
}

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/) in JSON-LD: an annotation a mention, found again in the
 * article by its words and by where they stand, with the place as its body.
 */
export function toAnnotations(collection: Collection, { fullText = false }: AnnotationOptions = {}): unknown {
  const rows = mentionRows(collection);
  const sources = collection.articles.map(({ id, title, outlet, date, lang, url, text }) => ({
    id: articleAddress(id, url),
    type: 'Text',
    format: 'text/plain',
    language: lang ?? 'ar',
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { publisher: outlet }),
    ...(date === undefined ? {} : { date }),
    ...(fullText ? { value: text } : {}),
  }));
  return {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      {
        geojson: 'https://purl.org/geojson/vocab#',
        Feature: 'geojson:Feature',
        Point: 'geojson:Point',
        geometry: 'geojson:geometry',
        coordinates: { '@id': 'geojson:coordinates', '@container': '@list' },
        confidence: 'https://schema.org/ratingValue',
        title: 'http://purl.org/dc/terms/title',
        publisher: 'http://purl.org/dc/terms/publisher',
        date: 'http://purl.org/dc/terms/date',
        attribution: 'http://purl.org/dc/terms/rights',
        articles: 'http://purl.org/dc/terms/source',
      },
    ],
    id: 'urn:yaqut:annotations',
    type: 'AnnotationPage',
    attribution: collection.places.attribution,
    articles: sources,
    items: rows.map(annotation),
  };
}

function annotation({ article, mention, place }: MentionRow): unknown {
  const { excerpt, excerptStart, excerptEnd, start, end } = mention;
  const status = mention.status ?? 'machine';
  return {
    id: `urn:yaqut:mention:${encodeURIComponent(article.id)}:${start}-${end}`,
    type: 'Annotation',
    motivation: 'identifying',
    generator: { id: 'urn:yaqut', type: 'Software', name: GENERATOR },
    body: [
      ...(place === null
        ? []
        : [
            {
              id: placeAddress(place.id),
              type: 'Feature',
              label: place.properties.name,
              geometry: place.geometry,
              purpose: 'identifying',
              confidence: mention.confidence,
            },
          ]),
      { type: 'TextualBody', purpose: 'tagging', value: mention.kind },
      { type: 'TextualBody', purpose: 'assessing', value: status },
    ],
    target: {
      source: articleAddress(article.id, article.url),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: mention.text,
          prefix: excerpt
            .slice(Math.max(0, excerptStart - CONTEXT_LENGTH), excerptStart)
            .replace(/^.*…/u, ''),
          suffix: excerpt.slice(excerptEnd, excerptEnd + CONTEXT_LENGTH).replace(/…$/u, ''),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

function articleAddress(id: string, url: string | undefined): string {
  return url ?? `urn:yaqut:article:${encodeURIComponent(id)}`;
}
