import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { FAILED, Failure, UsageError, WRONG_USAGE } from './exit-status.ts';
import { addEval } from './eval.ts';
import { addGazetteer } from './gazetteer/command.ts';
import { addGeoparse } from './geoparse.ts';
import { addLookup } from './lookup.ts';
import { addMap } from './map.ts';
import { PROJECT } from './project.ts';
import { addSite } from './site.ts';
import { say } from './words.ts';

const EXAMPLES = `
Examples:
  $ yaqut map reports/
  $ yaqut geoparse reports/ -o places.geojson
  $ yaqut lookup ستيباناكيرت

Every command has its own --help. Data go to standard output, words to standard error.`;

/** Runs one command. How it went is left in `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietlyOnClosedPipe);
  try {
    await yaqut().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = explain(error);
  }
}

function yaqut(): Command {
  const program = new Command('yaqut')
    .description('Yaqut reads the places out of Arabic news articles and puts them on a map.')
    .version(version())
    .exitOverride()
    .showHelpAfterError('(--help says how it is used)')
    .addHelpText('after', EXAMPLES);
  addMap(program);
  addGeoparse(program);
  addSite(program);
  addLookup(program);
  addGazetteer(program);
  addEval(program);
  return program;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function explain(error: unknown): number {
  // Commander has said its sentence itself; its status is 0 for --help and --version, and 1 for wrong usage.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof UsageError) {
    say(`yaqut: ${error.message}`);
    return WRONG_USAGE;
  }
  if (error instanceof Failure) {
    say(`yaqut: ${error.message}`);
    return FAILED;
  }
  say(`yaqut: something went wrong that should not. ${error instanceof Error ? error.stack : String(error)}`);
  return FAILED;
}

/** The reader at the other end has seen enough (`yaqut … | head`): no fault of anyone's. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
