import { compileGazetteer, Gazetteer, type GazetteerSources } from '../../geo/index.ts';

/** A gazetteer of a few places, every table with a row or two: enough for what the compiler and the reader promise. */
export const SMALL_SOURCES: GazetteerSources = {
  cities500: [
    // geonameid, name, ascii, alternates, lat, lon, class, code, country, cc2, admin1, …, population
    city(
      170654,
      'Damascus',
      'Damas,DAM,da ma shi ge,دمشق,大马士革,Дамаск',
      33.5102,
      36.29128,
      'PPLC',
      'SY',
      '13',
      1569394,
    ),
    city(170063, 'Aleppo', 'Halab,حلب,حلب، سوریه', 36.20124, 37.16117, 'PPLA', 'SY', '09', 1602264),
    city(584871, 'Terter', 'Tərtər,Тертер', 40.34201, 46.93161, 'PPLA', 'AZ', '59', 18185),
    city(3108288, 'Soria', 'سوريا', 41.76401, -2.46883, 'PPLA2', 'ES', '55', 39838),
  ].join('\n'),
  tables: {
    countries: table('id alpha2 alpha3 lat lon radius_km continent ar en fr ru tr fa', [
      'iso3166:SY SY SYR 35.01 38.51 244 AS سوريا Syria Syrie Сирия Suriye سوریه',
      'iso3166:AZ AZ AZE 40.3 47.8 166 AS أذربيجان Azerbaijan Azerbaïdjan Азербайджан Azerbaycan آذربایجان',
    ]),
    admin1: table(
      'id country gn_id gn_a1_code wikidata type_en name name_ar name_fr name_ru name_tr name_fa lat lon radius_km',
      [
        'naturalearth:SYR-137 SY 170062 SY.09 Q40231 Province Aleppo محافظة_حلب Alep Алеппо Halep حلب 36.2 37.5 77',
      ],
    ),
    places: table(
      'id name feature_class feature_code precision country lat lon radius_km population names same_as',
      [
        'yaqut:nagorno-karabakh Nagorno-Karabakh L RGN region AZ 39.82 46.75 55 0 ar:ناغورني_قره_باغ|ar:قره_باغ -',
      ],
    ),
    names: table('place_id lang toponym source', ['geonames:584871 ar ترتر hand']),
    'arabic-names': table('geonameid name', ['170654 دمشق_الشام']),
    demonyms: table('place_id stem irregular exceptions', [
      'iso3166:SY سوري - سوريا',
      'iso3166:AZ أذربيجاني أذر -',
    ]),
    corrections: table('place_id action lang name new_name reason', [
      'geonames:3108288 drop-name ar سوريا - homograph',
    ]),
    words: table('word use source note', ['كان everyday hand -']),
    hierarchy: table('member region_id', ['geonames-a1:SY.09 naturalearth:SYR-137']),
    'words-learned': table('word use place person other', ['شارل given-name 0 2 0']),
  },
};

export const smallGazetteer = (): Gazetteer => Gazetteer.open(compileGazetteer(SMALL_SOURCES));

/** Rows written with spaces for tabs, underscores for spaces, and - for nothing. */
function table(header: string, rows: readonly string[]): string {
  const lines = [header, ...rows].map((row, i) =>
    row
      .split(' ')
      .map((value) => (i === 0 ? value : value === '-' ? '' : value.replaceAll('_', ' ')))
      .join('\t'),
  );
  return `# where it is from\n${lines.join('\n')}\n`;
}

function city(
  id: number,
  name: string,
  alternates: string,
  lat: number,
  lon: number,
  code: string,
  country: string,
  admin1: string,
  population: number,
): string {
  return [
    id,
    name,
    name,
    alternates,
    lat,
    lon,
    'P',
    code,
    country,
    '',
    admin1,
    '',
    '',
    '',
    population,
    '',
    '',
    '',
    '',
  ].join('\t');
}
