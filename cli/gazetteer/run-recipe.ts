import { basename } from 'node:path';
import { buildGazetteer, type GeoNamesFilter, SourceError } from '../../geo/index.ts';
import { Failure } from '../exit-status.ts';
import { readBundledSources, STAGES } from '../gazetteer-cache.ts';
import { startProgress } from '../progress.ts';
import { say } from '../words.ts';
import { FaultTally } from './fault-tally.ts';
import { openText, type OpenText } from './open-text.ts';
import { noPlaceIn, readOwnFiles } from './own-files.ts';
import type { Recipe } from './recipe.ts';
import { RowProgress } from './row-progress.ts';
import { shownPath } from './shown-path.ts';

/**
 * Builds the gazetteer that a recipe describes, with a bar that tells how far it is. What was wrong with rows is said
 * at the end. Throws {@link Failure} where a file cannot be read, or none of them holds anything.
 */
export async function runRecipe(recipe: Recipe): Promise<Uint8Array> {
  const tally = new FaultTally();
  const bundled = await readBundledSources(recipe.bundled);
  const own = await readOwnFiles(recipe.mine, tally);
  let taken = own.reduce((sum, { places }) => sum + places.length, 0);
  const fail = (): never => {
    for (const line of tally.lines()) say(line);
    throw new Failure(nothingIn(recipe));
  };
  if (own.length > 0 && taken === 0 && recipe.geonames === null) fail();
  const geonames = recipe.geonames === null ? undefined : await openText(shownPath(recipe.geonames));
  const alternateNames =
    recipe.alternateNames === null ? undefined : await openText(shownPath(recipe.alternateNames));

  const progress = startProgress();
  const bars = new Map<string, { bar: RowProgress; file: OpenText }>();
  for (const file of [alternateNames, geonames]) {
    if (file)
      bars.set(file.source, { file, bar: new RowProgress(progress, basename(file.source), file.size) });
  }
  const stages = Object.keys(STAGES);
  try {
    const { bytes, geonamesPlaces } = await buildGazetteer(
      { bundled, withBundledPlaces: recipe.bundled, geonames, alternateNames, filter: filterOf(recipe), own },
      {
        fault: (source, fault) => tally.add(source, fault),
        rows: (source, rows) => {
          const { bar, file } = bars.get(source)!;
          bar.update(rows, file.bytesRead());
        },
        progress: (done, total, stage) =>
          progress.update(stages.indexOf(stage) + done / total, stages.length, STAGES[stage]),
      },
    );
    taken += geonamesPlaces;
    progress.stop();
    if (taken === 0 && geonames) fail();
    for (const line of tally.lines()) say(line);
    return bytes;
  } catch (error) {
    if (error instanceof SourceError) throw new Failure(`The gazetteer cannot be built. ${error.message}`);
    throw error;
  } finally {
    progress.stop();
  }
}

function nothingIn({ geonames, mine }: Recipe): string {
  const files = [geonames, ...mine].filter((path) => path !== null);
  return `${noPlaceIn(files)}; nothing was built, and the gazetteer is as it was.`;
}

function filterOf({ languages, featureClasses, countries }: Recipe): GeoNamesFilter {
  const set = (list: readonly string[] | null) => (list === null ? null : new Set(list));
  return { languages: set(languages), featureClasses: set(featureClasses), countries: set(countries) };
}
