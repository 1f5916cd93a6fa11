import type { Toponym } from '../../types.ts';
import { isName, languageOfScript } from '../cities500.ts';
import type { PlaceRow } from '../rows.ts';
import { readCoordinates } from './coordinates.ts';
import { precisionOf, usualRadiusKm } from './feature-precision.ts';
import { type GeoNamesFilter, untaggedLanguage } from './geonames-filter.ts';
import { quote, type RowFaultReason } from './row-fault.ts';

/** What one line of a GeoNames dump gives. `passed-over`: a sound row that the filter does not want. */
export type GeoNamesPlaceRead =
  | { readonly kind: 'place'; readonly row: PlaceRow; readonly geonameId: number; readonly modified: string }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'fault'; readonly reason: RowFaultReason; readonly why: string };

const PASSED_OVER: GeoNamesPlaceRead = { kind: 'passed-over' };
const COLUMNS = 19;
/** GeoNames counts up to some 13 million today. */
export const MAX_GEONAME_ID = 99_999_999;

/**
 * Reads one line of `allCountries.txt`, `cities500.txt` or a country's file: 19 columns, tab separated
 * (https://download.geonames.org/export/dump/readme.txt).
 *
 * @param withAlternates whether the untagged alternates of the fourth column are names too; they are not wanted where
 *   `alternateNamesV2.txt` gives the same ones with their languages
 */
export function readGeoNamesPlace(
  line: string,
  filter: GeoNamesFilter,
  withAlternates: boolean,
): GeoNamesPlaceRead {
  const columns = line.split('\t');
  if (columns.length !== COLUMNS) {
    const reason = columns.length < COLUMNS ? 'short-row' : 'long-row';
    return fault(reason, `columns: ${columns.length}, and a GeoNames row has ${COLUMNS}`);
  }
  if (line.includes('\uFFFD')) return fault('not-utf-8', `${quote(columns[1])} is not UTF-8`);
  const featureClass = columns[6]!;
  const country = columns[8]!;
  const { featureClasses, countries } = filter;
  if (featureClasses && !featureClasses.has(featureClass)) return PASSED_OVER;
  if (countries && !countries.has(country)) return PASSED_OVER;

  const geonameId = readGeonameId(columns[0]!);
  if (geonameId === null)
    return fault('bad-id', `geonameid ${quote(columns[0])} is no number that GeoNames gives`);
  const name = columns[1]!.trim();
  if (name === '') return fault('no-name', `geonameid ${geonameId} has no name`);
  const point = readCoordinates(columns[4]!, columns[5]!);
  if (!point.ok) return fault(point.reason, `${quote(name)}: ${point.why}`);

  const featureCode = columns[7]!;
  const precision = precisionOf(featureClass, featureCode);
  return {
    kind: 'place',
    geonameId,
    modified: columns[18]!.trim(),
    row: {
      id: `geonames:${geonameId}`,
      names: [
        { toponym: name, lang: languageOfScript(name) },
        ...(withAlternates ? alternates(columns[3]!, name, filter) : []),
      ],
      sameAs: precision === 'country' && country !== '' ? [`iso3166:${country}`] : [],
      ...point.value,
      country,
      admin1Code: columns[10] === '' ? '' : `${country}.${columns[10]!}`,
      featureClass: featureClass || 'S',
      featureCode,
      precision,
      population: Math.min(Number(columns[14]) || 0, 0xffff_ffff),
      radiusKm: usualRadiusKm(featureClass, featureCode),
    },
  };
}

/** A geonameid, or null. */
export function readGeonameId(text: string): number | null {
  if (!/^[1-9]\d{0,7}$/.test(text)) return null;
  return Number(text);
}

function alternates(column: string, name: string, filter: GeoNamesFilter): Toponym[] {
  const names: Toponym[] = [];
  const seen = new Set([name]);
  for (const alternate of column.split(',')) {
    // What follows an Arabic comma is the region, added for disambiguation.
    const toponym = alternate.split('،')[0]!.trim();
    if (seen.has(toponym) || !isName(toponym)) continue;
    seen.add(toponym);
    const lang = untaggedLanguage(toponym, filter);
    if (lang !== null) names.push({ toponym, lang });
  }
  return names;
}

function fault(reason: RowFaultReason, why: string): GeoNamesPlaceRead {
  return { kind: 'fault', reason, why };
}
