import type { Toponym } from '../../types.ts';
import type { OwnColumn } from './own-columns.ts';
import { type OwnFields, ownName, splitNames } from './own-place.ts';
import { readReference } from './references.ts';

/** A value under a heading that means something. */
export interface OwnValue {
  readonly column: OwnColumn;
  readonly text: string;
}

/** Brings the values of one row together; its point is read apart, since tables and features hold it differently. */
export function collectFields(values: readonly OwnValue[]): Omit<OwnFields, 'at' | 'point' | 'radiusKm'> {
  const first = (field: OwnColumn['field']): string =>
    values.find(({ column, text }) => column.field === field && text.trim() !== '')?.text ?? '';
  const geonamesId = first('geonames-id').trim();
  return {
    id: first('id') || (/^\d+$/.test(geonamesId) ? `geonames:${geonamesId}` : geonamesId),
    names: namesOf(values),
    country: first('country'),
    type: first('type'),
    population: first('population'),
    sameAs: splitNames(first('same-as'))
      .map(readReference)
      .filter((id) => id !== null),
  };
}

/** The plain name first, then those in a language, then the further ones. */
function namesOf(values: readonly OwnValue[]): Toponym[] {
  const plain: Toponym[] = [];
  const tagged: Toponym[] = [];
  const further: Toponym[] = [];
  for (const { column, text } of values) {
    if (text.trim() === '') continue;
    if (column.field === 'names') further.push(...splitNames(text).map((name) => ownName(name)));
    else if (column.field !== 'name') continue;
    else if (column.lang === undefined) plain.push(ownName(text));
    else tagged.push(ownName(text, column.lang));
  }
  return [...plain, ...tagged, ...further];
}
