import type { Gazetteer, Match } from '../../geo/gazetteer/gazetteer.ts';
import { probabilities } from '../../geo/resolve/probability.ts';
import { FEATURE_NAMES } from '../../geo/resolve/features.ts';
import { answerKind } from '../../geo/resolve/resolve.ts';
import { type Weighed, weighMentions } from '../../geo/resolve/weigh-mentions.ts';
import { type AnswerKind, MIN_PROBABILITY, PRIOR, type Weights } from '../../geo/resolve/weights.ts';
import { calibrate, type Outcome } from './calibrate.ts';
import type { Answer, Document } from './documents.ts';
import { type Example, fit } from './fit.ts';
import { inBlocks } from './in-blocks.ts';

/** Standard deviation of a weight about its prior, and of a correction about none. */
const SPREAD = 0.7;
const CORRECTION_SPREAD = 0.5;
const FIRM_CORRECTION_SPREAD = 0.1;
/** What neighbours say depends on what names say by themselves, so weighing and fitting take turns. */
const TURNS = 3;
/** A corpus of another language teaches less of this one. */
const FOREIGN = 0.3;
/** Their gold points to whatever a geocoder found by the name. */
export const DOUBTFUL_TYPES: ReadonlySet<string> = new Set(['Human-made Point-of-Interest', 'Road/street']);

const POSITIONS = new Map(FEATURE_NAMES.map((name, i) => [name, i]));

/** A mention of a document, weighed under some weights. */
export interface Judged {
  readonly document: Document;
  readonly key: string;
  readonly answer: Answer;
  readonly weighings: Weighed['weighings'];
  /** For each candidate. */
  readonly right: readonly boolean[];
}

export function judge(documents: readonly Document[], gazetteer: Gazetteer, weights: Weights): Judged[] {
  return documents.flatMap((document) => {
    const { text, recognition, language, answers } = document;
    return weighMentions(text, recognition, language, { gazetteer, weights }).map(({ weighings }, i) => ({
      document,
      key: recognition.mentions[i]!.key,
      answer: answers[i]!,
      weighings,
      right: weighings.map(({ match }) => answers[i]!.isRight(match.index)),
    }));
  });
}

/** The weights learned from documents; the corrections from answers to those of them that were left out in turn. */
export function learn(documents: readonly Document[], gazetteer: Gazetteer): Weights {
  const features = learnFeatures(documents, gazetteer);
  return {
    features,
    corrections: calibrate(outcomesLeftOut(documents, gazetteer), CORRECTION_SPREAD, FIRM_CORRECTION_SPREAD),
  };
}

function learnFeatures(documents: readonly Document[], gazetteer: Gazetteer): Weights['features'] {
  let weights = PRIOR;
  for (let turn = 0; turn < TURNS; turn++) {
    weights = { ...weights, features: fit(examplesOf(judge(documents, gazetteer, weights)), SPREAD) };
  }
  return weights.features;
}

const INNER_FOLDS = 4;

function outcomesLeftOut(documents: readonly Document[], gazetteer: Gazetteer): Outcome[] {
  const parts = inBlocks(documents, INNER_FOLDS);
  return parts.flatMap((part) => {
    const rest = parts.flatMap((other) => (other === part ? [] : other));
    const features = learnFeatures(rest, gazetteer);
    return outcomesOf(judge(part, gazetteer, { ...PRIOR, features }), gazetteer);
  });
}

/** What is answered, and whether it is right. */
function outcomesOf(judged: readonly Judged[], gazetteer: Gazetteer): Outcome[] {
  const counted = counts(judged);
  return judged.filter(isJudged).flatMap((each): Outcome[] => {
    const top = choice(each);
    if (top === undefined) return [];
    const { match } = each.weighings[top]!;
    return [
      {
        kind: kindOf(match, gazetteer),
        probability: probabilities(each.weighings)[top]!,
        right: each.right[top]!,
        weight: weightOf(each, counted),
      },
    ];
  });
}

/** Which correction a match takes, were it the answer. */
export function kindOf({ match, index }: Match, gazetteer: Gazetteer): AnswerKind {
  return answerKind(match, gazetteer.precision(index), gazetteer.featureCode(index));
}

/** The candidate that is chosen, if any deserves it. */
export function choice({ weighings }: Judged): number | undefined {
  const shares = probabilities(weighings);
  let top = 0;
  for (let i = 1; i < weighings.length; i++) if (weighings[i]!.score > weighings[top]!.score) top = i;
  return (shares[top] ?? 0) >= MIN_PROBABILITY ? top : undefined;
}

function examplesOf(judged: readonly Judged[]): Example[] {
  const counted = counts(judged);
  return judged.filter(teaches).map((each): Example => ({
    weight: weightOf(each, counted),
    candidates: each.weighings.map(({ signals }, i) => {
      const features = new Float64Array(FEATURE_NAMES.length);
      for (const { feature, value } of signals) features[POSITIONS.get(feature)!]! += value;
      return { features, right: each.right[i]! };
    }),
  }));
}

/** Doubtful gold teaches no preference among candidates, but how far an answer is to be trusted. */
function teaches(judged: Judged): boolean {
  return isJudged(judged) && !DOUBTFUL_TYPES.has(judged.answer.type);
}

function isJudged({ answer, weighings, right }: Judged): boolean {
  return weighings.length > 0 && (answer.teachesNone || right.includes(true));
}

/** A name that a corpus has a thousand times in one sense says little more than one that it has ten times. */
function weightOf(each: Judged, counted: ReadonlyMap<string, number>): number {
  return (each.answer.teachesNone ? 1 : FOREIGN) / Math.sqrt(counted.get(senseOf(each))!);
}

function counts(judged: readonly Judged[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const each of judged) counted.set(senseOf(each), (counted.get(senseOf(each)) ?? 0) + 1);
  return counted;
}

function senseOf({ document, key, right, weighings }: Judged): string {
  const index = weighings[right.indexOf(true)]?.match.index ?? -1;
  return `${document.corpus} ${key} ${index}`;
}
