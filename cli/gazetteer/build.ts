import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { DEFAULT_FEATURE_CLASSES, DEFAULT_LANGUAGES, FEATURE_CLASSES, Gazetteer } from '../../geo/index.ts';
import { DONE, UsageError, type ExitStatus } from '../exit-status.ts';
import { openGazetteerFile } from '../gazetteer-cache.ts';
import { CACHE } from '../project.ts';
import { count, say } from '../words.ts';
import { forgetManifest, readManifest, writeManifest } from './manifest.ts';
import { describeRecipe, filesOf, type Recipe } from './recipe.ts';
import { replaceFile } from './replace-file.ts';
import { runRecipe } from './run-recipe.ts';

interface Options {
  readonly geonames?: string;
  readonly alternateNames?: string;
  readonly languages?: List;
  readonly featureClasses?: List;
  readonly countries?: readonly string[];
  readonly mine?: readonly string[];
  readonly bundled: boolean;
  readonly output?: string;
  readonly force?: true;
  readonly reset?: true;
}

/** What an option lists; null for `all`. */
type List = readonly string[] | null;

const classes = Object.entries(FEATURE_CLASSES).map(([letter, words]) => `${letter} ${words}`);

const HELP = `
Without options, the commands use the gazetteer that comes with Yaqut: the towns of GeoNames, Natural Earth's regions,
and the project's own facts. It is compiled by itself whenever its data have changed.

With options, a gazetteer is built from what they name, and every command uses it until "yaqut gazetteer build" is
called without any. With -o it goes to a file instead, for --gazetteer. Dumps are at https://download.geonames.org/export/dump/;
they may stay packed. Feature classes: ${classes.join(', ')}.

Files of your own are CSV (columns name, lat, lon, and if you like names, name_en, country, type, population, id; or
الاسم، خط العرض، خط الطول), GeoJSON, or Linked Places Format. Your places are recognised as readily as countries are. A row
with a name that is known within 2 km, or with an id such as geonames:170063, adds its names to that place. Of several
files, the later win. Rows that are wrong are counted and left out; the rest goes in.

Examples:
  $ yaqut gazetteer build
  $ yaqut gazetteer build --mine villages.geojson camps.csv
  $ yaqut gazetteer build --geonames allCountries.zip --alternate-names alternateNamesV2.zip --countries SY,IQ,LB
  $ yaqut gazetteer build --no-bundled --geonames SY.zip --languages ar,en,ku -o syria.bin

Exit status: 0 built, 1 nothing usable came in or a file failed (what was there before is as it was), 2 wrong usage.`;

export function addBuild(gazetteer: Command): void {
  gazetteer
    .command('build')
    .summary('build a gazetteer from GeoNames dumps and files of your own')
    .description('Build a gazetteer from the bundled sources, GeoNames dumps and files of your own.')
    .option('--geonames <file>', 'a dump of GeoNames: allCountries.txt, SY.txt, plain, .zip or .gz')
    .option(
      '--alternate-names <file>',
      'names with their languages: alternateNamesV2.txt, plain, .zip or .gz',
    )
    .option('--languages <list>', 'languages whose names are kept, such as ar,en,ku; or all', languageList)
    .option(
      '--feature-classes <list>',
      `kinds of places that are kept, or all (default: ${DEFAULT_FEATURE_CLASSES.join(',')})`,
      featureClassList,
    )
    .option('--countries <list>', 'countries whose places are kept, such as SY,IQ', countryList)
    .option('--mine <files...>', 'files of your own: CSV, GeoJSON or Linked Places; later ones win')
    .option('--no-bundled', 'leave the bundled places out')
    .option('-o, --output <file>', 'write the gazetteer to a file, and leave the one in use as it is')
    .option('--force', 'compile the bundled gazetteer even if nothing has changed')
    .option('--reset', 'go back to the bundled gazetteer')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      process.exitCode = await build(options);
    });
}

