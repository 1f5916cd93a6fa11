import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { geoparse, Tagger } from '../../geo/index.ts';
import type { Cue, Language } from '../../geo/recognize/language.ts';
import { smallGazetteer } from './small-gazetteer.ts';

const no = () => false;
const nothing = () => undefined;
const TOWN: Cue = { word: 'gorod', type: 'settlement', strong: true, plural: false, detachable: true };

/** A language nobody speaks: za- is attached and means in, ed is in, gorod a town, klub a club, nor north. */
const madeUp: Language = {
  code: 'qtz',
  readings: ({ norm, start }) => [
    { norm, start, peeled: 0 },
    ...(norm.startsWith('za') ? [{ norm: norm.slice(2), start: start + 2, peeled: 1 }] : []),
  ],
  withoutArticle: (norm) => norm,
  cue: ({ norm }) => (norm === 'gorod' ? TOWN : undefined),
  isListOpener: no,
  isDefinite: no,
  agreesWithTown: no,
  isNameHead: no,
  isNameTail: no,
  looksLikeAdjective: no,
  looksLikeName: () => true,
  isGeneric: ({ norm }) => norm === 'gorod',
  isOtherAsWritten: no,
  isOrganisationHead: ({ norm }) => norm === 'klub',
  isLongOrganisationHead: no,
  canContinueOrganisation: no,
  canLinkOrganisation: no,
  isClubHead: no,
  isClubTail: no,
  hasAttachedIn: no,
  canBeSurname: no,
  isTitle: no,
  isLocative: ({ norm }) => norm === 'ed',
  isIn: ({ norm }) => norm === 'ed',
  isSituated: no,
  isCoordinated: no,
  hasAttachedPreposition: ({ norm }) => norm.startsWith('za'),
  relation: nothing,
  isRelationLink: no,
  distance: nothing,
  bearing: (tokens, at) => (tokens[at]?.norm === 'nor' ? 0 : undefined),
  side: nothing,
};

const read = (text: string, tagger?: Tagger) =>
  geoparse({ id: 'a', text, lang: 'qtz-Latn' }, smallGazetteer(), {
    languages: { qtz: madeUp },
    ...(tagger ? { tagger } : {}),
  });

const TEXT = 'Kuri zaDamascus, klub Aleppo ed Syria. Vali gorod Nemova. Ruk nor Aleppo.';
const READ = [
  'Damascus|toponym|geonames:170654',
  'Aleppo|embedded|geonames:170063',
  'Syria|toponym|iso3166:SY',
  'Nemova|toponym|unresolved',
  'Aleppo|toponym|geonames:170063',
];

test('a second language is one more object: particles, cue words, organisations, directions', () => {
  const { mentions } = read(TEXT);
  expect(mentions.map(({ text, kind, place }) => `${text}|${kind}|${place?.id ?? 'unresolved'}`)).toEqual(
    READ,
  );
  for (const { start, end, text } of mentions) expect(TEXT.slice(start, end)).toBe(text);
  expect(mentions[4]!.relation).toMatchObject({ type: 'direction', text: 'nor Aleppo', bearing: 0 });
});

test('the tagger of another language is not asked', () => {
  const arabic = Tagger.open(readFileSync(new URL('../../data/tagger/ar.bin', import.meta.url)));
  expect(read(TEXT, arabic)).toEqual(read(TEXT));
});
