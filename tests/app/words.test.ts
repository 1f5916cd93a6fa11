import { toCollectionCandidate } from '../../geo/write/collection.ts';
import { countryName } from '../../geo/write/country-name.ts';
import { describe, expect, it } from 'vitest';
import { confidenceWord } from '../../src/collection/confidence.ts';
import { evidenceText } from '../../src/collection/evidence-text.ts';
import { relationText } from '../../src/collection/relation-text.ts';
import { readCollection } from '../../src/collection/load.ts';
import { articleLook } from '../../src/collection/look.ts';
import { nameIn } from '../../src/collection/corrected-place.ts';
import { namesByLanguage, placeLabel, writtenName } from '../../src/collection/place-label.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import { matches } from '../../src/collection/name-keys.ts';
import { formatsFor } from '../../src/i18n/formats.ts';
import { loadMessages, message } from '../../src/i18n/messages.ts';
import { fixtureCollection } from './fixture-collection.ts';

await Promise.all([loadMessages('en', 'first'), loadMessages('en', 'later')]);

const english = {
  formats: formatsFor('en'),
  t: (id: string, args?: Parameters<typeof message>[2]) =>
    message('en', id, args).replace(/[\u2066-\u2069]/g, ''),
};

describe('evidenceText', () => {
  it.each([
    [{ reason: 'prominence', weight: 1, detail: 4064 }, 'It has 4,064 inhabitants'],
    [{ reason: 'prominence', weight: 1, detail: 0 }, 'How often places of its kind are meant'],
    [{ reason: 'feature-class', weight: 1, detail: 'PPLC' }, 'What it is: capital'],
    [{ reason: 'country-in-text', weight: 1, detail: 'AZ' }, 'The article names Azerbaijan'],
    [{ reason: 'demonym', weight: 1, detail: 'Syria' }, 'A word for the people or things of “Syria”'],
    [{ reason: 'name-rank', weight: -0.5 }, 'The name is among its spellings whose language is not given'],
    [
      { reason: 'dateline', weight: 1, detail: 'Baku' },
      'The report was sent from “Baku”, in the same country',
    ],
    [{ reason: 'nearness', weight: 1, detail: 41.7 }, 'The nearest other place in the article is 42 km away'],
    [
      { reason: 'one-sense', weight: 1, detail: 1 },
      'The same name means this place once more in the article',
    ],
  ] as const)('says %o', (evidence, sentence) => {
    expect(evidenceText(evidence, english)).toBe(sentence);
  });
});

describe('relationText', () => {
  const phrase = { start: 0, end: 3, text: '…' };
  it.each([
    [{ ...phrase, type: 'direction', bearing: 0 }, 'the text means its north, or what lies north of it'],
    [
      { ...phrase, type: 'distance', bearing: 315, distanceKm: 40 },
      'the text means a spot 40 km north-west of it',
    ],
    [{ ...phrase, type: 'distance', distanceKm: 25 }, 'the text means a spot 25 km from it'],
    [{ ...phrase, type: 'countryside', bearing: 180 }, 'the text means its countryside in the south'],
    [{ ...phrase, type: 'border' }, 'the text means its border'],
  ] as const)('says %o', (relation, words) => {
    expect(relationText(relation, english)).toBe(words);
  });
});

