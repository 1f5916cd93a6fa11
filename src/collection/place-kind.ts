import type { Precision } from '../../geo/types.ts';
import type { MessageId } from '../i18n/messages.ts';

const BY_CODE: Readonly<Record<string, MessageId>> = {
  PPLC: 'kind-capital',
  PPLA: 'kind-regional-capital',
  PPLX: 'kind-quarter',
  ADM1: 'kind-admin',
  ADM2: 'kind-admin',
  CONT: 'kind-continent',
  STM: 'kind-river',
  LK: 'kind-lake',
  SEA: 'kind-sea',
  MT: 'kind-mountain',
  BLDG: 'kind-building',
  PAL: 'kind-building',
  GOVL: 'kind-building',
  SQR: 'kind-square',
};

const BY_PRECISION: Readonly<Record<Precision, MessageId>> = {
  point: 'kind-point',
  settlement: 'kind-settlement',
  region: 'kind-region',
  country: 'kind-country',
  supranational: 'kind-supranational',
};

/** What a place is, in a word: by its feature code where that says more, else by its precision. */
export function placeKind(featureCode: string, precision: Precision): MessageId {
  return BY_CODE[featureCode] ?? BY_PRECISION[precision];
}
