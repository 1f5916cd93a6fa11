import type { Lexicon } from '../../geo/tagger/lexicon.ts';
import type { TaggerWeights } from '../../geo/tagger/weights-file.ts';
import type { WordSlots } from '../../geo/tagger/word-features.ts';
import type { Document } from './corpus.ts';
import { type CrfWeights, trainCrf } from './crf.ts';
import { LexiconCounts } from './lexicon-counts.ts';
import { type Sequence, sequences } from './sequences.ts';

/** Into so many contiguous blocks the corpus is cut, each of which gets its lexicon from the others. */
const BLOCKS = 20;

const EPOCHS = 15;
const AVERAGED = 5;
const RATE = 0.06;
const L2 = 1;
/** What a text with other names in it counts beside the one that somebody wrote. */
const VARIED = 0.5;

/**
 * Learns a tagger from annotated documents, in the order of the corpus.
 *
 * @param vary further documents to learn from, made of one
 */
export function train(
  documents: readonly Document[],
  vary: (document: Document) => readonly Document[],
  onEpoch: (epoch: number, loss: number) => void = () => undefined,
): TaggerWeights {
  const blocks = inBlocks(documents, BLOCKS);
  const counts = new LexiconCounts(blocks);
  const corpus = blocks.flatMap((block, i): Sequence[] => {
    const lexicon: Lexicon = counts.without(i);
    const known = new Map<string, WordSlots>();
    return block.flatMap((document) => [
      ...sequences(document, 1, lexicon, known),
      ...vary(document).flatMap((each) => sequences(each, VARIED, lexicon, known)),
    ]);
  });
  return {
    ...quantize(trainCrf(corpus, { epochs: EPOCHS, averaged: AVERAGED, rate: RATE, l2: L2, onEpoch })),
    ...counts.columns(),
  };
}

/** Contiguous parts of nearly one size. */
export function inBlocks<T>(items: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, i) =>
    items.slice(Math.round((i * items.length) / count), Math.round(((i + 1) * items.length) / count)),
  );
}

/**
 * Rounds to 8 bits, in units of the greatest weight: a unit from a high percentile, which cuts the greatest off, costs up
 * to 1.8 points.
 */
function quantize({
  weights,
  transitions,
}: CrfWeights): Pick<TaggerWeights, 'unit' | 'weights' | 'transitions'> {
  let greatest = 0;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const unit = greatest / 127;
  return {
    unit,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / unit)),
    transitions: Int16Array.from(transitions, (weight) => Math.round(weight / unit)),
  };
}
