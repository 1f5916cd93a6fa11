import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Language } from '../recognize/language.ts';
import type { Recognition } from '../recognize/recognized.ts';
import type { Candidate, MatchKind, Place, ResolvedMention } from '../types.ts';
import { evidenceOf } from './candidate.ts';
import { corrected, probabilities } from './probability.ts';
import { type Weighed, weighMentions } from './weigh-mentions.ts';
import { type AnswerKind, MIN_PROBABILITY, type Weights, WEIGHTS } from './weights.ts';

/** How many candidates are told of where nothing else is asked for, the choice among them. */
export const SHOWN = 5;

type Decision = Pick<ResolvedMention, 'place' | 'confidence' | 'candidates'>;

/** Chooses a place for each mention, or none. @param shown so many candidates of each are told of */
export function resolve(
  text: string,
  recognition: Recognition,
  language: Language,
  gazetteer: Gazetteer,
  { shown = SHOWN, weights = WEIGHTS }: { readonly shown?: number; readonly weights?: Weights } = {},
): ResolvedMention[] {
  const weighed = weighMentions(text, recognition, language, { gazetteer, weights });
  const decisions = new Map<Weighed, Decision>();
  return recognition.mentions.map(({ start, end, text, kind, relation }, i) => {
    const decision = decisions.get(weighed[i]!) ?? decide(weighed[i]!, gazetteer, weights, shown);
    decisions.set(weighed[i]!, decision);
    return { start, end, text, kind, ...(relation ? { relation } : {}), ...decision };
  });
}

function decide({ weighings }: Weighed, gazetteer: Gazetteer, weights: Weights, shown: number): Decision {
  const shares = probabilities(weighings);
  const ranked = weighings
    .map((weighing, i) => ({ weighing, probability: rounded(shares[i]!) }))
    .sort((a, b) => b.weighing.score - a.weighing.score || a.weighing.match.index - b.weighing.match.index);
  // To put a place and its evidence together takes longer than to choose it.
  const candidates = ranked.slice(0, shown).map(({ weighing, probability }): Candidate => ({
    place: gazetteer.place(weighing.match.index),
    match: weighing.match.match,
    score: weighing.score,
    probability,
    evidence: evidenceOf(weighing, gazetteer),
  }));
  const [first] = ranked;
  if (!first || first.probability < MIN_PROBABILITY) return { place: null, confidence: 0, candidates };
  const { index, match } = first.weighing.match;
  const place = gazetteer.place(index);
  const correction = weights.corrections[answerKind(match, place.precision, place.featureCode)];
  return { place, confidence: rounded(corrected(first.probability, correction)), candidates };
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/** Hospitals, schools, markets and streets, by GeoNames feature code. A university is mostly called after its city. */
const AMENITIES: ReadonlySet<string> = new Set([
  'HSP',
  'HSPC',
  'HSPD',
  'HSPL',
  'CTRM',
  'SCH',
  'SCHC',
  'SCHM',
  'SCHT',
  'RD',
  'ST',
  'SQR',
  'MKT',
]);

/** Which correction an answer takes. */
export function answerKind(match: MatchKind, precision: Place['precision'], featureCode: string): AnswerKind {
  if (match === 'cross-script') return 'by-sound';
  if (AMENITIES.has(featureCode)) return 'amenity';
  return precision === 'supranational' ? 'country' : precision;
}
