import type { Correction } from './correction.ts';
import { keyOf } from './correction-index.ts';

/** What a correction says, where two that say the same are one. */
export const outcomeOf = ({ says }: Correction): string => ('place' in says ? says.place.id : says.kind);

/** What a correction is about, where two about the same are one. */
export function targetKey({ target }: Correction): string {
  return JSON.stringify([
    target.scope,
    target.scope === 'collection' ? '' : target.article,
    keyOf(target.exact),
    target.scope === 'mention' ? target.start : 0,
  ]);
}

/**
 * Corrections of one target by different people that say different things; of each person what they said last.
 *
 * @param corrections oldest first
 * @param personOf tells people apart; those who gave no name are one unless it says otherwise
 */
export function conflictsOf<C extends Correction>(
  corrections: readonly C[],
  personOf: (correction: C) => string = ({ by }) => by ?? '',
): C[][] {
  const byTarget = new Map<string, C[]>();
  for (const correction of corrections) {
    const key = targetKey(correction);
    const same = byTarget.get(key);
    if (same === undefined) byTarget.set(key, [correction]);
    else same.push(correction);
  }
  return [...byTarget.values()].flatMap((all) => {
    if (all.length === 1) return [];
    const last = [...new Map(all.map((correction) => [personOf(correction), correction])).values()];
    return new Set(last.map(outcomeOf)).size > 1 ? [last] : [];
  });
}
