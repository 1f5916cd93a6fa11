import { notOpened, refuse } from '../../geo/faults.ts';
import { shownName } from '../../geo/read/shown-name.ts';
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

/** More than any list made by hand; it is kept whole, and laid over the gazetteer in memory. */
const MOST_MEGABYTES = 64;

/** Opens a file of places as the user gave it, and reads it. */
export async function openPlaces(
  file: Blob,
  path: string,
): Promise<Result<ReadOwn & { readonly bytes: Uint8Array }>> {
  const name = shownName(path);
  if (file.size > MOST_MEGABYTES * 1024 * 1024)
    return refuse(name, 'places-too-large', { limit: MOST_MEGABYTES });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return notOpened(name, error);
  }
  const read = readPlaces(bytes, name);
  return read.ok ? { ok: true, value: { ...read.value, bytes } } : read;
}

export function readPlaces(bytes: Uint8Array, name: string): Result<ReadOwn> {
  countries ??= readCountryNames(countriesTsv);
  const read = readOwnFile(bytes, name, countries);
  if (!read.ok) return read;
  const { places, faults } = read.value;
  return { ok: true, value: { source: { source: name, places }, faults } };
}
