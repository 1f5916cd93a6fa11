import { describe, expect, test } from 'vitest';
import { runHere } from './run-here.ts';
import { runYaqut } from './run-yaqut.ts';

describe('wrong usage ends with 2, says why on stderr, and writes no data', () => {
  test.each([
    [[], 'Usage: yaqut'],
    [['nonsense'], "unknown command 'nonsense'"],
    [['lookup'], "missing required argument 'name'"],
    [['lookup', 'حلب', '--limit', 'none'], 'whole number from 1 up'],
    [['geoparse', '--format', 'shapefile'], 'Allowed choices are geojson, csv'],
    [['geoparse', '--nonsense'], "unknown option '--nonsense'"],
    [['geoparse', '--shard', 'in.ndjson'], '--shard takes two files or none'],
    [['geoparse', '--shard', 'a', 'b', '--corrections', 'c.json'], '--shard takes no --corrections'],
    [['geoparse', '--resume', '--format', 'ndjson', 'in.ndjson'], 'name it with -o FILE'],
    [['geoparse', '--resume', 'a.txt', '-o', 'b'], '--resume goes on with NDJSON'],
    [['geoparse', '--workers', '0'], 'whole number from 1 up'],
    [['map', '--port', '70000'], 'from 0 to 65535'],
    [['gazetteer'], 'Usage: yaqut gazetteer'],
    [['site', 'a.ndjson', '--mentions', 'b.ndjson', '--out', 'no-such'], '--mentions goes with --archive'],
    [
      ['site', '--archive', 'a', '--corrections', 'c', '--out', 'no-such'],
      '--archive takes no --corrections',
    ],
  ])('yaqut %j', async (args, words) => {
    const run = await runHere(args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(words);
  });

  test('and the shell hears of it', async () => {
    expect(await runYaqut(['nonsense'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('help comes on stdout, with examples, and ends with 0', () => {
  const COMMANDS = ['', 'map', 'geoparse', 'lookup', 'gazetteer build', 'gazetteer info'];

  test.each(COMMANDS)('yaqut %s --help', async (command) => {
    const run = await runHere([...command.split(' ').filter(Boolean), '--help']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('Examples:');
    expect(run.stdout).toContain(`$ yaqut ${command}`);
  });
});
