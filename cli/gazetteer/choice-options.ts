import type { Command } from 'commander';

/** Adds `--gazetteer` and `--mine` to a command that looks places up. */
export function addChoice(command: Command): Command {
  return command
    .option('--gazetteer <file>', 'use a gazetteer that "yaqut gazetteer build -o" wrote')
    .option(
      '--mine <file>',
      'add places of your own: CSV, GeoJSON or Linked Places; may be given several times, later ones win',
      collect,
    );
}

/** One file each time, so that paths may follow. */
function collect(file: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, file];
}
