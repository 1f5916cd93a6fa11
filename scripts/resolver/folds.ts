import type { Gazetteer } from '../../geo/index.ts';
import { calibration, type Answer as Confident } from '../../geo/evaluate/calibration.ts';
import { corrected, probabilities } from '../../geo/resolve/probability.ts';
import type { Document } from './documents.ts';
import { inBlocks } from './in-blocks.ts';
import { choice, DOUBTFUL_TYPES, judge, kindOf, learn } from './learn.ts';

interface Tally {
  mentions: number;
  answered: number;
  right: number;
  /** Right candidates that there were to choose. */
  possible: number;
  readonly confidences: Confident[];
}

/** Learns from all parts but one and tests on that one, in turn; figures by corpus and type, as a table. */
export function crossValidate(documents: readonly Document[], folds: number, gazetteer: Gazetteer): string {
  const parts = inBlocks(documents, folds);
  const tallies = new Map<string, Tally>();
  for (const part of parts) {
    const weights = learn(
      parts.flatMap((other) => (other === part ? [] : other)),
      gazetteer,
    );
    for (const each of judge(part, gazetteer, weights)) {
      const top = choice(each);
      const { corpus } = each.document;
      const { type } = each.answer;
      const sound = DOUBTFUL_TYPES.has(type) ? [] : [`${corpus} without doubtful types`];
      for (const name of [corpus, ...sound, `${corpus}: ${type}`]) {
        const tally = tallies.get(name) ?? {
          mentions: 0,
          answered: 0,
          right: 0,
          possible: 0,
          confidences: [],
        };
        tallies.set(name, tally);
        tally.mentions++;
        if (each.right.includes(true)) tally.possible++;
        if (top === undefined) continue;
        tally.answered++;
        if (each.right[top]) tally.right++;
        const { match } = each.weighings[top]!;
        const correction = weights.corrections[kindOf(match, gazetteer)];
        const confidence = corrected(probabilities(each.weighings)[top]!, correction);
        tally.confidences.push({ confidence, right: each.right[top]! });
      }
    }
  }
  return table(tallies);
}

function table(tallies: ReadonlyMap<string, Tally>): string {
  const percent = (part: number, whole: number) =>
    (whole === 0 ? '–' : ((part / whole) * 100).toFixed(1)).padStart(7);
  const lines = [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { mentions, answered, right, possible, confidences }]) => {
      const sure = confidences.filter(({ confidence }) => confidence >= 0.9);
      return [
        name.padEnd(52),
        String(mentions).padStart(6),
        percent(answered, mentions),
        percent(right, mentions),
        percent(possible, mentions),
        calibration(confidences).ece.toFixed(3).padStart(7),
        percent(sure.filter((each) => each.right).length, sure.length),
        String(sure.length).padStart(6),
      ].join(' ');
    });
  const header = [
    ''.padEnd(52),
    'number',
    ' answd%',
    ' right%',
    '  could',
    '    ECE',
    ' at≥.9%',
    ' at≥.9',
  ].join(' ');
  return [header, ...lines].join('\n');
}
