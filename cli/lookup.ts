import { InvalidArgumentError, type Command } from 'commander';
import type { Gazetteer, Place } from '../geo/index.ts';
import { DONE, FAILED, type ExitStatus } from './exit-status.ts';
import { openGazetteer } from './gazetteer-cache.ts';
import { say } from './words.ts';

interface Options {
  readonly json?: true;
  readonly limit: number;
}

interface Found {
  readonly place: Place;
  readonly match: string;
  readonly similarity: number;
}

const EXAMPLES = `
Examples:
  $ yaqut lookup شوشي
  $ yaqut lookup سان فرانسيسكو --limit 3
  $ yaqut lookup حلب --json | jq -r '.[0].id'

Exit status: 0 something was found, 1 nothing was, 2 wrong usage.`;

export function addLookup(program: Command): void {
  program
    .command('lookup')
    .summary('look a name up in the gazetteer')
    .description('List the places that a name may mean, the most prominent first, without any context.')
    .argument('<name...>', 'a name in any spelling; several words are one name')
    .option('--json', 'write JSON, with every name of each place')
    .option('-n, --limit <number>', 'how many places to list at most', positive, 10)
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: Options) => {
      process.exitCode = await run(words.join(' '), options);
    });
}

async function run(name: string, options: Options): Promise<ExitStatus> {
  const found = look(await openGazetteer(), name);
  const shown = found.slice(0, options.limit);
  if (options.json) {
    const rows = shown.map(({ place, match, similarity }) => ({ ...place, match, similarity }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    process.stdout.write(shown.map(toLine).join(''));
  }
  if (found.length === 0) say(`yaqut: the gazetteer knows no place called ${name}.`);
  else if (found.length > shown.length) say(`${shown.length} of ${found.length} shown; --limit shows more.`);
  return found.length > 0 ? DONE : FAILED;
}

function look(gazetteer: Gazetteer, name: string): Found[] {
  const found = gazetteer.lookup(name).map((match) => ({ ...match, place: gazetteer.place(match.index) }));
  return found.sort((a, b) => b.similarity - a.similarity || b.place.population - a.place.population);
}

/** Columns for the eye; the names come last, since Arabic is as wide as the terminal's font makes it. */
function toLine({ place, match, similarity }: Found): string {
  const arabic = place.names.find(({ lang }) => lang === 'ar')?.toponym;
  const columns = [
    place.id.padEnd(24),
    place.featureCode.padEnd(6),
    place.country.padEnd(2),
    `${place.lat.toFixed(2)},${place.lon.toFixed(2)}`.padStart(14),
    place.population.toLocaleString('en').padStart(13),
    (similarity < 1 ? `${match} ${similarity.toFixed(2)}` : match).padEnd(17),
    arabic === undefined ? place.name : `${place.name} · ${arabic}`,
  ];
  return `${columns.join('  ')}\n`;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return number;
}
