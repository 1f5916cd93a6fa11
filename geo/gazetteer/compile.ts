import { ATTRIBUTION } from './attribution.ts';
import { type BuildStage, GazetteerBuilder } from './builder.ts';
import type { Tier } from './core-tier.ts';
import { BUNDLED_SOURCES } from './bundled-sources.ts';
import { mergeSources } from './merge.ts';
import type { GazetteerSources } from './rows.ts';

export type CompileProgress = (done: number, total: number, stage: CompileStage) => void;
/** `core` is all the work on the small tier, which comes last. */
export type CompileStage = 'read' | BuildStage | 'core';

/**
 * Compiles the sources into one gazetteer file with all places. The same sources give the same bytes. Throws
 * `SourceError` where a table of ours is not as it should be.
 */
export function compileGazetteer(sources: GazetteerSources): Uint8Array {
  return builderOf(sources).finish('full');
}

/** The same in both tiers, of one reading of the sources. */
export function compileTiers(
  sources: GazetteerSources,
  progress: CompileProgress = () => undefined,
): Record<Tier, Uint8Array> {
  progress(0, 1, 'read');
  const builder = builderOf(sources);
  progress(1, 1, 'read');
  const full = builder.finish('full', progress);
  progress(0, 1, 'core');
  const core = builder.finish('core');
  progress(1, 1, 'core');
  return { full, core };
}

function builderOf(sources: GazetteerSources): GazetteerBuilder {
  const { places, demonyms, words } = mergeSources(sources);
  const builder = new GazetteerBuilder({ attribution: ATTRIBUTION, sources: BUNDLED_SOURCES });
  for (const place of places) builder.add(place);
  for (const row of demonyms) builder.addDemonyms(row);
  for (const [key, word] of words) builder.addWord(key, word);
  return builder;
}
