import type { PlaceRow } from './rows.ts';

/**
 * The Arab world, the Caucasus and their neighbours, by ISO 3166-1: where every spelling of a name is kept, since
 * that is where the articles we read are from.
 */
const NEAR = new Set(
  (
    'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH ' +
    'AM AZ GE IR IL TR CY SS ER ET TD NE ML AF PK'
  ).split(' '),
);

const CITY = 50_000;

/** Whether every spelling of a place's names is worth its bytes. */
export function keepsEverySpelling({ country, population, id }: PlaceRow): boolean {
  return population >= CITY || NEAR.has(country) || !id.startsWith('geonames:');
}
