import { isName } from '../cities500.ts';
import { readGeonameId } from './geonames-place.ts';
import { type GeoNamesFilter, untaggedLanguage, wantsLanguage } from './geonames-filter.ts';
import { quote, type RowFaultReason } from './row-fault.ts';

/** What one line of `alternateNamesV2.txt` gives. `passed-over`: a code, or a language that is not wanted. */
export type AlternateNameRead =
  | {
      readonly kind: 'name';
      readonly geonameId: number;
      readonly toponym: string;
      readonly lang: string;
      readonly rank: NameRank;
    }
  | { readonly kind: 'same-as'; readonly geonameId: number; readonly id: string }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'fault'; readonly reason: RowFaultReason; readonly why: string };

/** In the order in which a place's names are kept. */
export const NAME_RANKS = ['preferred', 'plain', 'colloquial', 'historic'] as const;
export type NameRank = (typeof NAME_RANKS)[number];

/** What stands in the column of languages and is none. */
const CODES: ReadonlySet<string> = new Set(
  'link post iata icao faac faao unlc tcid abbr phon piny'.split(' '),
);

const PASSED_OVER: AlternateNameRead = { kind: 'passed-over' };
/** alternateNameId, geonameid, isolanguage, alternate name, and four flags; two dates follow in the V2 format. */
const COLUMNS = 8;

/** Reads one line of `alternateNamesV2.txt` or `alternateNames.txt`. */
export function readAlternateName(line: string, filter: GeoNamesFilter): AlternateNameRead {
  const columns = line.split('\t');
  if (columns.length < 4 || columns.length > 10) {
    const reason = columns.length < 4 ? 'short-row' : 'long-row';
    return fault(reason, `columns: ${columns.length}, and a row of alternate names has ${COLUMNS} to 10`);
  }
  if (line.includes('\uFFFD')) return fault('not-utf-8', `${quote(columns[3])} is not UTF-8`);
  const geonameId = readGeonameId(columns[1]!);
  if (geonameId === null)
    return fault('bad-id', `geonameid ${quote(columns[1])} is no number that GeoNames gives`);
  const tag = columns[2]!;
  const toponym = columns[3]!.trim();
  if (toponym === '') return fault('no-name', `alternate name ${quote(columns[0])} is empty`);

  if (tag === 'wkdt') {
    return /^Q\d+$/.test(toponym) ? { kind: 'same-as', geonameId, id: `wikidata:${toponym}` } : PASSED_OVER;
  }
  if (CODES.has(tag)) return PASSED_OVER;
  const lang = tag === '' ? untagged(toponym, filter) : wantsLanguage(tag, filter) ? tag : null;
  if (lang === null) return PASSED_OVER;
  return { kind: 'name', geonameId, toponym, lang, rank: rankOf(columns) };
}

function untagged(toponym: string, filter: GeoNamesFilter): string | null {
  return isName(toponym) ? untaggedLanguage(toponym, filter) : null;
}

function rankOf(columns: readonly string[]): NameRank {
  if (columns[7] === '1') return 'historic';
  if (columns[6] === '1') return 'colloquial';
  return columns[4] === '1' ? 'preferred' : 'plain';
}

function fault(reason: RowFaultReason, why: string): AlternateNameRead {
  return { kind: 'fault', reason, why };
}
