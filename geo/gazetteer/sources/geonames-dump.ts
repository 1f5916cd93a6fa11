import type { PlaceRow } from '../rows.ts';
import { joinNames } from './bundled-places.ts';
import type { BuildListener } from './build-listener.ts';
import { readAlternateName } from './geonames-alternate-name.ts';
import type { GeoNamesFilter } from './geonames-filter.ts';
import { readGeoNamesPlace } from './geonames-place.ts';
import { lineBatches, MAX_LINE } from './line-batches.ts';
import { AlternateNames } from './alternate-names.ts';
import type { RowFaultReason } from './row-fault.ts';
import { SeenIds } from './seen-ids.ts';

/** A text that is read once, from front to end, in chunks. */
export interface TextSource {
  /** The file's name, for messages. */
  readonly source: string;
  readonly chunks: AsyncIterable<string>;
}

/** What came of reading a dump. */
export interface DumpRead {
  /** How many places were taken. */
  readonly places: number;
  /** The last day on which one of them was changed, `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

const TOO_LONG = `the line has more than ${MAX_LINE.toLocaleString('en')} characters`;

/** Reads `alternateNamesV2.txt` into a store, to be joined to the places when they come. */
export async function readAlternateNames(
  { source, chunks }: TextSource,
  filter: GeoNamesFilter,
  listener: BuildListener,
): Promise<AlternateNames> {
  const store = new AlternateNames();
  let rows = 0;
  for await (const { first, lines } of lineBatches(chunks)) {
    lines.forEach((line, i) => {
      const fault = (reason: RowFaultReason, why: string) =>
        listener.fault(source, { reason, why, at: { unit: 'line', number: first + i } });
      if (line === null) return fault('too-long', TOO_LONG);
      if (line === '') return;
      const read = readAlternateName(line, filter);
      if (read.kind === 'fault') return fault(read.reason, read.why);
      if (read.kind === 'same-as') store.addSameAs(read.geonameId, read.id);
      else if (read.kind === 'name' && !store.add(read.geonameId, read.toponym, read.lang, read.rank)) {
        fault('too-long', `the name has more than 255 bytes: "${read.toponym.slice(0, 40)}…"`);
      }
    });
    rows += lines.length;
    listener.rows(source, rows);
  }
  return store;
}

/** Reads `allCountries.txt`, giving each place that is wanted with its names to `take`. */
export async function readGeoNamesDump(
  { source, chunks }: TextSource,
  filter: GeoNamesFilter,
  names: AlternateNames | null,
  listener: BuildListener,
  take: (row: PlaceRow) => void,
): Promise<DumpRead> {
  const seen = new SeenIds();
  let places = 0;
  let rows = 0;
  let date = '';
  for await (const { first, lines } of lineBatches(chunks)) {
    lines.forEach((line, i) => {
      const fault = (reason: RowFaultReason, why: string) =>
        listener.fault(source, { reason, why, at: { unit: 'line', number: first + i } });
      if (line === null) return fault('too-long', TOO_LONG);
      if (line === '') return;
      const read = readGeoNamesPlace(line, filter, names === null);
      if (read.kind === 'passed-over') return;
      if (read.kind === 'fault') return fault(read.reason, read.why);
      if (!seen.add(read.geonameId)) {
        return fault('duplicate-id', `geonameid ${read.geonameId} stands in an earlier row too`);
      }
      if (/^\d{4}-\d{2}-\d{2}$/.test(read.modified) && read.modified > date) date = read.modified;
      places++;
      take(names === null ? read.row : withNames(read.row, read.geonameId, names));
    });
    rows += lines.length;
    listener.rows(source, rows);
  }
  return { places, date };
}

function withNames(row: PlaceRow, geonameId: number, store: AlternateNames): PlaceRow {
  const { names, sameAs } = store.of(geonameId);
  return {
    ...row,
    names: joinNames(row.names, names),
    sameAs: [...new Set([...(row.sameAs ?? []), ...sameAs])],
  };
}
