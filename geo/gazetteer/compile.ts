import { ATTRIBUTION } from './attribution.ts';
import { type BuildStage, GazetteerBuilder } from './builder.ts';
import type { Tier } from './core-tier.ts';
import { BUNDLED_SOURCES } from './bundled-sources.ts';
import { mergeSources } from './merge.ts';
import type { GazetteerSources } from './rows.ts';

export type CompileProgress = (done: number, total: number, stage: CompileStage) => void;
export type CompileStage = 'read' | BuildStage;

/**
 * Compiles the sources into one gazetteer file. The same sources give the same bytes. Throws `SourceError` where
 * a table of ours is not as it should be.
 */
export function compileGazetteer(
  sources: GazetteerSources,
  progress: CompileProgress = () => undefined,
  tier: Tier = 'full',
): Uint8Array {
  progress(0, 1, 'read');
  const { places, demonyms, words } = mergeSources(sources);
  const builder = new GazetteerBuilder({ attribution: ATTRIBUTION, sources: BUNDLED_SOURCES });
  for (const place of places) builder.add(place);
  for (const row of demonyms) builder.addDemonyms(row);
  for (const [key, word] of words) builder.addWord(key, word);
  progress(1, 1, 'read');
  return builder.finish(tier, progress);
}
