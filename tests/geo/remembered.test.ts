import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGazetteer, Gazetteer, geoparse, Tagger } from '../../geo/index.ts';
import { anyText } from './article-text.ts';
import { SMALL_SOURCES, smallGazetteer } from './small-gazetteer.ts';

/** What is found out about words, names and places is remembered from text to text; no text may tell which came before. */

const weights = readFileSync(new URL('../../data/tagger/ar.bin', import.meta.url));
const sentences = readFileSync(new URL('../eval/recognition-sentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((row) => row.split('\t')[2]!);

interface Engine {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
}
const newEngine = (): Engine => ({ gazetteer: smallGazetteer(), tagger: Tagger.open(weights) });
const read = (text: string, { gazetteer, tagger }: Engine) =>
  JSON.stringify(geoparse({ id: 'a', text }, gazetteer, { tagger }).mentions);

const texts = fc.array(
  fc.oneof(
    anyText,
    fc.shuffledSubarray(sentences, { maxLength: 6 }).map((some) => some.join('\n')),
  ),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test('a text is read the same, whatever was read before', () => {
  const warm = newEngine();
  fc.assert(
    fc.property(texts, (texts) => {
      for (const text of texts) read(text, warm);
      const again = texts.map((text) => read(text, warm));
      const cold = newEngine();
      expect(again).toEqual(
        [...texts]
          .reverse()
          .map((text) => read(text, cold))
          .reverse(),
      );
    }),
    { numRuns: 40 },
  );
});

test('two gazetteers that take turns do not mix what they know', () => {
  const [, aleppo] = SMALL_SOURCES.cities500.split('\n');
  const withoutAleppo = compileGazetteer({
    ...SMALL_SOURCES,
    cities500: SMALL_SOURCES.cities500.replace(`${aleppo}\n`, ''),
  });
  const [one, other] = [newEngine(), { ...newEngine(), gazetteer: Gazetteer.open(withoutAleppo) }];
  const places = (engine: Engine) =>
    read('وصلوا إلى حلب ثم إلى دمشق في سوريا', engine).match(/"place":\{"id":"[^"]+/gu);
  const [first, second] = [places(one), places(other)];
  expect(first).not.toEqual(second);
  expect([places(one), places(other), places(one)]).toEqual([first, second, first]);
});

test('how many candidates are told of changes nothing else', () => {
  const engine = newEngine();
  fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: 1, maxLength: 6 }), (some) => {
      const article = { id: 'a', text: some.join('\n') };
      const { mentions } = geoparse(article, engine.gazetteer, { tagger: engine.tagger });
      for (const candidates of [0, 1]) {
        const told = geoparse(article, engine.gazetteer, { tagger: engine.tagger, candidates });
        expect(told.mentions).toEqual(
          mentions.map((mention) => ({ ...mention, candidates: mention.candidates.slice(0, candidates) })),
        );
      }
    }),
    { numRuns: 30 },
  );
});
