import type { Toponym } from '../types.ts';
import type { PlaceRow } from './rows.ts';

/**
 * Reads GeoNames' `cities500.txt`: one settlement of 500 inhabitants or more, or a seat of government, a line; 19
 * columns, tab separated (https://download.geonames.org/export/dump/readme.txt).
 */
export function* readCities500(text: string): Generator<PlaceRow> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const columns = text.slice(start, end).split('\t');
    start = end + 1;
    if (columns.length < 15) continue;
    const [id, name, , alternates, lat, lon, featureClass, featureCode, country, , admin1, admin2] =
      columns as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
    yield {
      id: `geonames:${id}`,
      names: [{ toponym: name, lang: languageOfScript(name) }, ...readAlternates(alternates, name)],
      lat: Number(lat),
      lon: Number(lon),
      country,
      sameAs: [],
      admin1Code: admin1 === '' ? '' : `${country}.${admin1}`,
      ...(admin1 !== '' && admin2 !== '' ? { admin2Code: `${country}.${admin1}.${admin2}` } : {}),
      featureClass: featureClass || 'P',
      featureCode: featureCode || 'PPL',
      precision: 'settlement',
      population: Number(columns[14]) || 0,
      radiusKm: 0,
    };
  }
}

/** GeoNames' alternate names carry no language; their script is all there is to tell. */
function* readAlternates(alternates: string, name: string): Generator<Toponym> {
  const seen = new Set([name]);
  for (const alternate of alternates.split(',')) {
    // What follows an Arabic comma is the region, added for disambiguation: "بوسویل، کبک".
    const toponym = alternate.split('،')[0]!.trim();
    if (seen.has(toponym) || !isName(toponym)) continue;
    seen.add(toponym);
    const lang = languageOfScript(toponym);
    if (lang !== 'und') yield { toponym, lang };
  }
}

/**
 * Alternates that begin in lower case are machine transliterations ("ya li wen"), those in few capitals are
 * airport and locality codes ("YQI", "CWHV").
 */
export function isName(alternate: string): boolean {
  return (
    alternate.length > 1 &&
    !/^\p{Ll}/u.test(alternate) &&
    !/^[A-Z]{2,5}$/.test(alternate) &&
    !/^[A-Z\d]*\d[A-Z\d]*$/.test(alternate)
  );
}

/** The scripts whose names are kept: those that the articles we read are written in or quote. */
export function languageOfScript(name: string): string {
  if (/\p{Script=Arabic}/u.test(name)) return 'und-Arab';
  if (/\p{Script=Latin}/u.test(name)) return 'und-Latn';
  if (/\p{Script=Cyrillic}/u.test(name)) return 'und-Cyrl';
  return 'und';
}
