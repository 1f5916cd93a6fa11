import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArchiveManifest,
  type NameRow,
  type PlaceMore,
  type PlaceRow,
  TILES_FILE,
} from '../../geo/archive/manifest.ts';
import { termsOf } from '../../geo/archive/terms.ts';
import type { CellArticles } from './cell-articles.ts';
import { IdWriter } from './id-writer.ts';
import { ItemWriter, RecordWriter } from './pack-writer.ts';
import { tilesOfPlaces } from './place-tiles.ts';
import type { ArchivePlan } from './plan.ts';
import { TermWriter } from './term-writer.ts';

const ROWS_A_BLOCK = 64;
const PLACES_A_BLOCK = 16;

interface PlacedMentions {
  readonly rows: readonly PlaceRow[];
  readonly names: readonly NameRow[];
  readonly cells: CellArticles;
}

/** Writes the places and the names of unknown place, the index of their names, and the tiles. */
export async function writePlaces(plan: ArchivePlan, { rows, names, cells }: PlacedMentions) {
  const { folder, progress } = plan.options;
  progress(0, 1, 'Writing places');
  const rowWriter = new ItemWriter<PlaceRow>(folder, 'rows', ROWS_A_BLOCK);
  const moreWriter = new ItemWriter<PlaceMore>(folder, 'places', PLACES_A_BLOCK);
  const ids = new IdWriter(folder, plan.temporary, 'place-ids', rows.length);
  const terms = new TermWriter(folder, plan.temporary, 'name');
  const countries = countCountries(rows);
  const countryIndex = new Map(countries.map(({ country }, index) => [country, index]));
  const countryWriter = new RecordWriter(folder, 'countries', 2, 1 << 16);
  plan.places.forEach(({ more, spellings }, number) => {
    const row = rows[number]!;
    rowWriter.add(row);
    moreWriter.add(more);
    ids.add(row.id, number);
    const spelled = [row.name, ...spellings, ...more.names.map(({ toponym }) => toponym)];
    terms.add(number, new Set(spelled.flatMap((name) => [...termsOf(name)])));
    countryWriter.add((block, at) => block.writeUInt16LE(countryIndex.get(row.country)!, at));
  });
  const nameWriter = new ItemWriter<NameRow>(folder, 'unresolved', ROWS_A_BLOCK);
  names.forEach((row, i) => {
    nameWriter.add(row);
    terms.add(rows.length + i, termsOf(row.name));
  });
  const index = await terms.finish();
  const tiled = rows.map((row, number) => ({ row, position: plan.places[number]!.position }));
  writeFileSync(join(folder, TILES_FILE), tilesOfPlaces(tiled, cells));
  return {
    countries,
    roots: index.roots,
    packs: {
      rows: rowWriter.finish(),
      places: moreWriter.finish(),
      'place-ids': ids.finish(),
      unresolved: nameWriter.finish(),
      countries: countryWriter.finish(),
      'name-terms': index.terms,
      'name-postings': index.postings,
    },
  };
}

function countCountries(rows: readonly PlaceRow[]): ArchiveManifest['countries'] {
  const sums = new Map<string, { country: string; places: number; mentions: number }>();
  for (const { country, mentions } of rows) {
    const sum = sums.get(country) ?? { country, places: 0, mentions: 0 };
    sum.places += 1;
    sum.mentions += mentions;
    sums.set(country, sum);
  }
  return [...sums.values()].sort((a, b) => b.mentions - a.mentions || (a.country < b.country ? -1 : 1));
}
