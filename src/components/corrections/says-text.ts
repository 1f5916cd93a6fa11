import type { CorrectionSays } from '../../../geo/correct/correction.ts';
import { nameIn } from '../../collection/corrected-place.ts';
import type { Language } from '../../state/language.svelte.ts';

/** What a correction says, in a word or by the name of the place. */
export function saysText(says: CorrectionSays, { current, t }: Pick<Language, 'current' | 't'>): string {
  if (says.kind === 'not-identifiable') return t('status-not-identifiable');
  if (says.kind === 'not-a-place') return t('correct-not-place');
  return nameIn(says.place, current);
}
