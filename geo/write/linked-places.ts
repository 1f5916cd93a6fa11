import type { Collection } from './collection-types.ts';
import { placeConfidence } from './export-rows.ts';
import type { PlaceFeature } from './geojson-types.ts';
import { placeAddress } from './place-address.ts';

/** The format's own context; the members of version 1.3 are all in it. */
const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld';

/** The types of the Getty's thesaurus that gazetteers of the format use, by what a place is. */
const AAT: Readonly<Record<string, readonly [id: string, label: string]>> = {
  settlement: ['aat:300008347', 'inhabited places'],
  point: ['aat:300387131', 'sites (locations)'],
  region: ['aat:300182722', 'regions (geographic)'],
  country: ['aat:300128207', 'nations'],
  supranational: ['aat:300182722', 'regions (geographic)'],
};

/** Linked Places Format, version 1.3 (https://github.com/LinkedPasts/linked-places-format): GeoJSON and JSON-LD in one. */
export function toLinkedPlaces({ places }: Collection): unknown {
  return {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    attribution: places.attribution,
    features: places.features.map(feature),
  };
}

function feature(place: PlaceFeature): unknown {
  const { properties: at, geometry } = place;
  const [identifier, label] = AAT[at.precision]!;
  const timespans = at.articles.flatMap(({ date }) =>
    date === null ? [] : [{ start: { in: date }, end: { in: date } }],
  );
  return {
    '@id': placeAddress(place.id),
    type: 'Feature',
    properties: {
      title: at.name,
      ccodes: at.country === null ? [] : [at.country],
      fclasses: /^[AHLPRSTUV]$/.test(at.featureClass) ? [at.featureClass] : [],
      mentionCount: at.mentionCount,
      confidence: placeConfidence(place),
    },
    // When the articles speak of it, which is all that is known here.
    ...(timespans.length === 0 ? {} : { when: { timespans } }),
    names: [
      { toponym: at.name, citations: at.articles.map(citation) },
      ...at.names.map(({ toponym, lang }) => ({ toponym, lang })),
    ],
    types: [{ identifier, label, sourceLabels: [{ label: at.featureCode, lang: 'en' }] }],
    geometry: { ...geometry, certainty: certainty(placeConfidence(place)) },
    links: links(place),
    descriptions: at.articles.flatMap((article) =>
      article.mentions.map(({ excerpt }) => ({ '@id': citation(article)['@id'], value: excerpt })),
    ),
  };
}

function citation({ id, title, outlet, date, url }: PlaceFeature['properties']['articles'][number]) {
  const label = [title ?? id, outlet, date].filter((part) => part !== null).join(' · ');
  return { label, '@id': url ?? `urn:yaqut:article:${encodeURIComponent(id)}` };
}

function links({ id }: PlaceFeature): { type: string; identifier: string }[] {
  const address = placeAddress(id);
  return address.startsWith('urn:') ? [] : [{ type: 'exactMatch', identifier: address }];
}

/** The three words that the format has for it. */
function certainty(confidence: number): string {
  if (confidence >= 0.9) return 'certain';
  return confidence >= 0.5 ? 'less-certain' : 'uncertain';
}
