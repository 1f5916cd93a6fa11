import type { CollectionArticle, CollectionMention } from '../../../geo/write/collection-types.ts';
import { correctedPlace } from '../../collection/corrected-place.ts';
import type { Corrections, Draft } from '../../library/corrections.svelte.ts';
import type { Announcer } from '../../state/announcer.svelte.ts';
import type { Language } from '../../state/language.svelte.ts';

const DONE = {
  place: 'corrected-place',
  confirmed: 'corrected-confirmed',
  'not-identifiable': 'corrected-not-identifiable',
  'not-a-place': 'corrected-not-a-place',
} as const;

/** Keeps what is said of mentions, and says so with a way back. */
export async function keep(
  corrections: Corrections,
  draft: Draft,
  count: number,
  { t }: Language,
  announcer: Announcer,
): Promise<boolean> {
  try {
    await corrections.make(draft);
  } catch {
    announcer.show(t('correct-failed'));
    return false;
  }
  const what = t(DONE[draft.says.kind], { mentions: t('export-mentions', { count }) });
  announcer.show(what, { label: t('undo'), run: () => void corrections.undo() });
  return true;
}

/** Says that a mention has the place that it is shown with. */
export function confirm(
  corrections: Corrections,
  { id: articleId }: Pick<CollectionArticle, 'id'>,
  { start, end, candidates }: CollectionMention,
  language: Language,
  announcer: Announcer,
): Promise<boolean> {
  const draft: Draft = {
    stretch: { articleId, start, end },
    scope: 'mention',
    says: { kind: 'confirmed', place: correctedPlace(candidates[0]!) },
  };
  return keep(corrections, draft, 1, language, announcer);
}
