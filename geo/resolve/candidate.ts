import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { Cue, CueType } from '../recognize/language.ts';
import type { Evidence } from '../types.ts';
import { FEATURES, type FeatureName } from './features.ts';
import { compareMarks } from './marks.ts';
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
  /** Sum of the weights of its signals, each rounded as it is shown. */
  score: number;
}

export function addSignal(weighing: Weighing, signal: Signal, weights: Weights): void {
  const weight = weightOf(signal, weights);
  weighing.signals.push(signal);
  weighing.score = rounded(weighing.score + weight);
}

/** Rounded, so that the weights shown add up to the score shown. */
function weightOf({ feature, value }: Signal, { features }: Weights): number {
  return rounded(features[feature] * value);
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** The signals as evidence: reasons in words a reader is told, each with its weight. */
export function evidenceOf({ signals }: Weighing, gazetteer: Gazetteer, weights: Weights): Evidence[] {
  const evidence: Evidence[] = [];
  for (const signal of signals) {
    const weight = weightOf(signal, weights);
    if (weight === 0) continue;
    const { reason, detail: kind } = FEATURES[signal.feature];
    const { about } = signal;
    const detail = kind === 'place' ? listedName(gazetteer, about as number) : about;
    const earlier = evidence.findIndex((each) => each.reason === reason && each.detail === detail);
    const sum = { reason, weight: rounded(weight + (evidence[earlier]?.weight ?? 0)) };
    const told = detail === undefined ? sum : { ...sum, detail };
    // What says the same (named at all, named so often) is one reason.
    if (earlier >= 0) evidence[earlier] = told;
    else evidence.push(told);
  }
  return evidence;
}

function listedName(gazetteer: Gazetteer, index: number): string {
  return gazetteer.names(index)[0]?.toponym ?? gazetteer.id(index);
}

/** What speaks for a candidate before the rest of the article is looked at. */
export function weigh(match: Match, gazetteer: Gazetteer, weights: Weights): Weighing {
  const weighing: Weighing = { match, signals: [], score: 0 };
  const { index } = match;
  const add = (feature: FeatureName, value: number, about?: string | number) => {
    addSignal(weighing, { feature, value, about }, weights);
  };
  if (gazetteer.precision(index) === 'settlement') {
    const population = gazetteer.population(index);
    add('people', Math.log10(Math.max(population, SMALLEST) / SMALLEST), population);
  }
  const code = gazetteer.featureCode(index);
  const rank = RANKS[code];
  const curated = gazetteer.isOwn(index) || (rank === undefined && gazetteer.isCurated(index));
  if (curated) add('curated', 1);
  else if (rank) add(rank, 1, code);
  switch (match.match) {
    case 'exact':
      if (match.demonym) add('demonym', 1, index);
      else if (match.loose) add('looseName', 1);
      break;
    case 'variant':
      add('variant', 1, match.spelling ?? gazetteer.names(index)[0]?.toponym);
      break;
    case 'cross-script':
      add('bySound', 1, match.spelling);
      add('unlikeness', 1 - match.similarity, match.spelling);
      break;
  }
  return weighing;
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
  const add = (weighing: Weighing, feature: FeatureName, about: string) => {
    addSignal(weighing, { feature, value: 1, about }, weights);
  };
  for (const weighing of weighings) {
    const marks = compareMarks(text, () => gazetteer.names(weighing.match.index));
    if (marks !== 'silent') add(weighing, marks === 'agree' ? 'marksAgree' : 'marksContradict', text);
  }
  if (!cue) return;
  const fit = weighings.map(({ match }) => fits(cue.type, gazetteer, match.index));
  const unfit = cue.strong ? (fit.includes(true) ? 'cueContradicts' : 'cueUnmet') : 'looseCueContradicts';
  weighings.forEach((weighing, i) => {
    if (fit[i] === false) add(weighing, unfit, cue.word);
    else if (fit[i] && cue.strong) add(weighing, 'cueFits', cue.word);
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
