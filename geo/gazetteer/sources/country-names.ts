import { nameKey } from '../../text/tokenize.ts';
import { readTsv } from '../tsv.ts';
import type { CountryNames } from './own-place.ts';

/** Countries by every name that `countries.tsv` has for them, and by their codes of three letters. */
export function readCountryNames(countriesTsv: string): CountryNames {
  const codes = new Map<string, string>();
  for (const row of readTsv('countries', countriesTsv)) {
    const names = ['en', 'ar', 'fr', 'ru', 'tr', 'fa'].flatMap((lang) => row(lang).split('|'));
    for (const name of [row('alpha3'), ...names]) {
      const key = nameKey(name);
      if (key !== '' && !codes.has(key)) codes.set(key, row('alpha2'));
    }
  }
  return codes;
}
