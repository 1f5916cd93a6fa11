import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type OwnSource, readCountryNames, readOwnFile } from '../../geo/index.ts';
import { Failure } from '../exit-status.ts';
import { PROJECT } from '../project.ts';
import type { FaultTally } from './fault-tally.ts';
import { shownPath } from './shown-path.ts';

/** Knows the names of countries in several languages. */
const COUNTRIES = join(PROJECT, 'data', 'gazetteer', 'countries.tsv');

/** Longer than any list of places made by hand, and short enough for JavaScript to hold as one string. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads the user's own files. Rows at fault go to the tally; {@link Failure} is thrown for a file that cannot be read at
 * all.
 */
export async function readOwnFiles(paths: readonly string[], tally: FaultTally): Promise<OwnSource[]> {
  const countries = readCountryNames(await readFile(COUNTRIES, 'utf8'));
  const sources: OwnSource[] = [];
  for (const path of paths.map(shownPath)) {
    const read = readOwnFile(await bytesOf(path), path, countries);
    if (!read.ok) throw new Failure(read.faults.map(({ message }) => message).join('\n'));
    for (const fault of read.value.faults) tally.add(path, fault);
    sources.push({ source: path, places: read.value.places });
  }
  return sources;
}

/** What is said where all of them have come to nothing: a gazetteer without them would not be what was asked for. */
export function noPlaceIn(paths: readonly string[]): string {
  return `There is no place that could be used in ${paths.map((path) => basename(path)).join(', ')}`;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new Failure(`There is no file ${path}. Check how it is spelled.`);
  if (info.isDirectory()) throw new Failure(`${path} is a folder. Name the file in it.`);
  if (info.size > MAX_BYTES) {
    const megabytes = Math.ceil(info.size / 1024 / 1024);
    throw new Failure(`${path} is too large (${megabytes} MB, at most 256). Split it into several files.`);
  }
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(`${path} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
