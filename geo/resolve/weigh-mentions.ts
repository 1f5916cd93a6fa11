import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Language } from '../recognize/language.ts';
import type { Recognition, Recognized } from '../recognize/recognized.ts';
import { addSignal, type Signal, weigh, weighMention, type Weighing } from './candidate.ts';
import { hasMarks } from './marks.ts';
import { probabilities } from './probability.ts';
import { dateline, type Relation, relations } from './relations.ts';
import {
  Company,
  containmentSignal,
  contradictionSignal,
  countrySignals,
  directionSignal,
  type Guess,
} from './surroundings.ts';
import type { Weights } from './weights.ts';

/** A place this probable without its neighbours is one by which the neighbours are measured. */
const SETTLED = 0.6;

/** The candidates of a mention as weighed. Mentions of one name that nothing tells apart share theirs. */
export interface Weighed {
  readonly weighings: readonly Weighing[];
  /** How many mentions share it. */
  mentions: number;
}

/** A name of the article, in one set of candidates. */
interface Name {
  readonly key: string;
  readonly kind: Recognized['kind'];
  readonly indices: readonly number[];
  readonly uses: Weighed[];
  /** For mentions of which nothing is said. */
  plain?: Weighed;
}

/** What is weighed with. */
interface Scales {
  readonly gazetteer: Gazetteer;
  readonly weights: Weights;
}

/**
 * Weighs the candidates of every mention, in order. In three rounds: what each name says by itself and by the countries
 * of the text; then what its neighbours say, once the plain ones among them are settled; then one sense per article.
 */
export function weighMentions(
  text: string,
  recognition: Recognition,
  language: Language,
  scales: Scales,
): Weighed[] {
  const { gazetteer } = scales;
  const related = relations(recognition, text, language);
  const isRelated = new Set(related.map(({ of }) => of));
  const names = new Map<string, Name[]>();
  const weighed = recognition.mentions.map((mention, i) => {
    const name = nameOf(mention, names);
    const special = mention.cue !== undefined || hasMarks(mention.text) || isRelated.has(i);
    if (!special && name.plain) {
      name.plain.mentions++;
      return name.plain;
    }
    const use = { weighings: weighAlone(mention, recognition, scales), mentions: 1 };
    name.uses.push(use);
    if (!special) name.plain = use;
    return use;
  });
  const choices = weighed.map(({ weighings }) => best(weighings)?.match.index ?? -1);
  heedCompany([...names.values()].flat(), scales);
  for (const relation of related) heedRelation(relation, weighed, choices, scales);
  heedDateline(dateline(recognition, text), choices, recognition, names, gazetteer, scales);
  for (const sameKey of names.values()) agree(sameKey, scales);
  return weighed;
}

/** The name that a mention is one of: the same word with the same candidates. */
function nameOf({ key, kind, matches }: Recognized, names: Map<string, Name[]>): Name {
  const sameKey = names.get(key);
  const known = sameKey?.find(
    ({ indices }) =>
      indices.length === matches.length && indices.every((index, i) => index === matches[i]!.index),
  );
  if (known) return known;
  const name: Name = { key, kind, indices: matches.map(({ index }) => index), uses: [] };
  if (sameKey) sameKey.push(name);
  else names.set(key, [name]);
  return name;
}

function weighAlone(
  mention: Recognized,
  { context }: Recognition,
  { gazetteer, weights }: Scales,
): Weighing[] {
  const weighings = mention.matches.map((match) => weigh(match, gazetteer, weights));
  weighMention(weighings, mention, gazetteer, weights);
  for (const weighing of weighings) {
    for (const signal of countrySignals(gazetteer, weighing.match.index, mention.key, context))
      addSignal(weighing, signal, weights);
  }
  return weighings;
}

function heedCompany(names: readonly Name[], { gazetteer, weights }: Scales): void {
  const guesses = new Map(names.map((name) => [name, guess(name, gazetteer)]));
  const company = new Company(
    [...guesses.values()].filter(({ isCompany }) => isCompany),
    gazetteer,
  );
  for (const [{ uses }, guessed] of guesses) {
    company.signals(guessed).forEach((signals, i) => {
      for (const signal of signals) addToAll(uses, i, signal, weights);
    });
  }
}