async function build(options: Options): Promise<ExitStatus> {
  const { output, force, reset } = options;
  const recipe = recipeOf(options);
  const isBundled = recipe.bundled && recipe.geonames === null && recipe.alternateNames === null;
  if (isBundled && recipe.mine.length === 0 && output === undefined) return await useBundled(force === true);
  if (reset) throw new UsageError('--reset goes back to the bundled gazetteer; it takes no other options.');

  const started = performance.now();
  say(`Building the gazetteer from ${describeRecipe(recipe)}.`);
  const files = await filesOf(recipe);
  const bytes = await runRecipe(recipe);
  const { info } = Gazetteer.open(bytes);
  const path = output === undefined ? await choose(recipe, files, bytes) : output;
  if (output !== undefined) await replaceFile(output, bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`The gazetteer is built (${seconds} s, ${(bytes.length / 1e6).toFixed(1)} MB).`);
  sayWhatItHolds(info, path);
  if (output === undefined) {
    say('The commands use it from now on; "yaqut gazetteer build --reset" goes back to the bundled one.');
  }
  return DONE;
}

async function useBundled(rebuild: boolean): Promise<ExitStatus> {
  const chosen = await readManifest();
  const { gazetteer, path } = await openGazetteerFile({ rebuild });
  await forgetManifest();
  await removeChosen(null);
  if (chosen !== null) say('The commands use the bundled gazetteer again.');
  sayWhatItHolds(gazetteer.info, path);
  return DONE;
}

/** Puts a gazetteer in the cache and makes it the one that is used. The one before goes last. */
async function choose(
  recipe: Recipe,
  files: Awaited<ReturnType<typeof filesOf>>,
  bytes: Uint8Array,
): Promise<string> {
  const file = `gazetteer-chosen-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`;
  const path = join(CACHE, file);
  await replaceFile(path, bytes);
  await writeManifest({ version: 1, file, built: new Date().toISOString(), recipe, files });
  await removeChosen(file);
  return path;
}

async function removeChosen(keep: string | null): Promise<void> {
  for (const name of await readdir(CACHE).catch(() => [])) {
    if (/^gazetteer-chosen-\w+\.bin$/.test(name) && name !== keep)
      await rm(join(CACHE, name), { force: true });
  }
}

function sayWhatItHolds({ places, names }: Gazetteer['info'], path: string): void {
  say(`${count(places, 'place')}, ${count(names, 'name')}: ${path}`);
}

function recipeOf(options: Options): Recipe {
  const { geonames, alternateNames, languages, featureClasses, countries, mine = [], bundled } = options;
  if (geonames === undefined && (featureClasses !== undefined || countries !== undefined)) {
    throw new UsageError('--feature-classes and --countries choose from a dump; name one with --geonames.');
  }
  if (geonames === undefined && alternateNames === undefined && languages !== undefined) {
    throw new UsageError('--languages chooses from a dump; name one with --geonames or --alternate-names.');
  }
  if (!bundled && geonames === undefined && mine.length === 0) {
    throw new UsageError('--no-bundled leaves no places; name a source with --geonames or --mine.');
  }
  return {
    bundled,
    geonames: geonames === undefined ? null : resolve(geonames),
    alternateNames: alternateNames === undefined ? null : resolve(alternateNames),
    languages: listOr(languages, DEFAULT_LANGUAGES),
    featureClasses: listOr(featureClasses, DEFAULT_FEATURE_CLASSES),
    countries: countries === undefined ? null : [...countries],
    mine: mine.map((path) => resolve(path)),
  };
}

function listOr(list: List | undefined, otherwise: readonly string[]): string[] | null {
  if (list === null) return null;
  return [...(list ?? otherwise)];
}

function languageList(text: string): List {
  return parseList(
    text,
    (item) => item.toLowerCase(),
    /^[a-z]{2,3}(-[a-z]+)?$/,
    'Languages are tags such as ar,en,ku.',
  );
}

function featureClassList(text: string): List {
  return parseList(
    text,
    (item) => item.toUpperCase(),
    /^[AHLPRSTUV]$/,
    'Feature classes are letters such as A,P.',
  );
}

function countryList(text: string): readonly string[] {
  const codes = parseList(
    text,
    (item) => item.toUpperCase(),
    /^[A-Z]{2}$/,
    'Countries are codes such as SY,IQ.',
  );
  if (codes === null) throw new InvalidArgumentError('Leave it out for all countries.');
  return codes;
}

function parseList(text: string, fold: (item: string) => string, form: RegExp, sentence: string): List {
  if (text.trim().toLowerCase() === 'all') return null;
  const items = text
    .split(/[,،\s]+/u)
    .filter((item) => item !== '')
    .map(fold);
  if (items.length === 0 || items.some((item) => !form.test(item))) throw new InvalidArgumentError(sentence);
  return items;
}
