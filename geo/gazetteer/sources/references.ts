import type { PlaceId } from '../../types.ts';

/** Short names of registers in Linked Places files, as our ids write them. */
const PREFIXES: Readonly<Record<string, string>> = {
  gn: 'geonames',
  geonames: 'geonames',
  wd: 'wikidata',
  wikidata: 'wikidata',
  naturalearth: 'naturalearth',
  iso3166: 'iso3166',
  yaqut: 'yaqut',
};

/**
 * The id of a place in another register, however it is written; null where it names no register known here.
 *
 * @example readReference('http://www.geonames.org/170654/damascus.html') // => 'geonames:170654'
 * @example readReference('wd:Q3766') // => 'wikidata:Q3766'
 */
export function readReference(text: string): PlaceId | null {
  const trimmed = text.trim();
  if (/^Q\d+$/.test(trimmed)) return `wikidata:${trimmed}`;
  const wikidata = /wikidata\.org\/(?:wiki|entity)\/(Q\d+)/.exec(trimmed)?.[1];
  if (wikidata !== undefined) return `wikidata:${wikidata}`;
  const geonames = /geonames\.org\/(\d+)/.exec(trimmed)?.[1];
  if (geonames !== undefined) return `geonames:${geonames}`;
  const [, prefix = '', id = ''] = /^(\w+):([^/\s]\S*)$/.exec(trimmed) ?? [];
  const register = PREFIXES[prefix.toLowerCase()];
  return register === undefined ? null : `${register}:${id}`;
}
