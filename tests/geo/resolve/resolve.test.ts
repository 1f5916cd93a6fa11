import { expect, test } from 'vitest';
import { geoparse, type Evidence } from '../../../geo/index.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const ALEPPO = 'geonames:170063';
const ALEPPO_REGION = 'naturalearth:SYR-137';
const DAMASCUS = 'geonames:170654';
const TARTAR = 'geonames:584871';

/** What speaks for a place where it is a candidate of the given mention of a text. */
function evidence(text: string, mention: number, id: string): readonly Evidence[] {
  const { mentions } = geoparse({ id: 'a', text }, gazetteer);
  return mentions[mention]!.candidates.find(({ place }) => place.id === id)!.evidence;
}

test.each([
  ['its inhabitants', 'وصلوا إلى دمشق', 0, DAMASCUS, { reason: 'prominence', detail: 1569394 }],
  ['what it is', 'وصلوا إلى دمشق', 0, DAMASCUS, { reason: 'feature-class', detail: 'PPLC' }],
  ['the word before it', 'في محافظة حلب', 0, ALEPPO_REGION, { reason: 'cue-word', detail: 'محافظة' }],
  [
    'its country in other words',
    'قال السوريون في دمشق',
    1,
    DAMASCUS,
    { reason: 'country-in-text', detail: 'SY' },
  ],
  ['other places near by', 'مدينة حلب ومحافظة حلب', 0, ALEPPO, { reason: 'one-sense', detail: 2 }],
  ['places near by', 'من حلب إلى دمشق', 1, DAMASCUS, { reason: 'nearness', detail: 310 }],
  [
    'the country it is said to lie in',
    'مدينة ترتر في أذربيجان',
    0,
    TARTAR,
    { reason: 'containment', detail: 'Azerbaijan' },
  ],
  [
    'the same with an attached preposition',
    'مدينة ترتر بأذربيجان',
    0,
    TARTAR,
    { reason: 'containment', detail: 'Azerbaijan' },
  ],
  [
    'the country in brackets behind it',
    'وصلوا إلى دمشق (سوريا)',
    0,
    DAMASCUS,
    { reason: 'containment', detail: 'Syria' },
  ],
  [
    'the place the report was sent from',
    'دمشق – وصلوا إلى حلب.',
    1,
    ALEPPO,
    { reason: 'dateline', detail: 'Damascus' },
  ],
  [
    'the direction from another place',
    'مدينة ترتر شمالي قره باغ',
    0,
    TARTAR,
    { reason: 'direction', detail: 'Nagorno-Karabakh' },
  ],
])('a candidate is helped by %s', (_, text, mention, id, wanted) => {
  const found = evidence(text, mention, id).find(
    ({ reason, detail }) => reason === wanted.reason && detail === wanted.detail,
  );
  expect(found?.weight, JSON.stringify(evidence(text, mention, id))).toBeGreaterThan(0);
});

test('a region is held against the word for a town, since the town is there too', () => {
  const cue = (id: string) => evidence('في مدينة حلب', 0, id).find(({ reason }) => reason === 'cue-word')!;
  expect(cue(ALEPPO).weight).toBeGreaterThan(0);
  expect(cue(ALEPPO_REGION).weight).toBeLessThan(-3);
});

test('what lies in another country is held against the text that says in which city', () => {
  const said = (text: string) => evidence(text, 0, TARTAR).find(({ reason }) => reason === 'containment');
  expect(said('بلدة ترتر بحلب')?.weight).toBeLessThan(-3);
  expect(said('بلدة ترتر بأذربيجان')?.weight).toBeGreaterThan(0);
  expect(said('من بلدة ترتر لحلب')).toBeUndefined();
});

test('a name is no evidence for itself', () => {
  const reasons = evidence('حلب ثم حلب ثم حلب', 0, ALEPPO).map(({ reason }) => reason);
  expect(reasons).toContain('one-sense');
  expect(reasons).not.toContain('nearness');
  expect(reasons).not.toContain('region-in-text');
});

test('what comes before a dateline makes it none', () => {
  const reasons = evidence('وصل من دمشق – ومن حلب.', 1, ALEPPO).map(({ reason }) => reason);
  expect(reasons).not.toContain('dateline');
});

test('no reason is told twice, and none that weighs nothing', () => {
  const { mentions } = geoparse(
    { id: 'a', text: 'دمشق – قال السوريون إن مدينة حلب ومحافظة حلب في سوريا جنوبي ترتر بأذربيجان.' },
    gazetteer,
  );
  for (const { evidence } of mentions.flatMap(({ candidates }) => candidates)) {
    const told = evidence.map(({ reason, detail }) => `${reason} ${detail}`);
    expect(new Set(told).size).toBe(told.length);
    expect(evidence.every(({ weight }) => weight !== 0)).toBe(true);
  }
});
