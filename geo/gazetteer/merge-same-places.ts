import type { PlaceId } from '../types.ts';
import { groupsOf } from './groups.ts';
import { mergeRows } from './merge-rows.ts';
import { SourceError, type PlaceRow } from './rows.ts';
import { findSamePlaces, type MergeOrder, sourceOf } from './same-place.ts';

/**
 * Every place once, where the first of its rows stood. `leaders` tells for the id of a row that is no more the id of
 * the place it has become.
 */
export function mergeSamePlaces(
  rows: readonly PlaceRow[],
  orders: readonly MergeOrder[],
): { rows: PlaceRow[]; leaders: ReadonlyMap<PlaceId, PlaceId> } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of orders.flatMap(({ ids }) => ids)) {
    if (!byId.has(id)) throw new SourceError(`corrections.tsv speaks of ${id}, which no source holds.`);
  }
  const leaders = new Map<PlaceId, PlaceId>();
  const merged = new Map<PlaceId, PlaceRow>();
  for (const ids of groupsOf(findSamePlaces(rows, orders).map((same) => same.ids))) {
    const place = mergeRows(ids.map((id) => byId.get(id)!));
    for (const id of ids) {
      merged.set(id, place);
      if (id !== place.id) leaders.set(id, place.id);
    }
  }
  return { rows: [...new Set(rows.map((row) => merged.get(row.id) ?? row))], leaders };
}

/** A link that two rows of one source bear is wrong in one of them, and nothing tells in which. */
export function withoutSharedLinks(rows: readonly PlaceRow[]): PlaceRow[] {
  const bearers = new Map<string, number>();
  const claims = (row: PlaceRow) => row.sameAs.map((link) => `${sourceOf(row)} ${link}`);
  for (const claim of rows.flatMap(claims)) bearers.set(claim, (bearers.get(claim) ?? 0) + 1);
  return rows.map((row) =>
    row.sameAs.length === 0
      ? row
      : { ...row, sameAs: row.sameAs.filter((link) => bearers.get(`${sourceOf(row)} ${link}`) === 1) },
  );
}
