import type { PlaceId } from '../../types.ts';
import { asObject, namesIn } from './own-geojson.ts';
import { readGeometry } from './own-geometry.ts';
import type { JsonObject } from './own-json.ts';
import { type OwnFileReader, ownName } from './own-place.ts';
import { readPlaceType } from './place-type.ts';
import { readReference } from './references.ts';
import type { RowPosition } from './row-fault.ts';

/** Links that say that two records mean one place. */
const SAME = new Set(['closeMatch', 'exactMatch', 'skos:closeMatch', 'skos:exactMatch']);

/** Whether a feature is written in the Linked Places Format, which is GeoJSON with more beside `properties`. */
export function isLinkedPlace(feature: JsonObject): boolean {
  return '@id' in feature || (Array.isArray(feature.names) && 'properties' in feature);
}

/**
 * Reads a feature of the Linked Places Format, version 1 (https://github.com/LinkedPasts/linked-places-format):
 * names with their languages, types, country codes, and links to the same place in GeoNames and Wikidata.
 */
export function readLinkedPlace(reader: OwnFileReader, feature: JsonObject, at: RowPosition): void {
  const properties = asObject(feature.properties);
  const title = typeof properties.title === 'string' ? [ownName(properties.title)] : [];
  const read = readGeometry(feature.geometry);
  if (!read.ok && read.reason !== 'no-coordinates')
    return reader.fault(at, read.reason, read.why, read.found);
  reader.add({
    at,
    id: typeof feature['@id'] === 'string' ? idOf(feature['@id']) : '',
    names: [...title, ...namesIn(feature.names)],
    point: read.ok ? read.value : null,
    country: firstText(properties.ccodes) ?? '',
    type: typeOf(feature, properties),
    population: '',
    sameAs: linksOf(feature.links),
    radiusKm: read.ok ? read.radiusKm : 0,
  });
}

/** An id is mostly an address: what stands at its end tells records of one file apart. */
function idOf(id: string): string {
  if (readReference(id) !== null) return readReference(id)!;
  return /([^/#]+)[/#]*$/.exec(id)?.[1] ?? id;
}

/** The first of the types that is known here; no note is made of others, which name finer things than a map shows. */
function typeOf(feature: JsonObject, properties: JsonObject): string {
  const written = (Array.isArray(feature.types) ? feature.types : []).flatMap((type: unknown) => {
    const { identifier, label, sourceLabel, sourceLabels } = asObject(type);
    const labels = Array.isArray(sourceLabels)
      ? sourceLabels.map((each: unknown) => asObject(each).label)
      : [];
    return [identifier, label, sourceLabel, ...labels];
  });
  const classes = Array.isArray(properties.fclasses) ? properties.fclasses : [];
  const texts = [...written, ...classes].filter((text) => typeof text === 'string');
  return texts.find((text) => readPlaceType(text) !== null) ?? '';
}

function linksOf(links: unknown): PlaceId[] {
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: unknown) => {
    const { type, identifier } = asObject(link);
    if (typeof type !== 'string' || !SAME.has(type) || typeof identifier !== 'string') return [];
    return [readReference(identifier) ?? []].flat();
  });
}

function firstText(value: unknown): string | undefined {
  return Array.isArray(value) ? value.find((item) => typeof item === 'string') : undefined;
}
