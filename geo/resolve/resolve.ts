import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Language } from '../recognize/language.ts';
import type { Recognition, Recognized } from '../recognize/recognized.ts';
import type { Candidate, Evidence, Place, ResolvedMention } from '../types.ts';
import { reason, scoreOf, weigh, type Weighing } from './candidate.ts';
import { type Relation, relations } from './relations.ts';
import {
  type Anchor,
  containmentEvidence,
  countryEvidence,
  directionEvidence,
  nearnessEvidence,
} from './surroundings.ts';
import { MIN_PROBABILITY, WEIGHTS } from './weights.ts';

/** How many candidates are told of, the choice among them. */
const SHOWN = 5;
/** A place this probable without its neighbours is one by which the neighbours are measured. */
const ANCHOR_PROBABILITY = 0.6;

interface Case {
  readonly mention: Recognized;
  readonly key: string;
  readonly weighings: Weighing[];
}

/**
 * Chooses a place for each mention, or none. In three rounds: what each name says by itself and by the countries of
 * the text; then what its neighbours say, once the plain ones among them are settled; then one sense per article.
 */
export function resolve(
  text: string,
  recognition: Recognition,
  language: Language,
  gazetteer: Gazetteer,
): ResolvedMention[] {
  const { context } = recognition;
  const cases = recognition.mentions.map((mention): Case => {
    const { key } = mention;
    const weighings = mention.matches.map((match) => {
      const weighing = weigh(match, mention, gazetteer);
      if (match.demonym)
        weighing.evidence.push(reason('spelling', WEIGHTS.demonym, gazetteer.names(match.index)[0]!.toponym));
      weighing.evidence.push(...countryEvidence(gazetteer, match.index, key, context));
      return weighing;
    });
    return { mention, key, weighings };
  });
  const anchors = distinct(cases.flatMap(anchorOf));
  const choices = cases.map((each) => best(each)?.match.index);
  // The same name has the same neighbours wherever it stands.
  const near = new Map<string, Evidence[]>();
  for (const { key, weighings } of cases) {
    for (const { match, evidence } of weighings) {
      const nameAndPlace = `${match.index} ${key}`;
      const found = near.get(nameAndPlace) ?? nearnessEvidence(gazetteer, match.index, key, anchors);
      near.set(nameAndPlace, found);
      evidence.push(...found);
    }
  }
  for (const relation of relations(recognition, text, language)) relate(relation, cases, choices, gazetteer);
  agree(cases);
  // A place is read out of the gazetteer once, however often it is a candidate.
  const places = new Map<number, Place>();
  const placeAt = (index: number): Place => {
    const place = places.get(index) ?? gazetteer.place(index);
    places.set(index, place);
    return place;
  };
  return cases.map((each) => decide(each, placeAt));

  function anchorOf(each: Case): Anchor[] {
    const top = best(each);
    if (!top || each.mention.kind !== 'toponym') return [];
    const precision = gazetteer.precision(top.match.index);
    if (precision === 'country' || precision === 'supranational') return [];
    return probability(top, each.weighings) >= ANCHOR_PROBABILITY
      ? [{ index: top.match.index, key: each.key }]
      : [];
  }
}

function relate(
  relation: Relation,
  cases: readonly Case[],
  choices: readonly (number | undefined)[],
  gazetteer: Gazetteer,
): void {
  const other = choices[relation.type === 'direction' ? relation.from : relation.container];
  if (other === undefined) return;
  for (const { match, evidence } of cases[relation.of]!.weighings) {
    evidence.push(
      ...(relation.type === 'direction'
        ? directionEvidence(gazetteer, match.index, other, relation.bearing)
        : containmentEvidence(gazetteer, match.index, other)),
    );
  }
}

/** One sense per article: the candidate that a name's mentions favour together gains where it is not in front. */
function agree(cases: readonly Case[]): void {
  for (const group of grouped(cases).values()) {
    if (group.length < 2) continue;
    const totals = new Map<number, number>();
    for (const { weighings } of group) {
      for (const weighing of weighings) {
        const { index } = weighing.match;
        totals.set(index, (totals.get(index) ?? 0) + probability(weighing, weighings));
      }
    }
    const [favourite] = [...totals].sort((a, b) => b[1] - a[1])[0] ?? [];
    for (const { weighings } of group) {
      // A cue word of its own says more than the others do: مدينة الكويت beside الكويت.
      weighings
        .find(({ match }) => match.index === favourite)
        ?.evidence.push(reason('one-sense', WEIGHTS.oneSense, group.length));
    }
  }
}

function grouped(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const each of cases) {
    const group = groups.get(each.key);
    if (group) group.push(each);
    else groups.set(each.key, [each]);
  }
  return groups;
}

/** An anchor for each place and name once. */
function distinct(anchors: readonly Anchor[]): Anchor[] {
  return [...new Map(anchors.map((anchor) => [`${anchor.index} ${anchor.key}`, anchor])).values()];
}

function decide({ mention, weighings }: Case, placeAt: (index: number) => Place): ResolvedMention {
  const candidates = weighings
    .map((weighing) => ({
      weighing,
      score: scoreOf(weighing),
      probability: probability(weighing, weighings),
    }))
    .sort((a, b) => b.score - a.score || a.weighing.match.index - b.weighing.match.index)
    .slice(0, SHOWN)
    .map(({ weighing, score, probability }): Candidate => ({
      place: placeAt(weighing.match.index),
      match: weighing.match.match,
      score,
      probability: Math.round(probability * 1e4) / 1e4,
      evidence: weighing.evidence,
    }));
  const [first] = candidates;
  const chosen = first && first.probability >= MIN_PROBABILITY ? first : undefined;
  const { start, end, text, kind } = mention;
  return {
    start,
    end,
    text,
    kind,
    place: chosen?.place ?? null,
    confidence: chosen?.probability ?? 0,
    candidates,
  };
}

function best({ weighings }: Case): Weighing | undefined {
  return weighings.reduce<Weighing | undefined>(
    (top, each) => (top && scoreOf(top) >= scoreOf(each) ? top : each),
    undefined,
  );
}

/** Softmax over the candidates and "none of them", whose score is 0. */
function probability(weighing: Weighing, all: readonly Weighing[]): number {
  const top = Math.max(0, ...all.map(scoreOf));
  const sum = all.reduce((total, each) => total + Math.exp(scoreOf(each) - top), Math.exp(-top));
  return Math.exp(scoreOf(weighing) - top) / sum;
}
