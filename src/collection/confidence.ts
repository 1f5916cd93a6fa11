import type { MessageId } from '../i18n/messages.ts';

/** Confidence in words. The engine's figures are calibrated, so the steps mean what they say. */
export function confidenceWord(confidence: number): MessageId {
  if (confidence >= 0.9) return 'confidence-certain';
  if (confidence >= 0.7) return 'confidence-likely';
  if (confidence >= 0.45) return 'confidence-possible';
  return 'confidence-doubtful';
}
