import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Cue, CueType } from '../recognize/language.ts';
import type { Evidence } from '../types.ts';
import { FEATURES, type FeatureName } from './features.ts';
import { compareMarks, hasMarks } from './marks.ts';
import type { Weights } from './weights.ts';

/** A feature that a candidate has, how much of it, and what it speaks of (a place is told by its index). */
export interface Signal {
  readonly feature: FeatureName;
  readonly value: number;
  readonly about?: string | number | undefined;
}

/** A candidate while what speaks for it is being gathered. */
export interface Weighing {
  readonly match: Match;
  readonly signals: Signal[];
  /** The weight of each signal, rounded as it is shown. */
  readonly weights: number[];
  /** Their sum. */
  score: number;
}

export function addSignal(weighing: Weighing, signal: Signal, { features }: Weights): void {
  const weight = rounded(features[signal.feature] * signal.value);
  weighing.signals.push(signal);
  weighing.weights.push(weight);
  weighing.score = rounded(weighing.score + weight);
}

/** To hundredths, so that the weights shown add up to the score shown. */
function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** The signals as evidence: reasons in words a reader is told, each with its weight. */
export function evidenceOf({ signals, weights }: Weighing, gazetteer: Gazetteer): Evidence[] {
  const evidence: Evidence[] = [];
  for (let i = 0; i < signals.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    const { feature, about } = signals[i]!;
    const { reason, detail: kind } = FEATURES[feature];
    const detail = kind === 'place' ? listedName(gazetteer, about as number) : about;
    const last = evidence.at(-1);
    // What says the same (named at all, named so often) is one reason; such signals stand side by side.
    const isSame = last?.reason === reason && last.detail === detail;
    const sum = isSame ? rounded(evidence.pop()!.weight + weight) : weight;
    evidence.push(detail === undefined ? { reason, weight: sum } : { reason, weight: sum, detail });
  }
  return evidence;
}

function listedName(gazetteer: Gazetteer, index: number): string {
  return gazetteer.names(index)[0]?.toponym ?? gazetteer.id(index);
}

/** What speaks for a candidate before the rest of the article is looked at. */
export function weigh(match: Match, gazetteer: Gazetteer, weights: Weights): Weighing {
  const weighing: Weighing = { match, signals: [], weights: [], score: 0 };
  const { index } = match;
  if (gazetteer.precision(index) === 'settlement') {
    const about = gazetteer.population(index);
    const value = Math.log10(Math.max(about, SMALLEST) / SMALLEST);
    addSignal(weighing, { feature: 'people', value, about }, weights);
  }
  const about = gazetteer.featureCode(index);
  const rank = RANKS[about];
  const own = gazetteer.isOwn(index);
  if (own || (rank === undefined && gazetteer.isCurated(index))) {
    // A small town or a district that was added to the list is there for completeness more than for its fame.
    const isMinor = gazetteer.featureClass(index) === 'P' || about === 'ADM2';
    const value = !own && isMinor ? 0.5 : 1;
    addSignal(weighing, { feature: 'curated', value }, weights);
  } else if (rank) addSignal(weighing, { feature: rank, value: 1, about }, weights);
  weighSpelling(weighing, gazetteer, weights);
  return weighing;
}

function weighSpelling(weighing: Weighing, gazetteer: Gazetteer, weights: Weights): void {
  const { match, index, demonym, loose, spelling, similarity } = weighing.match;
  if (match === 'exact') {
    if (demonym) addSignal(weighing, { feature: 'demonym', value: 1, about: index }, weights);
    else if (loose) addSignal(weighing, { feature: 'looseName', value: 1 }, weights);
  } else if (match === 'variant') {
    const about = spelling ?? listedName(gazetteer, index);
    addSignal(weighing, { feature: 'variant', value: 1, about }, weights);
  } else {
    addSignal(weighing, { feature: 'bySound', value: 1, about: spelling }, weights);
    addSignal(weighing, { feature: 'unlikeness', value: 1 - similarity, about: spelling }, weights);
  }
}

/** Inhabitants count from here. */
const SMALLEST = 100;

/** By GeoNames feature code; what is not named here has no rank. */
const RANKS: Readonly<Record<string, FeatureName>> = {
  PCLI: 'country',
  CONT: 'continent',
  PPLC: 'capital',
  PPLA: 'seat',
  ADM1: 'region',
};

/** What the mention itself says beside its name: the vowel marks on it, and the word that announces it. */
export function weighMention(
  weighings: readonly Weighing[],
  { text, cue }: { readonly text: string; readonly cue?: Cue },
  gazetteer: Gazetteer,
  weights: Weights,
): void {
  if (hasMarks(text)) {
    for (const weighing of weighings) {
      const marks = compareMarks(text, gazetteer.names(weighing.match.index));
      if (marks === 'silent') continue;
      const feature = marks === 'agree' ? 'marksAgree' : 'marksContradict';
      addSignal(weighing, { feature, value: 1, about: text }, weights);
    }
  }
  if (!cue) return;
  const about = cue.word;
  const fit = weighings.map(({ match }) => fits(cue.type, gazetteer, match.index));
  const unfit = cue.strong ? (fit.includes(true) ? 'cueContradicts' : 'cueUnmet') : 'looseCueContradicts';
  weighings.forEach((weighing, i) => {
    if (fit[i] === false) addSignal(weighing, { feature: unfit, value: 1, about }, weights);
    else if (fit[i] && cue.strong) addSignal(weighing, { feature: 'cueFits', value: 1, about }, weights);
  });
}

/** Whether the cue word speaks for the candidate or against it; undefined where it says nothing. */
function fits(type: CueType, gazetteer: Gazetteer, index: number): boolean | undefined {
  const precision = gazetteer.precision(index);
  switch (type) {
    case 'settlement':
      return precision === 'settlement';
    case 'region':
      return precision === 'region';
    case 'country':
      return precision === 'country';
    case 'water':
      return gazetteer.featureClass(index) === 'H';
    case 'relief':
      return gazetteer.featureClass(index) === 'T' || precision === 'region';
    case 'area':
    case 'spot':
      return undefined;
  }
}
