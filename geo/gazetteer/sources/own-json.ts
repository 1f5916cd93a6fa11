import { reasonOf, refuse } from '../../faults.ts';
import type { Result } from '../../types.ts';
import { readGeoJsonFeature } from './own-geojson.ts';
import { isLinkedPlace, readLinkedPlace } from './own-linked-places.ts';
import { type CountryNames, type OwnFile, OwnFileReader } from './own-place.ts';
import { excerpt, quote, type RowPosition } from './row-fault.ts';

/** An object of a JSON file, of which nothing is known yet. */
export type JsonObject = { readonly [key: string]: unknown };

/**
 * Reads GeoJSON and the Linked Places Format: a FeatureCollection, a single feature, or a list of them. What a feature
 * is written in is told from itself.
 *
 * @param source the file's name, for the message
 */
export function readOwnJson(
  text: string,
  source: string,
  slug: string,
  countries: CountryNames,
): Result<OwnFile> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(source, 'places-not-json', { reason: reasonOf(error) });
  }
  const features = featuresOf(json);
  if (features === null) return refuse(source, 'no-features', { found: excerpt(json) });
  const reader = new OwnFileReader(slug, countries);
  features.forEach((feature: unknown, i) => {
    const at: RowPosition = { unit: 'feature', number: i + 1 };
    if (!isObject(feature) || !('geometry' in feature || 'properties' in feature || '@id' in feature)) {
      return reader.fault(at, 'not-a-feature', `${quote(feature)} is no feature`, feature);
    }
    if (isLinkedPlace(feature)) readLinkedPlace(reader, feature, at);
    else readGeoJsonFeature(reader, feature, at);
  });
  return { ok: true, value: reader };
}

function featuresOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return null;
  if (Array.isArray(json.features)) return json.features;
  return json.type === 'Feature' || '@id' in json ? [json] : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
