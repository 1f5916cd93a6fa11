import type { Place } from '../types.ts';
import { arabicName } from './arabic-name.ts';

/** The names to show of the region that a place lies in, with its kind where that is known. */
export interface RegionNames {
  readonly admin1: string | null;
  readonly admin1Ar: string | null;
}

/**
 * @example regionNames(azaz) // => { admin1: 'Aleppo Governorate', admin1Ar: 'محافظة حلب' }
 */
export function regionNames({ admin1, admin1Names = [] }: Place): RegionNames {
  if (admin1 === undefined) return { admin1: null, admin1Ar: null };
  const named = (lang: string, isWhole: (toponym: string) => boolean) =>
    admin1Names.find((name) => name.lang === lang && isWhole(name.toponym))?.toponym;
  const arabic = arabicName(admin1Names);
  return {
    // English puts the kind behind the name, Arabic before it.
    admin1: named('en', (toponym) => toponym.startsWith(`${admin1} `)) ?? admin1,
    admin1Ar: arabic && (named('ar', (toponym) => toponym.endsWith(` ${arabic}`)) ?? arabic),
  };
}
