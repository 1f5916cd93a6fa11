import type { Collection } from './collection-types.ts';
import { placeConfidence, placeNames } from './export-rows.ts';
import type { FeatureArticle, PlaceFeature } from './geojson-types.ts';

/** So many excerpts of an article are told in a balloon; the rest are counted. */
const EXCERPTS = 3;

/** Okabe and Ito's colours: those of the app, in the order of the articles. */
const COLOURS = ['0072b2', 'd55e00', '009e73', 'cc79a7', 'e69f00', '56b4e9'];

const PRECISIONS = ['settlement', 'point', 'region', 'country', 'supranational'] as const;

/** KML 2.2 (OGC 07-147r2): a Placemark a place, in folders by how large a thing it is, the excerpts in its balloon. */
export function toKml({ title, articles, places }: Collection): string {
  const colours = new Map(articles.map(({ id }, i) => [id, i % COLOURS.length]));
  const folders = PRECISIONS.map((precision) => {
    const within = places.features.filter(({ properties }) => properties.precision === precision);
    const marks = within.map((place) => placemark(place, colours.get(place.properties.articles[0]!.id) ?? 0));
    return marks.length === 0 ? '' : `<Folder><name>${precision}</name>\n${marks.join('')}</Folder>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>${xml(title ?? 'Yaqut')}</name>
<description>${xml(places.attribution)}</description>
${COLOURS.map(style).join('')}${folders.join('')}</Document>
</kml>
`;
}

/** KML writes colours as alpha, blue, green, red. */
function style(colour: string, i: number): string {
  const turned = `ff${colour.slice(4)}${colour.slice(2, 4)}${colour.slice(0, 2)}`;
  return `<Style id="article-${i}"><IconStyle><color>${turned}</color></IconStyle></Style>\n`;
}

function placemark(place: PlaceFeature, colour: number): string {
  const { properties: at, geometry } = place;
  const { arabic, latin } = placeNames(place);
  const dates = at.articles.flatMap(({ date }) => date ?? []).sort();
  const span =
    dates.length === 0 ? '' : `<TimeSpan><begin>${dates[0]}</begin><end>${dates.at(-1)}</end></TimeSpan>\n`;
  const data = {
    id: place.id,
    name_ar: arabic,
    name_en: latin,
    country: at.country ?? '',
    admin1: at.admin1 ?? '',
    feature_code: at.featureCode,
    precision: at.precision,
    mentions: at.mentionCount,
    articles: at.articles.length,
    confidence: placeConfidence(place),
  };
  const fields = Object.entries(data).map(
    ([name, value]) => `<Data name="${name}"><value>${xml(String(value))}</value></Data>`,
  );
  return `<Placemark>
<name>${xml(at.name)}</name>
<description>${xml(balloon(at.articles))}</description>
${span}<styleUrl>#article-${colour}</styleUrl>
<ExtendedData>${fields.join('')}</ExtendedData>
<Point><coordinates>${geometry.coordinates.join(',')}</coordinates></Point>
</Placemark>
`;
}

/** HTML, as balloons are; the articles' words are escaped in it, and the whole once more in the XML. */
function balloon(articles: readonly FeatureArticle[]): string {
  const parts = articles.map(({ id, title, outlet, date, url, mentions }) => {
    const heading = [title ?? id, outlet, date]
      .filter((part) => part !== null)
      .map(xml)
      .join(' · ');
    const linked = url === null ? heading : `<a href="${xml(url)}">${heading}</a>`;
    const shown = mentions.slice(0, EXCERPTS).map(({ excerpt, excerptStart, excerptEnd }) => {
      const [before, name, after] = [
        excerpt.slice(0, excerptStart),
        excerpt.slice(excerptStart, excerptEnd),
        excerpt.slice(excerptEnd),
      ];
      return `<p>${xml(before)}<b>${xml(name)}</b>${xml(after)}</p>`;
    });
    const more = mentions.length > EXCERPTS ? `<p>+${mentions.length - EXCERPTS}</p>` : '';
    return `<h4>${linked}</h4>${shown.join('')}${more}`;
  });
  return `<div dir="auto">${parts.join('')}</div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0, which has no control characters and no lone surrogates. */
function xml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- the very characters that XML forbids
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
