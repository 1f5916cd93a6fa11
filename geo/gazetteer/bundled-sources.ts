import type { SourceNote } from './meta.ts';

/** What the bundled gazetteer is made from; `data/README.md` says more of each. Dates are those of the last look at the source. */
export const BUNDLED_SOURCES: readonly SourceNote[] = [
  { name: 'GeoNames cities500', licence: 'CC-BY-4.0', date: '2026-11-20' },
  { name: 'GeoNames Arabic names (libgeonames-common)', licence: 'CC-BY-4.0', date: '2026-11-20' },
  { name: 'Natural Earth admin-1, 1:10m', licence: 'public domain', date: '2026-11-20' },
  { name: 'Unicode CLDR country names', licence: 'Unicode-3.0', date: '2026-11-20' },
  { name: 'Yaqut curated facts', licence: 'CC0-1.0', date: '2026-11-20' },
];
