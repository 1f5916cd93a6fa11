import type { Place } from '../types.ts';
import { arabicName } from './arabic-name.ts';

/** The names to show of the region that a place lies in, in English with its kind where that is known. */
export interface RegionNames {
  readonly admin1: string | null;
  readonly admin1Ar: string | null;
}

/**
 * @example regionNames(azaz) // => { admin1: 'Aleppo Governorate', admin1Ar: 'محافظة حلب' }
 */
export function regionNames({ admin1, admin1Names = [] }: Place): RegionNames {
  if (admin1 === undefined) return { admin1: null, admin1Ar: null };
  const whole = admin1Names.find(
    ({ lang, toponym }) => lang === 'en' && toponym.startsWith(`${admin1} `) && toponym !== admin1,
  );
  return { admin1: whole?.toponym ?? admin1, admin1Ar: arabicName(admin1Names) };
}
