/**
 * Learns the weights of the evidence, and how its probabilities are to be corrected, and writes
 * data/resolver/weights.json. Only figures leave the corpora; the same corpora and gazetteer give the same bytes.
 *
 *     npm run train:resolver -- --gold idrisi-d-dev.ar.jsonl trnews.en.jsonl gwn.en.jsonl --reports DIR
 *     … --folds 5                                                              (measures, writes nothing)
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGazetteer } from '../cli/gazetteer-cache.ts';
import { FEATURE_NAMES } from '../geo/resolve/features.ts';
import { ANSWER_KINDS, type Weights } from '../geo/resolve/weights.ts';
import {
  type Document,
  readGoldFile,
  readMarkedSentences,
  readMarkedTexts,
  readTowns,
} from './resolver/documents.ts';
import { crossValidate } from './resolver/folds.ts';
import { learn } from './resolver/learn.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: 'string', multiple: true },
    reports: { type: 'string' },
    folds: { type: 'string' },
  },
});
const corpora = [...(values.gold ?? []), ...positionals];
if (corpora.length === 0) throw new Error('Name the annotated corpora: --gold FILE…');

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const gazetteer = await openGazetteer();
const documents: Document[] = [
  ...corpora.flatMap((path) => readGoldFile(path, gazetteer)),
  ...(await readMarkedTexts(here('../tests/gold/digests.json'), here('../data/articles'), gazetteer)),
  ...(values.reports
    ? await readMarkedTexts(here('../tests/gold/reports.json'), values.reports, gazetteer)
    : []),
  ...readMarkedSentences(here('../tests/eval/recognition-sentences.tsv'), gazetteer),
  ...readTowns(here('../tests/eval/cross-script/towns-in-sentences.tsv'), gazetteer),
];
if (values.folds === undefined) write(learn(documents, gazetteer));
else console.log(crossValidate(documents, Number(values.folds), gazetteer));

function write({ features, corrections }: Weights): void {
  const three = (figure: number) => Math.round(figure * 1e3) / 1e3;
  const file = {
    version: 1,
    features: Object.fromEntries(FEATURE_NAMES.map((name) => [name, three(features[name])])),
    corrections: Object.fromEntries(
      ANSWER_KINDS.map((kind) => [
        kind,
        { slope: three(corrections[kind].slope), shift: three(corrections[kind].shift) },
      ]),
    ),
  };
  writeFileSync(here('../data/resolver/weights.json'), `${JSON.stringify(file, null, 2)}\n`);
  console.error('data/resolver/weights.json is written.');
}
