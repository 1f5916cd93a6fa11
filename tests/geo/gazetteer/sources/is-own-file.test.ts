import { expect, test } from 'vitest';
import { isOwnFile } from '../../../../geo/index.ts';

test.each([
  ['villages.geojson', '', true],
  ['places.jsonld', '', true],
  ['places.json', '{"type": "FeatureCollection", "features": []}', true],
  ['articles.json', '[{"title": "عنوان", "text": "نص"}]', false],
  ['villages.csv', '\ufeffname,lat,lon\nكفر ياقوت,35,36', true],
  ['villages.tsv', 'الاسم\tخط العرض\tخط الطول', true],
  ['semicolons.CSV', '"name";"latitude";"longitude"', true],
  ['tweets.csv', 'id,text,lat,lon\n1,نص,35,36', false],
  ['reports.csv', 'title,text,date', false],
  ['report.txt', 'name,lat,lon', false],
])('%s, which begins %j', (path, head, expected) => {
  expect(isOwnFile(path, head)).toBe(expected);
});
