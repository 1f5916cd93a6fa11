import type { Toponym } from '../types.ts';

const PLAIN = /^(?:Province|Region|State|County|Department|Prefecture|Governorate|District|Canton|Emirate)$/;
/** Natural Earth calls the governorates of these countries provinces. */
const GOVERNORATES = new Set('SY IQ LB JO YE OM EG KW BH PS TN'.split(' '));
/** Names that say their kind themselves, or of which the word would say another than is meant. */
const TOLD =
  /\b(?:Province|Region|State|County|Department|Prefecture|Governorate|District|Canton|Emirate|City|Islands?|Territory|Republic|Capital)\b/;

/** The English word for what a first-level region is, or empty where no plain one tells it. */
export function regionKind(type: string, country: string, arabicName: string): string {
  if (GOVERNORATES.has(country) && arabicName.startsWith('محافظة ')) return 'Governorate';
  return PLAIN.test(type) ? type : '';
}

/**
 * The names of a region, with the one that says its kind behind the first.
 *
 * @example withKind([{ toponym: 'Aleppo', lang: 'en' }], 'Governorate')[1] // => { toponym: 'Aleppo Governorate', … }
 */
export function withKind(names: readonly Toponym[], kind: string): Toponym[] {
  const [first, ...others] = names;
  if (!first || kind === '' || first.lang !== 'en' || TOLD.test(first.toponym)) return [...names];
  return [first, { toponym: `${first.toponym} ${kind}`, lang: 'en' }, ...others];
}
