import type { CorrectionTarget } from '../../../geo/correct/correction.ts';

/** How far a correction reaches, as the messages say it. */
export const SCOPE_WORDS = {
  mention: 'scope-mention',
  article: 'scope-article',
  collection: 'scope-collection',
} as const satisfies Record<CorrectionTarget['scope'], string>;
