/**
 * Runs towns-in-sentences.tsv through the whole engine: is the town found, and put within 25 km (a region: 60)?
 * Writes what is missed.
 *
 *     npx tsx tests/eval/cross-script/towns-in-sentences.ts [FILE]
 */
import { openGazetteer } from '../../../cli/gazetteer-cache.ts';
import { judge, readTowns } from './towns.ts';

const gazetteer = await openGazetteer();
const file = process.argv[2];
const judged = readTowns(file).map((town) => judge(town, gazetteer));

const groups = new Map<string, { all: number; right: number }>();
for (const { town, verdict } of judged) {
  for (const group of ['all', town.country, `${town.kind}, cue: ${town.cue}`]) {
    const tally = groups.get(group) ?? { all: 0, right: 0 };
    tally.all++;
    tally.right += Number(verdict === 'right');
    groups.set(group, tally);
  }
}
for (const { town, verdict, detail } of judged) {
  if (verdict !== 'right') {
    process.stdout.write(
      `${verdict}\t${town.country}\t${town.cue}\t${town.spelling}\t${town.place}\t${detail}\n`,
    );
  }
}
for (const [group, { all, right }] of [...groups].slice(0, 30))
  process.stdout.write(`${group}: ${right} of ${all}, ${((100 * right) / all).toFixed(1)}%\n`);
