import { InvalidArgumentError, type Command } from 'commander';
import { arabicName, countryName, type LookedUp, lookup, regionNames } from '../geo/index.ts';
import { alignColumns } from './align-columns.ts';
import { DONE, FAILED, type ExitStatus } from './exit-status.ts';
import { addChoice } from './gazetteer/choice-options.ts';
import { type GazetteerChoice, openChosen } from './gazetteer/open-chosen.ts';
import { say } from './words.ts';

interface Options extends GazetteerChoice {
  readonly json?: true;
  readonly limit: number;
}

const EXAMPLES = `
The score is the sum of what speaks for a place when nothing but its name is known: inhabitants, rank, spelling. Beside
cross-script matches stands how alike the names sound, from 0 to 1.

Examples:
  $ yaqut lookup شوشي
  $ yaqut lookup Шуша --limit 3
  $ yaqut lookup كفر نوران --mine villages.geojson
  $ yaqut lookup حلب --json | jq -r '.[0].id'

Exit status: 0 something was found, 1 nothing was, 2 wrong usage.`;

export function addLookup(program: Command): void {
  addChoice(program.command('lookup'))
    .summary('look a name up in the gazetteer')
    .description('List the places that a name may mean, the likeliest first, without any context.')
    .argument('<name...>', 'a name in any spelling and script; several words are one name')
    .option('--json', 'write JSON, with every name of each place and the evidence of its score')
    .option('-n, --limit <number>', 'how many places to list at most', positive, 10)
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: Options) => {
      process.exitCode = await run(words.join(' '), options);
    });
}

async function run(name: string, options: Options): Promise<ExitStatus> {
  const { gazetteer } = await openChosen(options);
  const found = lookup(gazetteer, name);
  const shown = found.slice(0, options.limit);
  if (options.json) process.stdout.write(`${JSON.stringify(shown.map(toJson), null, 2)}\n`);
  else process.stdout.write(toTable(shown));
  if (found.length === 0) say(`yaqut: the gazetteer knows no place called ${name}.`);
  else if (found.length > shown.length) say(`${shown.length} of ${found.length} shown; --limit shows more.`);
  return found.length > 0 ? DONE : FAILED;
}

function toJson({ place, match, similarity, spelling, demonym, score, evidence }: LookedUp) {
  return {
    ...place,
    countryName: { ar: countryName(place.country, 'ar'), en: countryName(place.country, 'en') },
    hierarchy: hierarchyOf(place),
    match,
    ...(demonym ? { demonym } : {}),
    ...(spelling === undefined ? {} : { spelling }),
    similarity,
    score,
    evidence,
  };
}

function toTable(found: readonly LookedUp[]): string {
  if (found.length === 0) return '';
  const head = ['score', 'match', 'name', 'in Arabic', 'lies in', 'kind', 'lat, lon', 'inhabitants', 'ids'];
  const rows = found.map(({ place, match, similarity, demonym, score }) => [
    score.toFixed(1),
    `${match}${similarity < 1 ? ` ${similarity.toFixed(2)}` : ''}${demonym ? ' demonym' : ''}`,
    place.name,
    arabicName(place.names) ?? '',
    hierarchyOf(place).slice(1).join(', '),
    place.featureCode || place.featureClass,
    `${place.lat.toFixed(4)}, ${place.lon.toFixed(4)}`,
    place.population > 0 ? place.population.toLocaleString('en') : '',
    idsOf(place).join(' '),
  ]);
  return alignColumns([head, ...rows], { right: [0, 6, 7] })
    .map((line) => `${line}\n`)
    .join('');
}

/** The place, and its region and its country in English and Arabic, as far as they are known. */
function hierarchyOf(place: LookedUp['place']): string[] {
  const { name, country, precision } = place;
  const { admin1, admin1Ar } = regionNames(place);
  const english = countryName(country, 'en');
  const arabic = countryName(country, 'ar');
  const isCountry = precision === 'country';
  return [
    name,
    ...(admin1 === null ? [] : [admin1Ar === null ? admin1 : `${admin1} · ${admin1Ar}`]),
    ...(english === '' || isCountry ? [] : [`${english} · ${arabic}`]),
  ];
}

function idsOf(place: LookedUp['place']): string[] {
  return [place.id, ...(place.sameAs ?? [])];
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return number;
}
