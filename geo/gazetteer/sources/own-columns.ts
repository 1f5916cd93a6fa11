import { nameKey } from '../../text/tokenize.ts';

/** What a column of a table, or a property of a feature, means. */
export type OwnColumn =
  | { readonly field: 'name'; readonly lang?: string }
  | {
      readonly field:
        'names' | 'lat' | 'lon' | 'country' | 'type' | 'population' | 'id' | 'geonames-id' | 'same-as';
    };

/** Headings as people write them, in English and Arabic, by meaning. */
const HEADINGS: Readonly<Record<Exclude<OwnColumn['field'], 'name'>, string>> = {
  names:
    'names|alt names|alt name|altnames|alternate names|alternatenames|alternative names|other names|aliases|variants|أسماء أخرى|أسماء بديلة|الأسماء الأخرى|أسماء|الأسماء',
  lat: 'lat|latitude|y|خط العرض|العرض|دائرة العرض|عرض',
  lon: 'lon|long|lng|longitude|x|خط الطول|الطول|طول',
  country: 'country|country code|countrycode|ccode|cc|iso|iso2|الدولة|البلد|بلد|دولة|رمز الدولة',
  type: 'type|kind|place type|feature type|feature code|featurecode|fclass|fcode|النوع|نوع|التصنيف',
  population: 'population|pop|inhabitants|السكان|عدد السكان|تعداد السكان',
  id: 'id|identifier|المعرف|معرف|الرقم',
  'geonames-id': 'geonameid|geonames id|geonamesid|gn id',
  'same-as': 'same as|sameas|wikidata|wikidata id|wikidataid',
};

const NAME_HEADINGS =
  'name|toponym|title|place|place name|الاسم|اسم|اسم المكان|المكان|الموقع|القرية|البلدة|المدينة';

const FIELDS: ReadonlyMap<string, OwnColumn> = new Map<string, OwnColumn>([
  ...Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.split('|').map((heading): [string, OwnColumn] => [nameKey(heading), { field } as OwnColumn]),
  ),
  ...NAME_HEADINGS.split('|').map((heading): [string, OwnColumn] => [nameKey(heading), { field: 'name' }]),
]);

/** Headings that say the language of a name in words. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['arabic', 'ar'],
      ['بالعربية', 'ar'],
      ['العربي', 'ar'],
      ['english', 'en'],
      ['بالإنجليزية', 'en'],
      ['بالانكليزية', 'en'],
      ['french', 'fr'],
      ['بالفرنسية', 'fr'],
    ] as const
  ).map(([word, lang]) => [nameKey(word), lang]),
);

/** What a heading means, or null for one that says nothing of a place: `name`, `name:ar`, `name_en`, `خط العرض`. */
export function ownColumn(heading: string): OwnColumn | null {
  const key = nameKey(heading);
  const known = FIELDS.get(key);
  if (known !== undefined) return known;
  const space = key.lastIndexOf(' ');
  if (FIELDS.get(key.slice(0, space))?.field !== 'name') return null;
  const last = key.slice(space + 1);
  const lang = LANGUAGES.get(last) ?? (/^[a-z]{2,3}$/.test(last) ? last : undefined);
  return lang === undefined ? null : { field: 'name', lang };
}
