import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Evidence, Place } from '../types.ts';
import { evidenceOf, weigh, weighMention } from './candidate.ts';
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
  const weighings = gazetteer.lookup(name).map((match) => weigh(match, gazetteer, WEIGHTS));
  weighMention(weighings, { text: name }, gazetteer, WEIGHTS);
  return weighings
    .sort(
      (a, b) => b.score - a.score || b.match.similarity - a.match.similarity || a.match.index - b.match.index,
    )
    .map((weighing) => {
      const { index, ...match } = weighing.match;
      return {
        ...match,
        score: weighing.score,
        evidence: evidenceOf(weighing, gazetteer),
        place: gazetteer.place(index),
      };
    });
}
