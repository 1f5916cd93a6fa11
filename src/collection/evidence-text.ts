import type { Evidence } from '../../geo/types.ts';
import type { Formats } from '../i18n/formats.ts';
import type { MessageArgs, MessageId } from '../i18n/messages.ts';
import { placeKind } from './place-kind.ts';

/** What it takes to say something in a language. */
interface Speaker {
  readonly formats: Formats;
  t(id: MessageId, args?: MessageArgs): string;
}

/** One piece of evidence as a sentence; where the engine gives no detail, the reason alone. */
export function evidenceText({ reason, detail }: Evidence, { t, formats }: Speaker): string {
  const figure = typeof detail === 'number' ? detail : null;
  const words = typeof detail === 'string' && detail !== '' ? detail : null;
  switch (reason) {
    case 'prominence':
      return figure ? t('evidence-prominence', { detail: figure }) : t('evidence-prominence-unknown');
    case 'feature-class':
      return t('evidence-feature-class', { detail: t(placeKind(words ?? '', precisionOf(words ?? ''))) });
    case 'curated':
      return t('evidence-curated');
    case 'name-rank':
      return t('evidence-name-loose');
    case 'demonym':
      return t('evidence-demonym', { detail: words ?? '' });
    case 'spelling':
      return words ? t('evidence-spelling', { detail: words }) : t('evidence-spelling-plain');
    case 'country-in-text':
      return t('evidence-country-in-text', { detail: formats.country(words ?? '') });
    case 'region-in-text':
      return t('evidence-region-in-text', { detail: words ?? '' });
    case 'dateline':
      return t('evidence-dateline', { detail: words ?? '' });
    case 'nearness':
      return figure === null
        ? t('evidence-nearness-plain')
        : t('evidence-nearness', { detail: Math.round(figure) });
    case 'cue-word':
      return t('evidence-cue-word', { detail: words ?? '' });
    case 'direction':
      return t('evidence-direction', { detail: words ?? '' });
    case 'containment':
      return t('evidence-containment', { detail: words ?? '' });
    case 'one-sense':
      return t('evidence-one-sense', { count: figure ?? 0 });
  }
}

/** A feature code says how large a thing is by its first letters. */
function precisionOf(code: string) {
  if (code.startsWith('PCL')) return 'country';
  if (code.startsWith('PPL')) return 'settlement';
  if (code.startsWith('ADM') || code.startsWith('RGN')) return 'region';
  return 'point';
}
