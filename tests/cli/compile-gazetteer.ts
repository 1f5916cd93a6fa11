import { openGazetteer } from '../../cli/gazetteer-cache.ts';

/** Compiles the gazetteer before the tests, once, rather than in every process that they start. */
export default async function setup(): Promise<void> {
  await openGazetteer();
}
