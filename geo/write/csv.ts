import type { Collection } from './collection-types.ts';
import { mentionRows, placeConfidence, placeNames } from './export-rows.ts';

export type Cell = string | number | null | undefined;

/** A mention a line, resolved or not, in the order of the articles. */
export function toMentionsCsv(collection: Collection): string {
  const heading =
    'article_id,title,outlet,date,url,mention,start,end,kind,status,confidence,place_id,name,name_ar,name_en,country,admin1,feature_code,precision,lat,lon,excerpt,attribution';
  const rows = mentionRows(collection).map(({ article, mention, place }): Cell[] => {
    const names = place && placeNames(place);
    const [lon, lat] = place?.geometry.coordinates ?? [];
    return [
      ...[article.id, article.title, article.outlet, article.date, article.url],
      ...[
        mention.text,
        mention.start,
        mention.end,
        mention.kind,
        mention.status ?? 'machine',
        mention.confidence,
      ],
      ...[place?.id, place?.properties.name, names?.arabic, names?.latin],
      ...[place?.properties.country, place?.properties.admin1],
      ...[place?.properties.featureCode, place?.properties.precision, lat, lon],
      ...[mention.excerpt, collection.places.attribution],
    ];
  });
  return table(heading, rows);
}

/** A place a line, the most mentioned first. */
export function toPlacesCsv({ places }: Collection): string {
  const heading =
    'id,name,name_ar,name_en,country,admin1,feature_class,feature_code,precision,population,lat,lon,mentions,articles,first_date,last_date,confidence,attribution';
  const rows = places.features.map((place): Cell[] => {
    const { properties: at } = place;
    const { arabic, latin } = placeNames(place);
    const [lon, lat] = place.geometry.coordinates;
    const dates = at.articles.flatMap(({ date }) => date ?? []).sort();
    return [
      ...[place.id, at.name, arabic, latin, at.country, at.admin1, at.featureClass, at.featureCode],
      ...[
        at.precision,
        at.population === 0 ? null : at.population,
        lat,
        lon,
        at.mentionCount,
        at.articles.length,
      ],
      ...[dates[0], dates.at(-1), placeConfidence(place), places.attribution],
    ];
  });
  return table(heading, rows);
}

/** RFC 4180, with a byte order mark: Excel takes UTF-8 without one for something else. */
export function table(heading: string, rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[heading, ...rows.map((row) => row.map(cell).join(','))].join('\r\n')}\r\n`;
}

/**
 * A text that a spreadsheet would take for a formula is written behind an apostrophe, as OWASP advises: articles are
 * somebody else's words.
 */
function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const guarded = /^[\s\p{Cf}]*[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /["\r\n,;\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
