import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { DONE, type ExitStatus } from './exit-status.ts';
import { openGazetteerFile } from './gazetteer-cache.ts';
import { count, say } from './words.ts';

const BUILD_EXAMPLES = `
The gazetteer is compiled by itself whenever it is needed and its data have changed; this does it ahead of time.

Examples:
  $ yaqut gazetteer build
  $ yaqut gazetteer build --force`;

const INFO_EXAMPLES = `
Examples:
  $ yaqut gazetteer info
  $ yaqut gazetteer info | jq .places`;

export function addGazetteer(program: Command): void {
  const gazetteer = program.command('gazetteer').description('Compile the gazetteer, or say what is in it.');
  gazetteer
    .command('build')
    .description("Compile the gazetteer from GeoNames' towns and the project's own tables.")
    .option('--force', 'compile it even if nothing has changed')
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (options: { force?: true }) => {
      process.exitCode = await build(options.force === true);
    });
  gazetteer
    .command('info')
    .description('Write what the gazetteer holds, and where it is, as JSON.')
    .addHelpText('after', INFO_EXAMPLES)
    .action(async () => {
      process.exitCode = await info();
    });
}

async function build(rebuild: boolean): Promise<ExitStatus> {
  const { gazetteer, path } = await openGazetteerFile({ rebuild });
  say(`${count(gazetteer.info.places, 'place')}, ${count(gazetteer.info.names, 'name')}: ${path}`);
  return DONE;
}

async function info(): Promise<ExitStatus> {
  const { gazetteer, path } = await openGazetteerFile();
  const { size } = await stat(path);
  process.stdout.write(`${JSON.stringify({ path, bytes: size, ...gazetteer.info }, null, 2)}\n`);
  return DONE;
}
