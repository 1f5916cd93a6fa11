import type { Gazetteer, Place } from '../../geo/index.ts';

/** The places of a gazetteer that are wanted, by id. */
export function placesById(gazetteer: Gazetteer, wanted: { has(id: string): boolean }): Map<string, Place> {
  const known = new Map<string, Place>();
  for (let index = 0; index < gazetteer.size; index++) {
    const id = gazetteer.id(index);
    if (wanted.has(id)) known.set(id, gazetteer.place(index));
  }
  return known;
}
