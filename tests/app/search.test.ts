import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../geo/text/tokenize.ts';
import { matchRank, NO_MATCH } from '../../src/collection/name-keys.ts';
import { search, type Hit } from '../../src/collection/search.ts';
import { paragraphs } from '../../src/collection/segments.ts';
import { findPassage, indexText, TextIndex } from '../../src/collection/text-index.ts';
import { fixtureCollection } from './fixture-collection.ts';

const collection = fixtureCollection();
const texts = new TextIndex(collection.articles);
await texts.build();
const look = (query: string) => search(query, collection, texts);
const placesOf = (query: string) =>
  look(query).hits.flatMap((hit) => (hit.kind === 'place' ? [hit.feature.properties.id] : []));

describe('search', () => {
  it.each(['قرة باخ', 'قره باغ', 'Karabakh', 'كاراباخ'])('finds one place by %s', (query) => {
    expect(placesOf(query)[0]).toBe('yaqut:nagorno-karabakh');
  });

  it.each(['Shusha', 'ŞUŞA', 'Շուշի', 'شوش', 'شُوشِي'])('finds Shusha by %s', (query) => {
    expect(placesOf(query)).toContain('geonames:585226');
  });

  it('finds articles by their title and by their text, and knows the mention there', () => {
    const { hits } = look('شوشي');
    const text = hits.find((hit): hit is Extract<Hit, { kind: 'text' }> => hit.kind === 'text')!;
    const { start, end } = text.passage;
    expect(text.article.text.slice(start, end)).toContain('شوشي');
    expect(text.article.mentions.some((mention) => mention.start === text.mention)).toBe(true);
    const { title } = collection.articles[0]!;
    expect(look(title!).hits.some((hit) => hit.kind === 'article' && hit.article.title === title)).toBe(true);
  });

  it('finds nothing for nothing', () => {
    expect(look('  ').hits).toEqual([]);
    expect(look('qqqqq').hits).toEqual([]);
  });
});

describe('matchRank', () => {
  it('likes the whole name best, then its beginning, then a word in it', () => {
    const keys = ['ناغورني قره باغ'].map(nameKey);
    const rank = (query: string) => matchRank(nameKey(query), keys);
    expect([rank('ناغورني قرة باغ'), rank('ناغورني'), rank('قرة'), rank('اغ')]).toEqual([0, 1, 2, 3]);
    expect(rank('ناغورنيقرهباغ')).toBe(3);
    expect(rank('موسكو')).toBe(NO_MATCH);
  });
});

describe('findPassage', () => {
  it('leads back to whole words of the text as it is written', () => {
    const text = 'قالت: وَشُوشِي مدينةٌ؛ وشوشى أيضًا.';
    const found = findPassage(indexText({ text }), nameKey('شوشي'))!;
    expect(text.slice(found.first.start, found.first.end)).toBe('وَشُوشِي');
    expect(found.count).toBe(2);
  });

  it('finds every word of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('في', 'قُرة', 'باخ', 'ﷺ', 'Şuşa', '،', '2020'), { minLength: 1 }),
        (words) => {
          const text = words.join(' ');
          const index = indexText({ text });
          for (const word of words.filter((each) => nameKey(each) !== '')) {
            const { first } = findPassage(index, nameKey(word))!;
            expect(nameKey(text.slice(first.start, first.end))).toContain(nameKey(word));
          }
        },
      ),
    );
  });
});

describe('paragraphs with words found', () => {
  it('marks them and loses nothing', () => {
    const article = { text: 'أول\nثانٍ ثالث', mentions: [] };
    const found = { start: 4, end: 8 };
    const marked = paragraphs(article, found);
    expect(marked[1]?.[0]).toEqual({ kind: 'found', text: article.text.slice(4, 8), start: 4 });
    const plain = (list: ReturnType<typeof paragraphs>) =>
      list.map((each) => each.map(({ text }) => text).join(''));
    expect(plain(marked)).toEqual(plain(paragraphs(article)));
  });
});
