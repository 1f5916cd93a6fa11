/** Which country's code a region of Natural Earth carries here. */
import type { RegionProperties } from './natural-earth.ts';

/** Territories with an ISO code of their own that the source files under their state. */
const OWN_CODES: Readonly<Record<string, string>> = {
  'FRA-2000': 'GF',
  'FRA-1442': 'MQ',
  'FRA-4603': 'GP',
  'FRA-4601': 'RE',
  'FRA-4602': 'YT',
  'IOA-1928': 'CC',
  'IOA-2652': 'CX',
  'NOR-901': 'SJ',
  'BVT+00?': 'BV',
  'NLD-5147': 'BQ',
  'NLD-5148': 'BQ',
  'NLD-5149': 'BQ',
};

/**
 * Crimea and Sevastopol: Natural Earth draws the state that holds them; ISO 3166-2, GeoNames and the base map list them
 * under Ukraine (UA-43, UA-40), and a gazetteer whose sources disagree would find a town outside its own region.
 */
const AS_ISO_LISTS: Readonly<Record<string, string>> = { 'RUS-283': 'UA', 'RUS-5482': 'UA' };

/** The code of its own, for a territory that is a country of ISO 3166-1. */
export function ownCode({ adm1_code }: RegionProperties): string | undefined {
  return OWN_CODES[adm1_code];
}

export function countryOf(region: RegionProperties): string {
  return ownCode(region) ?? AS_ISO_LISTS[region.adm1_code] ?? region.iso_a2;
}
