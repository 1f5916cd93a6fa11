/**
 * Writes data/gazetteer/words-learned.tsv: words that Arabic news uses in another sense than as the name of a place,
 * and names of people, counted in annotated text. Only words and counts leave the corpus.
 *
 *     npx tsx scripts/learn-words.ts --gold anercorp-train.ar.jsonl
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bareForms } from '../geo/arabic/proclitics.ts';
import { tokenize } from '../geo/text/tokenize.ts';

interface Annotated {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

interface Uses {
  place: number;
  givenName: number;
  familyName: number;
  other: number;
}

const { values } = parseArgs({ options: { gold: { type: 'string' } } });
if (!values.gold) throw new Error('Name the annotated corpus: --gold FILE');

const uses = new Map<string, Uses>();
const sentences = readFileSync(values.gold, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Annotated);
const attested = new Set(sentences.flatMap(({ text }) => tokenize(text).map(({ norm }) => norm)));

for (const { text, mentions } of sentences) {
  for (const token of tokenize(text)) {
    const mention = mentions.find(({ start, end }) => start <= token.end - 1 && token.start < end);
    // A club named after its city says nothing for or against the city's name.
    if (mention?.type === 'ORG') continue;
    const use: keyof Uses =
      mention?.type === 'LOC'
        ? 'place'
        : mention?.type === 'PERS'
          ? mention.start >= token.start
            ? 'givenName'
            : 'familyName'
          : 'other';
    // A form without its particles counts where it also stands alone: و in وقال is a particle, in وان it may not be.
    for (const form of bareForms(token)) {
      if (form !== token.norm && !attested.has(form)) continue;
      const counts = uses.get(form) ?? { place: 0, givenName: 0, familyName: 0, other: 0 };
      counts[use]++;
      uses.set(form, counts);
    }
  }
}

const MIN_COUNT = 2;
const MAX_PLACE_SHARE = 0.3;
const rows = [...uses]
  .map(([word, counts]) => ({
    word,
    ...counts,
    all: counts.place + counts.givenName + counts.familyName + counts.other,
  }))
  .filter(
    ({ word, place, all }) =>
      /^[ء-ي]{2,}$/u.test(word) && all - place >= MIN_COUNT && place / all <= MAX_PLACE_SHARE,
  )
  .map(({ word, place, givenName, familyName, other, all }) => {
    const person = givenName + familyName;
    const use = person / all < 0.6 ? 'everyday' : givenName >= familyName ? 'given-name' : 'family-name';
    return [word, use, place, person, other].join('\t');
  })
  .sort();
writeFileSync(
  new URL('../data/gazetteer/words-learned.tsv', import.meta.url),
  [
    '# How often a word of Arabic news is a place, a part of a person’s name, or anything else: counts learned from',
    '# ANERcorp (CC BY-SA 4.0), training part. Made by scripts/learn-words.ts; not edited by hand. Words by hand: words.tsv.',
    'word\tuse\tplace\tperson\tother',
    ...rows,
    '',
  ].join('\n'),
);
console.error(`words-learned.tsv: ${rows.length} words`);
