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

export function countryOf({ adm1_code, iso_a2 }: RegionProperties): string {
  return OWN_CODES[adm1_code] ?? iso_a2;
}
