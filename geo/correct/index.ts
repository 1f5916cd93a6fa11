export { findQuote, type Quote, quoteOf } from './anchor.ts';
export {
  applyCorrections,
  type Corrected,
  type CorrectionReport,
  type Disagreement,
} from './apply-corrections.ts';
export type { CorrectedPlace, Correction, CorrectionSays, CorrectionTarget } from './correction.ts';
export { type CorrectionsRead, readCorrections, writeCorrections } from './corrections-file.ts';
export { mergeCorrections } from './merge-corrections.ts';
export { withoutCorrections } from './without-corrections.ts';
