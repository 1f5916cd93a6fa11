import { expect, test } from 'vitest';
import { geoparse } from '../../../geo/index.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();

/** What the last `span` characters of a text are resolved to, where somebody marked them. */
function resolved(text: string, span: string) {
  const start = text.lastIndexOf(span);
  const { mentions } = geoparse({ id: 'a', text }, gazetteer, {
    spans: [{ start, end: start + span.length }],
  });
  return { text: mentions[0]!.text, id: mentions[0]!.place?.id };
}

test.each([
  ['the name alone', 'عاد إلى دمشق', 'دمشق', 'geonames:170654'],
  ['the name with its particle', 'عاد لدمشق', 'لدمشق', 'geonames:170654'],
  ['the name without its particle', 'عاد لدمشق', 'دمشق', 'geonames:170654'],
  ['a hashtag', 'وصلوا #دمشق', '#دمشق', 'geonames:170654'],
  ['the word that announces it as well', 'وصلوا لمدينة دمشق', 'لمدينة دمشق', 'geonames:170654'],
  ['that word before a hashtag', 'وصلوا مدينة #دمشق', 'مدينة #دمشق', 'geonames:170654'],
  ['a direction as well', 'في شمال غربي سوريا', 'شمال غربي سوريا', 'iso3166:SY'],
  ['a misprint', 'في سوريا وأذربيجان ثم بترترن', 'بترترن', 'geonames:584871'],
])('a span that holds %s', (_, text, span, id) => {
  expect(resolved(text, span)).toEqual({ text: span, id });
});

test('the word inside the span tells the city from its region', () => {
  expect(resolved('في محافظة حلب', 'محافظة حلب').id).toBe('naturalearth:SYR-137');
  expect(resolved('في مدينة حلب', 'مدينة حلب').id).toBe('geonames:170063');
});

test('an airport is not the city whose name it bears', () => {
  expect(resolved('في مطار دمشق', 'مطار دمشق').id).toBeUndefined();
});
