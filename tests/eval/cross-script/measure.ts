/**
 * How often an Arabic spelling leads to its place by sound alone: the Arabic names of all tested places are taken out of
 * the index first. Writes results.tsv beside itself; what the columns mean is said in README.md.
 *
 *     npx tsx tests/eval/cross-script/measure.ts [tuning|test]
 */
import { writeFileSync } from 'node:fs';
import { openGazetteer } from '../../../cli/gazetteer-cache.ts';
import { mergeSources } from '../../../geo/gazetteer/merge.ts';
import { Gazetteer, GazetteerBuilder } from '../../../geo/index.ts';
import { nameKey } from '../../../geo/text/tokenize.ts';
import { baselineSearch } from './baseline-skeletons.ts';
import { type Pair, readPairs, withoutArabicNames } from './pairs.ts';
import { readSources } from './sources.ts';

const half = process.argv[2] === 'tuning' ? 'tuning' : 'test';
const COUNTRIES = 'AZ AM GE TR RU UA US CA GB FR DE ES IT CN JP IN IL'.split(' ');
/** A town listed twice, or as a town and as its middle, is one place. */
const SAME_PLACE_KM = 25;
/** Below this nothing is alike. */
const FLOOR = 0.4;

const whole = mergeSources(readSources()).places;
const places = withoutArabicNames(whole);
const byId = new Map(places.map((place, index) => [place.id, index]));
const pairs = readPairs(whole);
const tested = pairs.filter((pair) => pair.half === half);

type Search = (name: string, accept: (index: number) => boolean) => number[];
const searches: Readonly<Record<string, Search>> = {
  baseline: baselineSearch(places, FLOOR),
  now: searchNow(),
};

function searchNow(): Search {
  const builder = new GazetteerBuilder({ attribution: '', sources: [] });
  for (const place of places) builder.add(place);
  const gazetteer = Gazetteer.open(builder.finish('full'));
  const rows = Array.from({ length: gazetteer.size }, (_, index) => byId.get(gazetteer.id(index))!);
  return (name, accept) =>
    gazetteer
      .soundsLike(name, FLOOR, { accept: (index) => accept(rows[index]!) })
      .map(({ index }) => rows[index]!);
}

interface Tally {
  pairs: number;
  candidate: number;
  first: number;
  firstInCountry: number;
  /** First but for a larger place of the country with the same name. */
  firstOrNamesake: number;
}

const tallies = new Map<string, Tally>();

for (const [method, search] of Object.entries(searches)) {
  for (const pair of tested) {
    const anywhere = search(pair.arabic, isSettlement);
    const [inCountry] = search(
      pair.arabic,
      (index) => isSettlement(index) && places[index]!.country === pair.country,
    );
    const first = isRight(inCountry, pair);
    for (const group of groupsOf(pair)) {
      const key = `${group}\t${method}`;
      const tally = tallies.get(key) ?? {
        pairs: 0,
        candidate: 0,
        first: 0,
        firstInCountry: 0,
        firstOrNamesake: 0,
      };
      tallies.set(key, tally);
      tally.pairs++;
      tally.candidate += Number(anywhere.some((index) => isRight(index, pair)));
      tally.first += Number(isRight(anywhere[0], pair));
      tally.firstInCountry += Number(first);
      tally.firstOrNamesake += Number(first || isNamesake(inCountry, pair));
    }
  }
}

function isSettlement(index: number): boolean {
  return places[index]!.precision === 'settlement';
}

function isRight(index: number | undefined, pair: Pair): boolean {
  if (index === undefined) return false;
  const { lat, lon } = places[index]!;
  const east = (lon - pair.lon) * Math.cos((lat * Math.PI) / 180);
  return 111.2 * Math.hypot(lat - pair.lat, east) <= SAME_PLACE_KM;
}

function isNamesake(index: number | undefined, { placeId }: Pair): boolean {
  if (index === undefined) return false;
  const keys = (place: number) => places[place]!.names.map(({ toponym }) => nameKey(toponym));
  const own = new Set(keys(byId.get(placeId)!));
  return keys(index).some((key) => own.has(key));
}

function groupsOf({ country, placeId }: Pair): string[] {
  const cyrillic = places[byId.get(placeId)!]!.names.some(({ toponym }) =>
    /\p{Script=Cyrillic}/u.test(toponym),
  );
  return [
    'all',
    cyrillic ? 'Latin and Cyrillic names' : 'Latin names only',
    ...(COUNTRIES.includes(country) ? [country] : []),
  ];
}

const order = ['all', 'Latin and Cyrillic names', 'Latin names only', ...COUNTRIES];
const percent = (part: number, all: number) => ((100 * part) / all).toFixed(1);
const rows = order.flatMap((group) =>
  Object.keys(searches).flatMap((method) => {
    const tally = tallies.get(`${group}\t${method}`);
    if (!tally) return [];
    const { pairs: all, candidate, first, firstInCountry, firstOrNamesake } = tally;
    const shares = [candidate, first, firstInCountry, firstOrNamesake].map((part) => percent(part, all));
    return [[group, method, all, ...shares].join('\t')];
  }),
);
const table = [
  'group\tmethod\tpairs\tcandidate\tfirst\tfirst_in_country\tfirst_or_namesake',
  ...rows,
  '',
].join('\n');
process.stdout.write(table);
if (half === 'test') writeFileSync(new URL('results.tsv', import.meta.url), table);

const gazetteer = await openGazetteer();
const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(3);
for (let round = 0; round < 3; round++) {
  const anywhere = tested.map(({ arabic }) => time(() => gazetteer.soundsLike(arabic, 0.6)));
  const inCountry = tested.map(({ arabic, country }) =>
    time(() => gazetteer.soundsLike(arabic, 0.6, { inCountry: (each) => each === country })),
  );
  process.stderr.write(
    `look-up, median of ${tested.length}: ${median(anywhere)} ms anywhere, ${median(inCountry)} ms in a country\n`,
  );
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
