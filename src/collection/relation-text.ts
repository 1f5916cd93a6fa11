import type { MentionRelation } from '../../geo/types.ts';
import type { MessageArgs, MessageId } from '../i18n/messages.ts';

const SIDES: readonly MessageId[] = [
  'side-north',
  'side-north-east',
  'side-east',
  'side-south-east',
  'side-south',
  'side-south-west',
  'side-west',
  'side-north-west',
];

/** Where the spot that the text speaks of lies to the place that it names, in a few words. */
export function relationText(
  { type, bearing, distanceKm }: MentionRelation,
  { t }: { t(id: MessageId, args?: MessageArgs): string },
): string {
  const side = bearing === undefined ? null : t(SIDES[Math.round(bearing / 45) % SIDES.length]!);
  switch (type) {
    case 'direction':
      return t('relation-direction', { side: side ?? '' });
    case 'distance':
      return side === null
        ? t('relation-distance', { km: distanceKm ?? 0 })
        : t('relation-distance-side', { km: distanceKm ?? 0, side });
    case 'countryside':
      return side === null ? t('relation-countryside') : t('relation-countryside-side', { side });
    case 'outskirts':
      return side === null ? t('relation-outskirts') : t('relation-outskirts-side', { side });
    case 'surroundings':
      return t('relation-surroundings');
    case 'centre':
      return t('relation-centre');
    case 'border':
      return t('relation-border');
  }
}
