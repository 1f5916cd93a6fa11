import { FEATURE_CLASSES, type Gazetteer } from '../../geo/index.ts';

/** What a gazetteer holds, counted. */
export interface Contents {
  /** Places by GeoNames feature class, the commonest first. */
  readonly featureClasses: readonly {
    readonly featureClass: string;
    readonly words: string;
    readonly places: number;
  }[];
  /** Places by country, the commonest first; empty for what lies in several or none. */
  readonly countries: readonly { readonly country: string; readonly places: number }[];
  /** Names by language, the commonest first. */
  readonly languages: readonly { readonly lang: string; readonly names: number }[];
}

export function countContents(gazetteer: Gazetteer): Contents {
  const featureClasses = new Map<string, number>();
  const countries = new Map<string, number>();
  const languages = new Map<string, number>();
  for (let i = 0; i < gazetteer.size; i++) {
    increment(featureClasses, gazetteer.featureClass(i));
    increment(countries, gazetteer.country(i));
    for (const { lang } of gazetteer.names(i)) increment(languages, lang);
  }
  return {
    featureClasses: sorted(featureClasses).map(([featureClass, places]) => ({
      featureClass,
      words: FEATURE_CLASSES[featureClass] ?? '',
      places,
    })),
    countries: sorted(countries).map(([country, places]) => ({ country, places })),
    languages: sorted(languages).map(([lang, names]) => ({ lang, names })),
  };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
