import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { openTagger } from '../../cli/tagger.ts';
import { geoparse, type ResolvedMention } from '../../geo/index.ts';

const gazetteer = await openGazetteer();
const tagger = await openTagger();
const [, ...rows] = readFileSync(new URL('recognition-sentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

for (const row of rows) {
  const [id, , text = '', expected = '', notYet = ''] = row.split('\t');
  // A sentence that is not read right yet is held to failing, so that its mending is noticed.
  (notYet === '' ? test : test.fails)(id!, () => {
    const wanted = expected.split(';').filter((mention) => mention !== '');
    const found = geoparse({ id: 'sentence', text }, gazetteer, { tagger }).mentions;
    expect(found.map((mention, i) => tell(mention, text, wanted[i]))).toEqual(wanted);
  });
}

/** `surface|kind|place|occurrence`, as the table writes it; the place is left open where the table leaves it so. */
function tell({ start, text: surface, kind, place }: ResolvedMention, text: string, wanted = ''): string {
  let occurrence = 0;
  for (let at = text.indexOf(surface); at >= 0 && at <= start; at = text.indexOf(surface, at + 1))
    occurrence++;
  const id = !place ? 'unresolved' : place.featureCode === 'ADM1' ? `region:${place.name}` : place.id;
  return [surface, kind, wanted.split('|')[2] === '?' ? '?' : id, occurrence].join('|');
}
