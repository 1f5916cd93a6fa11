/**
 * Trains the tagger and writes data/tagger/ar.bin. Only weights, hashes and counts leave the corpus; the same corpus
 * and gazetteer give the same bytes.
 *
 *     npm run train -- --gold anercorp-train.ar.jsonl
 *     npm run train -- --gold anercorp-train.ar.jsonl --folds 5     (measures, writes nothing)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openGazetteer } from '../cli/gazetteer-cache.ts';
import { scores, type Counts } from '../geo/evaluate/recognition.ts';
import { Tagger } from '../geo/tagger/tagger.ts';
import { packWeights } from '../geo/tagger/weights-file.ts';
import { type Document, readCorpus } from './tagger/corpus.ts';
import { addOutcomes, NO_OUTCOME, recognizedPlaces, taggedPlaces, test } from './tagger/folds.ts';
import { namesByClass, withOtherNames } from './tagger/other-names.ts';
import { seededRandom } from './tagger/random.ts';
import { inBlocks, train } from './tagger/train.ts';

const { values } = parseArgs({
  options: { gold: { type: 'string' }, folds: { type: 'string' } },
});
if (!values.gold) throw new Error('Name the annotated corpus: --gold FILE');
const gazetteer = await openGazetteer();
const documents = readCorpus(values.gold, gazetteer);
const names = namesByClass(gazetteer);
if (values.folds === undefined) write(documents);
else crossValidate(documents, Number(values.folds));

/** Each document once more with other places in it, drawn anew from the same seed. */
function varied(): (document: Document) => readonly Document[] {
  const random = seededRandom(20_261_125);
  return (document) => [withOtherNames(document, names, gazetteer, random)];
}

function write(all: readonly Document[]): void {
  const bytes = packWeights(
    train(all, varied(), (epoch, loss) => console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)),
  );
  const folder = new URL('../data/tagger/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('ar.bin', folder), bytes);
  console.error(`data/tagger/ar.bin: ${(bytes.length / 1e3).toFixed(0)} kB`);
}

/** Trains on all parts but one and tests on that one, in turn. The parts are contiguous: shuffled ones would share documents. */
function crossValidate(all: readonly Document[], folds: number): void {
  const parts = inBlocks(all, folds);
  let sum = NO_OUTCOME;
  let whole = NO_OUTCOME;
  parts.forEach((part, i) => {
    const rest = parts.flatMap((other) => (other === part ? [] : other));
    const tagger = Tagger.open(packWeights(train(rest, varied())));
    const outcome = test(part, rest, taggedPlaces(tagger));
    console.log(`fold ${i + 1}: ${tell(outcome.strict)}  by token ${tell(outcome.byToken)}`);
    sum = addOutcomes(sum, outcome);
    whole = addOutcomes(whole, test(part, rest, recognizedPlaces(tagger, gazetteer)));
  });
  console.log(`all:    ${tell(sum.strict)}  by token ${tell(sum.byToken)}`);
  console.log(`unseen names: recall ${percent(scores(sum.unseen).recall)} of ${sum.unseen.wanted}`);
  console.log(
    `whole pipeline: ${tell(whole.strict)}  by token ${tell(whole.byToken)}  overlapping ${tell(whole.overlapping)}`,
  );
}

function tell(counts: Counts): string {
  const { precision, recall, f1 } = scores(counts);
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
