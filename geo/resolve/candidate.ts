import type { Gazetteer, Match } from '../gazetteer/gazetteer.ts';
import type { CueType } from '../recognize/language.ts';
import type { Recognized } from '../recognize/recognized.ts';
import { compareMarks } from './marks.ts';
import type { Evidence } from '../types.ts';
import { WEIGHTS } from './weights.ts';

/** A candidate while its evidence is being gathered. */
export interface Weighing {
  readonly match: Match;
  readonly evidence: Evidence[];
}

/** One reason, its weight rounded so that the weights shown add up to the score shown. */
export function reason(name: Evidence['reason'], weight: number, detail?: string | number): Evidence {
  return {
    reason: name,
    weight: Math.round(weight * 100) / 100,
    ...(detail === undefined ? {} : { detail }),
  };
}

export function scoreOf({ evidence }: Weighing): number {
  return Math.round(evidence.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
}

/** What speaks for a candidate before the rest of the article is looked at. */
export function weigh(
  match: Match,
  { cue, text }: Pick<Recognized, 'text'> & Partial<Pick<Recognized, 'cue'>>,
  gazetteer: Gazetteer,
): Weighing {
  const evidence: Evidence[] = [];
  const { index } = match;
  const code = gazetteer.featureCode(index);
  const population = gazetteer.population(index);
  if (gazetteer.precision(index) === 'settlement') {
    const decades = Math.log10(Math.max(population, WEIGHTS.smallestTown) / WEIGHTS.smallestTown);
    evidence.push(reason('prominence', WEIGHTS.perDecadeOfPeople * decades, population));
  }
  const rank = Math.max(
    WEIGHTS.featureCode[code] ?? 0,
    gazetteer.isOwn(index) || (WEIGHTS.featureCode[code] === undefined && gazetteer.isCurated(index))
      ? WEIGHTS.curated
      : 0,
  );
  if (rank !== 0) evidence.push(reason('feature-class', rank, code));
  if (match.match === 'variant')
    evidence.push(reason('spelling', WEIGHTS.variant, match.spelling ?? gazetteer.names(index)[0]!.toponym));
  if (match.match === 'cross-script') {
    evidence.push(
      reason(
        'spelling',
        WEIGHTS.crossScript + WEIGHTS.perUnlikeness * (1 - match.similarity),
        match.spelling,
      ),
    );
  }
  const marks = compareMarks(text, gazetteer.names(index));
  if (marks !== 'silent') {
    evidence.push(reason('spelling', marks === 'agree' ? WEIGHTS.marksAgree : WEIGHTS.marksContradict, text));
  }
  const fit = cue ? fits(cue.type, gazetteer, index) : undefined;
  if (fit !== undefined)
    evidence.push(reason('cue-word', fit ? WEIGHTS.cueFits : WEIGHTS.cueContradicts, cue!.word));
  return { match, evidence };
}

/** Whether the cue word speaks for the candidate or against it; undefined where it says nothing. */
function fits(type: CueType, gazetteer: Gazetteer, index: number): boolean | undefined {
  const precision = gazetteer.precision(index);
  const featureClass = gazetteer.featureClass(index);
  switch (type) {
    case 'settlement':
      return precision === 'settlement';
    case 'region':
      return precision === 'region';
    case 'country':
      return precision === 'country';
    case 'water':
      return featureClass === 'H';
    case 'relief':
      return featureClass === 'T' || precision === 'region';
    case 'area':
    case 'spot':
      return undefined;
  }
}
