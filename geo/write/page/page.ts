import type { Collection } from '../collection-types.ts';
import { placeConfidence, placeNames } from '../export-rows.ts';
import { type BasemapCut, cutBasemap, type TileSource } from './cut-basemap.ts';
import { type Box, boxAround, project } from './mercator.ts';

/** What the page is made with: its script and style, its words in each language, and the base map's tiles. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly words: Readonly<Record<'ar' | 'en', Readonly<Record<string, string>>>>;
  readonly tile: TileSource;
}

/**
 * One HTML file that shows the map and the excerpts anywhere, from the disk and without the network: its data, its part
 * of the base map, its script and its style are in it, and its policy lets it load nothing else. Whole texts are not.
 */
export async function toPage(
  collection: Collection,
  { script, style, words, tile }: PageParts,
): Promise<string> {
  const places = pagePlaces(collection);
  const settled = places.filter(
    ({ precision }) => precision === 'settlement' || precision === 'region' || precision === 'point',
  );
  const shown = settled.length > 0 ? settled : places;
  const view = boxAround(shown.length > 0 ? middle(shown) : [project(0, 20)]);
  const basemap = await cutBasemap(
    tile,
    shown.length > 0 ? widened(view, boxAround(middle(shown, 0.05))) : view,
  );
  const data = {
    title: collection.title,
    generator: collection.generator,
    attribution: collection.places.attribution,
    articles: collection.articles.map(({ id, title, outlet, date, url }) => ({
      id,
      title: title ?? id,
      outlet,
      date,
      url,
    })),
    places,
    unresolved: collection.places.unresolved.length,
    view,
    labels: basemap.labels,
    words,
  };
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  const policy = `default-src 'none'; script-src '${await hash(script)}'; style-src '${await hash(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="ar">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(collection.title ?? words.ar['page-title'] ?? '')}</title>
<style>${style}</style>
</head>
<body dir="rtl">
<main><svg id="map" role="group">${drawn(basemap)}<g id="labels"></g><g id="marks"></g></svg></main>
<aside id="pane"></aside>
<script type="application/json" id="data">${json}</script>
<script>${script}</script>
</body>
</html>
`;
}

type PagePlace = ReturnType<typeof pagePlaces>[number];

function pagePlaces({ articles, places }: Collection) {
  const position = new Map(articles.map(({ id }, i) => [id, i]));
  return places.features.map((place) => {
    const { properties: at, geometry } = place;
    const { arabic, latin } = placeNames(place);
    return {
      id: place.id,
      name: at.name,
      ...{ arabic, latin, precision: at.precision, country: at.country },
      ...project(geometry.coordinates[0]!, geometry.coordinates[1]!),
      confidence: placeConfidence(place),
      mentions: at.articles.flatMap(({ id, mentions }) =>
        mentions.map(({ excerpt, excerptStart, excerptEnd, confidence, status }) => ({
          article: position.get(id) ?? 0,
          parts: [
            excerpt.slice(0, excerptStart),
            excerpt.slice(excerptStart, excerptEnd),
            excerpt.slice(excerptEnd),
          ],
          ...{ confidence, status },
        })),
      ),
    };
  });
}

/** Where most of what is spoken of lies: the mentions without the outermost on each side. */
function middle(places: readonly PagePlace[], outer = 0.2): { x: number; y: number }[] {
  const all = places.flatMap(({ x, y, mentions }) => mentions.map(() => ({ x, y })));
  const within = (axis: 'x' | 'y') => {
    const sorted = all.map((point) => point[axis]).sort((a, b) => a - b);
    const cut = Math.floor(sorted.length * outer);
    return [sorted[cut]!, sorted[sorted.length - 1 - cut]!] as const;
  };
  const [x0, x1] = within('x');
  const [y0, y1] = within('y');
  return [
    { x: x0, y: y0 },
    { x: x1, y: y1 },
  ];
}

function widened(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function drawn({ world, detail, detailBox: [x0, y0, x1, y1] }: BasemapCut): string {
  const paths = (of: BasemapCut['world']) =>
    Object.entries(of)
      .filter(([, d]) => d !== '')
      .map(([layer, d]) => `<path class="${layer}" d="${d}"/>`)
      .join('');
  const size = `x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}"`;
  return `<clipPath id="cut"><rect ${size}/></clipPath><g>${paths(world)}</g><g clip-path="url(#cut)"><rect class="water" ${size}/>${paths(detail)}</g>`;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
