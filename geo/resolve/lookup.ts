import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Evidence, Place } from '../types.ts';
import { reason, scoreOf, weigh } from './candidate.ts';
import { WEIGHTS } from './weights.ts';

/** A place that a name alone may mean, with what speaks for it. */
export interface LookedUp extends Omit<Match, 'index'> {
  readonly place: Place;
  /** Sum of the evidence weights. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The places that a name may mean where nothing else is known, weighed as the mentions of an article are before the
 * rest of the article is looked at; the likeliest first.
 */
export function lookup(gazetteer: Gazetteer, name: string): LookedUp[] {
  return gazetteer
    .lookup(name)
    .map(({ index, ...match }) => {
      const weighing = weigh({ index, ...match }, { text: name }, gazetteer);
      if (match.demonym) {
        weighing.evidence.push(reason('spelling', WEIGHTS.demonym, gazetteer.names(index)[0]!.toponym));
      }
      return { index, ...match, score: scoreOf(weighing), evidence: weighing.evidence };
    })
    .sort((a, b) => b.score - a.score || b.similarity - a.similarity || a.index - b.index)
    .map(({ index, ...found }) => ({ ...found, place: gazetteer.place(index) }));
}
