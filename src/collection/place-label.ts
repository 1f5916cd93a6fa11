import type { PlaceProperties } from '../../geo/write/geojson-types.ts';
import type { Toponym } from '../../geo/types.ts';

type Named = Pick<PlaceProperties, 'name' | 'names'>;

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

const inLanguage = (names: readonly Toponym[], lang: string) =>
  names.find((name) => name.lang === lang)?.toponym;
const inScript = (names: readonly Toponym[], script: RegExp) =>
  names.find((name) => script.test(name.toponym))?.toponym;

/**
 * The name to show in a language: as the articles write it where they write that script, else the gazetteer's.
 * `placeLabel(shusha, 'en')` // => 'Shusha'; `placeLabel(shusha, 'ar')` // => 'شوشي'
 */
export function placeLabel(place: Named, lang: 'ar' | 'en'): string {
  const script = lang === 'ar' ? ARABIC : LATIN;
  if (script.test(place.name)) return place.name;
  return inLanguage(place.names, lang) ?? inScript(place.names, script) ?? place.name;
}

/** The other names a card lists under its title, each once, the title itself left out. */
export function otherNames(place: Named): Toponym[] {
  const seen = new Set([place.name]);
  return place.names.filter(({ toponym }) => {
    if (seen.has(toponym)) return false;
    seen.add(toponym);
    return true;
  });
}

/** MapLibre draws harakat and shadda off their letters, so map labels go without them. */
export function mapLabel(name: string): string {
  return name.normalize('NFC').replace(/[\u064B-\u0652\u0670]/g, '');
}
