import { expect, test } from 'vitest';
import { openGazetteer } from '../../../cli/gazetteer-cache.ts';
import { judge, readTowns } from './towns.ts';

/** Measured 95.7%; a town more or less is no fault, a habit of spelling lost is. */
const WANTED = 0.95;

test('towns are found as other registers spell them, where the sentence names the country', async () => {
  const gazetteer = await openGazetteer();
  const judged = readTowns().map((town) => judge(town, gazetteer));
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  expect(right / judged.length).toBeGreaterThanOrEqual(WANTED);
});
