import type { Toponym } from '../../types.ts';
import { ownColumn } from './own-columns.ts';
import { collectFields, type OwnValue } from './own-fields.ts';
import { readGeometry } from './own-geometry.ts';
import { type OwnFileReader, ownName } from './own-place.ts';
import type { JsonObject } from './own-json.ts';
import type { RowPosition } from './row-fault.ts';

/**
 * Reads a GeoJSON feature: `name`, `name:ar`, `names` (a list, or names by language), `country`, `population`, `type`,
 * the headings of a table alike. Outlines are shown by their middle.
 */
export function readGeoJsonFeature(reader: OwnFileReader, feature: JsonObject, at: RowPosition): void {
  const properties = asObject(feature.properties);
  const values: OwnValue[] = [];
  const listed: Toponym[] = [];
  for (const [heading, value] of Object.entries(properties)) {
    const column = ownColumn(heading);
    if (column === null) continue;
    if (typeof value === 'string' || typeof value === 'number') values.push({ column, text: String(value) });
    else if (column.field === 'names' || column.field === 'name') listed.push(...namesIn(value));
  }
  const id = typeof feature.id === 'string' || typeof feature.id === 'number' ? String(feature.id) : '';
  const fields = collectFields(values);
  const read = readGeometry(feature.geometry);
  if (!read.ok && read.reason !== 'no-coordinates')
    return reader.fault(at, read.reason, read.why, read.found);
  reader.add({
    at,
    ...fields,
    id: fields.id || id,
    names: [...fields.names, ...listed],
    point: read.ok ? read.value : null,
    radiusKm: read.ok ? read.radiusKm : 0,
  });
}

/** Names in a list (`["كفر نبل", {"toponym": "Kafr Nabl", "lang": "en"}]`) or by language (`{"ar": "كفر نبل"}`). */
export function namesIn(value: unknown): Toponym[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      if (typeof item === 'string') return [ownName(item)];
      const { toponym, name, lang } = asObject(item);
      const text = toponym ?? name;
      return typeof text === 'string' ? [ownName(text, typeof lang === 'string' ? lang : undefined)] : [];
    });
  }
  return Object.entries(asObject(value)).flatMap(([lang, name]) =>
    typeof name === 'string' && /^[a-z]{2,3}(-\w+)*$/.test(lang) ? [ownName(name, lang)] : [],
  );
}

export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
