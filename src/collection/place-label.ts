import { countryName } from '../../geo/write/country-name.ts';
import { englishName } from '../../geo/write/english-name.ts';
import type { PlaceProperties } from '../../geo/write/geojson-types.ts';
import type { Toponym } from '../../geo/types.ts';

type Named = Pick<PlaceProperties, 'name' | 'names'> &
  Partial<Pick<PlaceProperties, 'country' | 'precision'>>;

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** The gazetteer's name in Arabic, whatever language writes it so. */
function inArabic(names: readonly Toponym[]): string | undefined {
  return (names.find(({ lang }) => lang === 'ar') ?? names.find(({ toponym }) => ARABIC.test(toponym)))
    ?.toponym;
}

/** A country has many names in the gazetteer; this is the one that the language uses every day. */
function everydayName({ country, precision }: Named, lang: 'ar' | 'en'): string {
  return precision === 'country' && country ? countryName(country, lang) : '';
}

/**
 * The name to show in a language: as the articles write it where they write that script, else the gazetteer's.
 * `placeLabel(shusha, 'en')` // => 'Shusha'; `placeLabel(shusha, 'ar')` // => 'شوشي'
 */
export function placeLabel(place: Named, lang: 'ar' | 'en'): string {
  const script = lang === 'ar' ? ARABIC : LATIN;
  if (script.test(place.name)) return place.name;
  const known = lang === 'ar' ? inArabic(place.names) : englishName(place.names);
  return everydayName(place, lang) || (known ?? place.name);
}

/**
 * The title of a card: the name as the articles write it. Where they only speak of a place's people there is no such
 * name, and the interface's language gives one.
 */
export function writtenName(place: Named & Pick<PlaceProperties, 'articles'>, lang: 'ar' | 'en'): string {
  const written = place.articles.some((article) =>
    article.mentions.some((mention) => mention.kind !== 'demonym'),
  );
  return written ? place.name : placeLabel(place, lang);
}

export interface LanguageNames {
  readonly lang: string;
  readonly names: readonly string[];
}

/** The other names of a place by language, each once, without its title: the interface's languages first, unknown last. */
export function namesByLanguage(place: Named, title: string, lang: 'ar' | 'en'): LanguageNames[] {
  const seen = new Set([title]);
  const groups = new Map<string, string[]>();
  for (const name of place.names) {
    if (seen.has(name.toponym)) continue;
    seen.add(name.toponym);
    const tag = name.lang.startsWith('und') ? '' : name.lang;
    groups.set(tag, [...(groups.get(tag) ?? []), name.toponym]);
  }
  const rank = (tag: string) => (tag === lang ? 0 : tag === 'ar' || tag === 'en' ? 1 : tag === '' ? 3 : 2);
  return [...groups]
    .map(([tag, names]) => ({ lang: tag, names }))
    .sort((a, b) => rank(a.lang) - rank(b.lang));
}

/** Whether a word can be read by those who read a language: the gazetteer knows many names in Latin script only. */
export function isInScript(text: string, lang: 'ar' | 'en'): boolean {
  return (lang === 'ar' ? ARABIC : LATIN).test(text);
}

/** MapLibre draws harakat and shadda off their letters, so map labels go without them. */
export function mapLabel(name: string): string {
  return name.normalize('NFC').replace(/[\u064B-\u0652\u0670]/g, '');
}
