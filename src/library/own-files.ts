import countriesTsv from '../../data/gazetteer/countries.tsv?raw';
import {
  type OwnSource,
  readCountryNames,
  readOwnFile,
  type Result,
  type RowFault,
} from '../../geo/index.ts';

let countries: ReturnType<typeof readCountryNames> | undefined;

/** A file of places, read. */
interface ReadOwn {
  readonly source: OwnSource;
  readonly faults: readonly RowFault[];
}

export function readPlaces(bytes: Uint8Array, name: string): Result<ReadOwn> {
  countries ??= readCountryNames(countriesTsv);
  const read = readOwnFile(bytes, name, countries);
  if (!read.ok) return read;
  const { places, faults } = read.value;
  return { ok: true, value: { source: { source: name, places }, faults } };
}
