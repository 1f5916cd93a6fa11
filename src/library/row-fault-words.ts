import type { RowFaultReason } from '../../geo/gazetteer/sources/row-fault.ts';
import type { MessageId } from '../i18n/messages.ts';

/** What is wrong with a row of a file of places, in the interface's words. */
export const ROW_FAULTS: Readonly<Record<RowFaultReason, MessageId>> = {
  'short-row': 'row-short-row',
  'long-row': 'row-long-row',
  'too-long': 'row-too-long',
  'not-utf-8': 'row-not-utf-8',
  'bad-quotes': 'row-bad-quotes',
  'no-name': 'row-no-name',
  'bad-id': 'row-bad-id',
  'duplicate-id': 'row-duplicate-id',
  'no-coordinates': 'row-no-coordinates',
  'bad-coordinates': 'row-bad-coordinates',
  'swapped-coordinates': 'row-swapped-coordinates',
  'bad-geometry': 'row-bad-geometry',
  'unknown-place': 'row-unknown-place',
  'not-a-feature': 'row-not-a-feature',
  'bad-population': 'row-bad-population',
  'unknown-country': 'row-unknown-country',
  'unknown-type': 'row-unknown-type',
};
