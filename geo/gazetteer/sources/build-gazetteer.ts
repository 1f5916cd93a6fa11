import type { PlaceId } from '../../types.ts';
import { ATTRIBUTION } from '../attribution.ts';
import { GazetteerBuilder } from '../builder.ts';
import type { Tier } from '../core-tier.ts';
import { BUNDLED_SOURCES } from '../bundled-sources.ts';
import { mergeSources } from '../merge.ts';
import type { SourceNote } from '../meta.ts';
import type { GazetteerSources, PlaceRow } from '../rows.ts';
import { readDemonyms, readWords } from '../tables.ts';
import type { BuildListener } from './build-listener.ts';
import { BundledPlaces } from './bundled-places.ts';
import { readAlternateNames, readGeoNamesDump, type TextSource } from './geonames-dump.ts';
import type { GeoNamesFilter } from './geonames-filter.ts';
import type { OwnPlace } from './own-place.ts';
import { unknownPlace } from './own-place.ts';
import { OwnPlaces } from './own-places.ts';
import { Surroundings } from './own-surroundings.ts';

/** All that a gazetteer is built from. Reading the files is the caller's. */
export interface BuildSources {
  /** What comes with Yaqut. Its words and demonyms are used even where its places are not wanted. */
  readonly bundled: GazetteerSources;
  readonly withBundledPlaces: boolean;
  /** GeoNames' `allCountries.txt`, or another dump of its form. */
  readonly geonames?: TextSource | undefined;
  /** GeoNames' `alternateNamesV2.txt`. */
  readonly alternateNames?: TextSource | undefined;
  readonly filter: GeoNamesFilter;
  /** The user's own places, a file each; of two that speak of one place, the later wins. */
  readonly own: readonly OwnSource[];
}

export interface OwnSource {
  /** The file's name, for messages and notes. */
  readonly source: string;
  readonly places: readonly OwnPlace[];
}

/** A gazetteer, and how many places of the dump are in it. */
export interface Built {
  readonly bytes: Uint8Array;
  readonly geonamesPlaces: number;
}

/**
 * Builds a gazetteer: the bundled sources, GeoNames' dumps over them, the user's own places on top. Rows at fault are
 * told of and left out. The same sources give the same bytes. A dump is never held whole.
 */
export async function buildGazetteer(
  sources: BuildSources,
  listener: BuildListener,
  tier: Tier = 'full',
): Promise<Built> {
  const { bundled, demonyms, words } = readBundled(sources);
  const own = new OwnLayer(sources.own);
  // A dump's date is known when it has been read; the builder looks at the notes when it finishes.
  const notes: SourceNote[] = [];
  const builder = new GazetteerBuilder({ attribution: attributionOf(sources), sources: notes });
  const added = new Map<PlaceId, PlaceId>();
  const add = (row: PlaceRow): void => {
    const country = row.sameAs?.find((id) => id.startsWith('iso3166:'));
    for (const id of country === undefined ? [] : [country]) if (!added.has(id)) added.set(id, row.id);
    builder.add(own.lay(row));
  };

  if (sources.withBundledPlaces) notes.push(...BUNDLED_SOURCES);
  let geonamesPlaces = 0;
  const dumpNotes = await readGeoNames(sources, bundled, listener, (row) => {
    geonamesPlaces++;
    if (!bundled.addFrom(row)) add(row);
  });
  notes.push(...dumpNotes);
  for (const row of bundled.giveAll()) add(row);
  for (const row of own.rest(listener)) builder.add(row);
  notes.push(...own.notes);

  for (const row of demonyms) {
    const placeId = sources.withBundledPlaces ? row.placeId : added.get(row.placeId);
    if (placeId !== undefined) builder.addDemonyms({ ...row, placeId });
  }
  for (const [key, word] of words) builder.addWord(key, word);
  return {
    bytes: builder.finish(tier, (done, total, stage) => listener.progress(done, total, stage)),
    geonamesPlaces,
  };
}

function readBundled({ bundled, withBundledPlaces }: BuildSources) {
  const { places, ...rest } = withBundledPlaces ? mergeSources(bundled) : wordsAlone(bundled);
  return { bundled: new BundledPlaces(places), ...rest };
}

/** What the bundled sources know of words, without their places. */
function wordsAlone({ tables }: GazetteerSources): ReturnType<typeof mergeSources> {
  return {
    places: [],
    demonyms: readDemonyms(tables.demonyms ?? ''),
    words: readWords(tables.words ?? '', tables['words-learned'] ?? ''),
  };
}

/** Reads the dumps. Alternate names without a dump of places are added to the bundled places that they name. */
async function readGeoNames(
  { geonames, alternateNames, filter }: BuildSources,
  bundled: BundledPlaces,
  listener: BuildListener,
  take: (row: PlaceRow) => void,
): Promise<SourceNote[]> {
  const note = (source: string, rows: number, date = ''): SourceNote => ({
    name: `GeoNames ${baseName(source)}`,
    licence: 'CC-BY-4.0',
    ...(date === '' ? {} : { date }),
    rows,
  });
  const names =
    alternateNames === undefined ? null : await readAlternateNames(alternateNames, filter, listener);
  const notes: SourceNote[] = [];
  if (geonames !== undefined) {
    const { places, date } = await readGeoNamesDump(geonames, filter, names, listener, take);
    notes.push(note(geonames.source, places, date));
  } else if (names !== null) bundled.addNames(names);
  if (alternateNames !== undefined) notes.push(note(alternateNames.source, names?.count ?? 0));
  return notes;
}

/** The user's own places while the rows of other sources pass by. */
class OwnLayer {
  readonly #sources: readonly OwnSource[];
  readonly #places = new OwnPlaces();
  readonly #surroundings = new Surroundings();
  readonly #asked = new Map<PlaceRow, number>();

  constructor(sources: readonly OwnSource[]) {
    this.#sources = sources;
    for (const { source, places } of sources) this.#places.addFile(places, source);
    for (const row of this.#places.placed()) this.#asked.set(row, this.#surroundings.ask(row));
  }

  lay(row: PlaceRow): PlaceRow {
    this.#surroundings.observe(row);
    return this.#places.claim(row);
  }

  /** The places that no other source held; they lie where the settlements around them do. */
  *rest(listener: BuildListener): Generator<PlaceRow> {
    const { places, unknown } = this.#places.rest();
    for (const { source, place } of unknown) listener.fault(source, unknownPlace(place));
    for (const row of places) {
      const around = this.#surroundings.answer(this.#asked.get(row)!);
      yield row.country === '' || row.country === around.country ? { ...row, ...around } : row;
    }
  }

  get notes(): SourceNote[] {
    return ownNotes(this.#sources);
  }
}

/** What a gazetteer says of the user's own files in it. */
export function ownNotes(sources: readonly OwnSource[]): SourceNote[] {
  return sources.map(({ source, places }) => ({
    name: baseName(source),
    licence: 'your own file',
    rows: places.length,
    own: true,
  }));
}

function attributionOf({ withBundledPlaces, geonames, own }: BuildSources): string {
  const parts = withBundledPlaces
    ? [ATTRIBUTION]
    : [...(geonames ? ['GeoNames (CC BY 4.0)'] : []), 'Yaqut curated facts (CC0)'];
  return [...parts, ...ownNotes(own).map(({ name }) => name)].join(', ');
}

function baseName(source: string): string {
  return source.replace(/^.*[/\\]/, '');
}
