import { keyOf } from '../../geo/correct/correction-index.ts';
import type { Correction } from '../../geo/correct/correction.ts';
import type { Outcome } from '../library/corrected-collection.ts';
import type { Listed } from '../library/corrections.svelte.ts';

export const CORRECTION_KINDS = [
  'any',
  'place',
  'mark',
  'confirmed',
  'not-identifiable',
  'not-a-place',
] as const;
export const CORRECTION_STATES = ['any', 'in-force', 'idle', 'taken-back', 'news'] as const;

export interface CorrectionsFilter {
  readonly kind: (typeof CORRECTION_KINDS)[number];
  readonly state: (typeof CORRECTION_STATES)[number];
  /** Letters of the words, of the place or of the person. */
  readonly query: string;
}

function kindOf({ says, was }: Correction): CorrectionsFilter['kind'] {
  return says.kind === 'place' && was === null ? 'mark' : says.kind;
}

/** Those that meet every condition, in the order that they come in. */
export function filterCorrections(
  listed: readonly Listed[],
  { kind, state, query }: CorrectionsFilter,
  { applied, disagreements }: Outcome,
): Listed[] {
  const wanted = keyOf(query.trim());
  return listed.filter(({ correction, inForce }) => {
    if (kind !== 'any' && kindOf(correction) !== kind) return false;
    const isIdle = inForce && (applied.get(correction.id) ?? 0) === 0;
    if (state === 'in-force' && !inForce) return false;
    if (state === 'taken-back' && inForce) return false;
    if (state === 'idle' && !isIdle) return false;
    if (state === 'news' && !disagreements.has(correction.id)) return false;
    if (wanted === '') return true;
    const { says, target, by = '' } = correction;
    const names = 'place' in says ? [says.place.name, says.place.nameAr ?? ''] : [];
    return [target.exact, by, ...names].some((each) => keyOf(each).includes(wanted));
  });
}