function addToAll(uses: readonly Weighed[], candidate: number, signal: Signal, weights: Weights): void {
  for (const { weighings } of uses) addSignal(weighings[candidate]!, signal, weights);
}

/** What a name means by itself: the mean of its mentions. */
function guess({ key, kind, indices, uses }: Name, gazetteer: Gazetteer): Guess {
  const shares = new Array<number>(indices.length).fill(0);
  const total = uses.reduce((sum, { mentions }) => sum + mentions, 0);
  for (const { weighings, mentions } of uses)
    probabilities(weighings).forEach((share, i) => (shares[i]! += (share * mentions) / total));
  let top = 0;
  for (let i = 1; i < shares.length; i++) if (shares[i]! > shares[top]!) top = i;
  const index = indices[top] ?? -1;
  const precision = index < 0 ? undefined : gazetteer.precision(index);
  const isCompany = kind !== 'demonym' && precision !== undefined && !isVast(precision);
  return {
    key,
    indices,
    probabilities: shares,
    isCompany,
    settled: isCompany && shares[top]! >= SETTLED ? index : -1,
  };
}

function isVast(precision: string): boolean {
  return precision === 'country' || precision === 'supranational';
}

function heedRelation(
  relation: Relation,
  weighed: readonly Weighed[],
  choices: readonly number[],
  { gazetteer, weights }: Scales,
): void {
  const other = choices[relation.type === 'direction' ? relation.from : relation.container]!;
  if (other < 0) return;
  for (const weighing of weighed[relation.of]!.weighings) {
    const { index } = weighing.match;
    const signal =
      relation.type === 'direction'
        ? directionSignal(gazetteer, index, other, relation.bearing)
        : (containmentSignal(gazetteer, index, other, relation.type) ??
          (relation.type === 'containment' && relation.isAnnounced
            ? contradictionSignal(gazetteer, index, other)
            : undefined));
    if (signal) addSignal(weighing, signal, weights);
  }
}

/** The report was sent from a place: what else it names lies rather in that country. */
function heedDateline(
  at: number,
  choices: readonly number[],
  { mentions }: Recognition,
  names: ReadonlyMap<string, readonly Name[]>,
  gazetteer: Gazetteer,
  { weights }: Scales,
): void {
  const place = choices[at] ?? -1;
  const country = place < 0 ? '' : gazetteer.country(place);
  if (country === '') return;
  const signal: Signal = { feature: 'dateline', value: 1, about: place };
  for (const { key, indices, uses } of [...names.values()].flat()) {
    if (key === mentions[at]!.key) continue;
    indices.forEach((index, i) => {
      if (gazetteer.country(index) === country && !isVast(gazetteer.precision(index)))
        addToAll(uses, i, signal, weights);
    });
  }
}

/** One sense per article: the candidate that a name's mentions favour together gains where it is not in front. */
function agree(sameKey: readonly Name[], { weights }: Scales): void {
  const uses = sameKey.flatMap((name) => name.uses);
  const count = uses.reduce((sum, { mentions }) => sum + mentions, 0);
  if (count < 2) return;
  const totals = new Map<number, number>();
  for (const { weighings, mentions } of uses) {
    probabilities(weighings).forEach((share, i) => {
      const { index } = weighings[i]!.match;
      totals.set(index, (totals.get(index) ?? 0) + share * mentions);
    });
  }
  let favourite = -1;
  for (const [index, total] of totals) if (total > (totals.get(favourite) ?? 0)) favourite = index;
  for (const { weighings } of uses) {
    const weighing = weighings.find(({ match }) => match.index === favourite);
    if (weighing) addSignal(weighing, { feature: 'oneSense', value: 1, about: count }, weights);
  }
}

function best(weighings: readonly Weighing[]): Weighing | undefined {
  let top = weighings[0];
  for (const each of weighings) if (each.score > top!.score) top = each;
  return top;
}
