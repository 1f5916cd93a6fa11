import { InvalidArgumentError, type Command } from 'commander';
import { DIST, ensureAppBuilt } from './build-app.ts';
import { collectionToShow } from './collection.ts';
import { addChoice } from './gazetteer/choice-options.ts';
import { READ } from './formats-read.ts';
import type { GazetteerChoice } from './gazetteer/open-chosen.ts';
import { DONE, FAILED, type ExitStatus } from './exit-status.ts';
import { DEFAULT_ARTICLES } from './project.ts';
import { serveApp } from './serve-app.ts';
import { count, say } from './words.ts';

interface Options extends GazetteerChoice {
  readonly corrections?: string[];
  readonly port?: number;
  readonly open: boolean;
}

const EXAMPLES = `
Without PATHS, the articles that come with Yaqut are shown. The map is served to this machine alone; Ctrl-C stops it.

${READ}
Examples:
  $ yaqut map
  $ yaqut map reports/ interview.txt
  $ yaqut map reports/ --port 8080 --no-open
  $ yaqut map reports/ --mine villages.geojson

Exit status: 0 stopped by Ctrl-C, 1 no article could be read or nothing could be served, 2 wrong usage.`;

export function addMap(program: Command): void {
  addChoice(program.command('map'))
    .summary('find the places that articles name and open them on a map')
    .description('Find the places that articles name and open them on a map in the browser.')
    .argument('[paths...]', 'files of the kinds named below, and folders of them')
    .option('--corrections <files...>', 'apply corrections that people made, of one or several files')
    .option(
      '-p, --port <number>',
      'the port to serve on (default: the first free one from 5173 up)',
      parsePort,
    )
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths.length > 0 ? paths : [DEFAULT_ARTICLES], options);
    });
}

async function run(paths: readonly string[], options: Options): Promise<ExitStatus> {
  const shown = await collectionToShow(paths, options);
  if (shown === null) return FAILED;
  const { collection } = shown;
  await ensureAppBuilt();
  const server = await serveApp(DIST, JSON.stringify(collection), options.port);

  const places = count(collection.places.features.length, 'place');
  say(`${count(collection.articles.length, 'article')}, ${places}. The map is here until you press Ctrl-C:`);
  process.stdout.write(`${server.url}\n`);
  if (options.open && hasBrowser()) await openBrowser(server.url);

  await stopped();
  await server.close();
  return DONE;
}

/** A build server has nobody to look, and Linux without a display nothing to look with. */
function hasBrowser(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY ?? WSL_DISTRO_NAME);
}

/** The address has been printed: a browser that does not come up is no reason to stop. */
async function openBrowser(url: string): Promise<void> {
  const cannot = () => say('The browser could not be opened; open the address above yourself.');
  try {
    const { default: open } = await import('open');
    (await open(url)).on('error', cannot);
  } catch {
    cannot();
  }
}

/** Settles on the first Ctrl-C; a second one, while connections close, ends the process as usual. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InvalidArgumentError('It must be a number from 0 to 65535; 0 takes any free port.');
  }
  return port;
}