describe('names', () => {
  const shusha = fixtureCollection().places.features.find(({ id }) => id === 'geonames:585226')!.properties;

  it('are as written where the articles write the script, else the gazetteer’s', () => {
    expect(placeLabel(shusha, 'ar')).toBe('شوشي');
    expect(placeLabel(shusha, 'en')).toBe('Shusha');
    expect(placeLabel({ name: 'موضع', names: [] }, 'en')).toBe('موضع');
  });

  it('are plain in Latin letters where the gazetteer knows them plain', () => {
    const named = (...toponyms: string[]) => ({
      name: 'عفرين',
      names: toponyms.map((toponym) => ({ toponym, lang: 'und-Latn' })),
    });
    expect(placeLabel(named('‘Afrīn', 'Aafrine', 'Afrin'), 'en')).toBe('Afrin');
    expect(placeLabel(named('‘Afrīn', 'Aafrine'), 'en')).toBe('‘Afrīn');
  });

  it('of what may be meant are those of the place that was chosen', () => {
    const { names, country, featureClass, featureCode, precision } = shusha;
    const place = { id: shusha.id, name: 'Şuşa', names, lat: 39.8, lon: 46.7, country: country ?? '' };
    const candidate = toCollectionCandidate({
      place: { ...place, featureClass, featureCode, precision, population: 0, radiusKm: 0 },
      ...{ match: 'exact', score: 0, probability: 1, evidence: [] },
    });
    expect(nameIn(candidate, 'en')).toBe(placeLabel(shusha, 'en'));
    expect(nameIn(candidate, 'ar')).toBe('شوشا');
  });

  it('of countries are the everyday ones', () => {
    const country = {
      name: 'Myanmar (Burma)',
      nameAr: 'ميانمار (بورما)',
      country: 'MM',
      precision: 'country',
    };
    expect(nameIn(country, 'en')).toBe('Myanmar');
    expect(nameIn(country, 'ar')).toBe('ميانمار');
    expect(nameIn({ ...country, precision: 'settlement' }, 'en')).toBe('Myanmar (Burma)');
    expect(countryName('BA', 'en')).toBe('Bosnia and Herzegovina');
    expect(countryName('Syria', 'en')).toBe('');
    expect(countryName('ZX', 'en')).toBe('');
  });

  it('come once each, by language, without the title', () => {
    expect(namesByLanguage(shusha, 'شوشي', 'en')).toEqual([
      { lang: 'en', names: ['Shusha'] },
      { lang: 'ar', names: ['شوشا'] },
      { lang: 'az', names: ['Şuşa'] },
      { lang: 'hy', names: ['Շուշի'] },
    ]);
  });

  it('come from the gazetteer where the articles only speak of a people', () => {
    const iran = fixtureCollection().places.features.find(({ id }) => id === 'iso3166:IR')!.properties;
    expect(writtenName({ ...iran, name: 'Iran' }, 'ar')).toBe('إيران');
    expect(writtenName(shusha, 'en')).toBe('شوشي');
  });

  it.each([
    ['قرة باخ', 'ناغورني قره باخ'],
    ['susa', 'Şuşa'],
    ['SHUSHA', 'Shusha'],
    ['اذربيجان', 'أذربيجان'],
    ['', 'anything'],
  ])('are found by %s', (query, name) => {
    expect(matches(query, [nameKey(name)])).toBe(true);
  });
});

describe('articleLook', () => {
  it('tells twelve articles apart by colour and pattern, and every one by its letter', () => {
    const looks = Array.from({ length: 40 }, (_, index) => articleLook(index));
    expect(new Set(looks.slice(0, 12).map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(12);
    expect(new Set(looks.map(({ letters }) => letters.ar)).size).toBe(40);
    expect(new Set(looks.map(({ letters }) => letters.en)).size).toBe(40);
    expect(looks[26]?.letters.en).toBe('A2');
  });
});

describe('confidenceWord', () => {
  it('goes by steps', () => {
    expect([0.95, 0.8, 0.5, 0.2].map(confidenceWord)).toEqual([
      'confidence-certain',
      'confidence-likely',
      'confidence-possible',
      'confidence-doubtful',
    ]);
  });
});

describe('readCollection', () => {
  it('opens what the engine wrote', () => {
    expect(readCollection(JSON.stringify(fixtureCollection())).ok).toBe(true);
  });

  it.each([
    ['<!doctype html>', 'broken'],
    ['null', 'broken'],
    ['{"format":"yaqut-collection","version":2}', 'version'],
    ['{"format":"yaqut-collection","version":1,"articles":[]}', 'broken'],
  ])('says what is wrong with %s', (text, fault) => {
    expect(readCollection(text)).toEqual({ ok: false, fault });
  });
});
