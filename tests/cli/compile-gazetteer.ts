import { openGazetteer } from '../../cli/gazetteer-cache.ts';
import { say } from '../../cli/words.ts';
import { runYaqut } from './run-yaqut.ts';

/**
 * Compiles the gazetteer before the tests and bundles the command line, once, rather than in every process that they
 * start. Where it cannot be compiled, the tests that need it fail; the others have a right to run.
 */
export default async function setup(): Promise<void> {
  try {
    await runYaqut(['--version']);
    await openGazetteer();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
