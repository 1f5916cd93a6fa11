import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { countryName, FORMAT_VERSION } from '../../geo/index.ts';
import { alignColumns } from '../align-columns.ts';
import { DONE, type ExitStatus } from '../exit-status.ts';
import { count } from '../words.ts';
import { addChoice } from './choice-options.ts';
import { type Contents, countContents } from './contents.ts';
import { type Chosen, type GazetteerChoice, openChosen } from './open-chosen.ts';
import { describeRecipe } from './recipe.ts';

interface Options extends GazetteerChoice {
  readonly json?: true;
}

/** How many countries and languages the text for people lists. */
const TOP = 10;

const EXAMPLES = `
Examples:
  $ yaqut gazetteer info
  $ yaqut gazetteer info --gazetteer syria.bin
  $ yaqut gazetteer info --json | jq .places`;

export function addInfo(gazetteer: Command): void {
  addChoice(gazetteer.command('info'))
    .summary('say what a gazetteer holds, and where it is from')
    .description(
      'Say what the gazetteer in use holds: places, names, sources with their dates and licences, sizes.',
    )
    .option('--json', 'write JSON, with all countries and languages')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      process.exitCode = await info(options);
    });
}

async function info(options: Options): Promise<ExitStatus> {
  const chosen = await openChosen(options);
  const { size } = await stat(chosen.path);
  const contents = countContents(chosen.gazetteer);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(toJson(chosen, size, contents), null, 2)}\n`
      : toText(chosen, size, contents),
  );
  return DONE;
}

function toJson({ gazetteer, path, manifest }: Chosen, bytes: number, contents: Contents) {
  const { places, names, keys, attribution, sources, tier } = gazetteer.info;
  return {
    path,
    bytes,
    format: FORMAT_VERSION,
    tier,
    built: manifest?.built ?? null,
    recipe: manifest?.recipe ?? null,
    files: manifest?.files ?? [],
    places,
    names,
    keys,
    attribution,
    sources,
    ...contents,
  };
}

function toText({ gazetteer, path, manifest }: Chosen, bytes: number, contents: Contents): string {
  const { places, names, keys, sources, tier } = gazetteer.info;
  const number = (n: number) => n.toLocaleString('en');
  const section = (title: string, rows: readonly (readonly string[])[]) =>
    `\n${title}\n${alignColumns(rows, { right: [1] })
      .map((line) => `  ${line}\n`)
      .join('')}`;
  const head = alignColumns([
    ['file', path],
    ['size', `${(bytes / 1e6).toFixed(1)} MB, format ${FORMAT_VERSION}, ${tier} tier`],
    ['holds', `${number(places)} places, ${number(names)} names, ${number(keys)} spellings`],
    ...(manifest === null
      ? []
      : [['built', `${manifest.built.slice(0, 10)} from ${describeRecipe(manifest.recipe)}`]]),
  ]);
  const classRows = contents.featureClasses.map((row) => [
    `${row.featureClass} ${row.words}`,
    number(row.places),
  ]);
  const countryRows = contents.countries
    .filter(({ country }) => country !== '')
    .slice(0, TOP)
    .map(({ country, places: n }) => [`${country} ${countryName(country, 'en')}`, number(n)]);
  const languageRows = contents.languages.slice(0, TOP).map(({ lang, names: n }) => [lang, number(n)]);
  const sourceRows = sources.map(({ name, rows, date, licence }) => [
    name,
    rows === undefined ? '' : count(rows, 'row'),
    date ?? '',
    licence,
  ]);
  return [
    `${head.join('\n')}\n`,
    section('Sources, dates and licences', sourceRows),
    section('Places by kind', classRows),
    section(`Places by country (${contents.countries.length} in all)`, countryRows),
    section(`Names by language (${contents.languages.length} in all)`, languageRows),
  ].join('');
}
