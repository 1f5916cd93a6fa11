import type { Evaluation, ResolutionScores } from '../geo/index.ts';

const percent = (share: number | null) =>
  (share === null ? '–' : `${(share * 100).toFixed(1)} %`).padStart(8);
const km = (distance: number) => `${Math.round(distance).toLocaleString('en')} km`.padStart(10);

/** The figures as tables for a terminal. Names come last in a line, since Arabic is as wide as the font makes it. */
export function showEvaluation(evaluation: Evaluation): string {
  const { recognition, resolution, endToEnd, calibration, confusions } = evaluation;
  const lines = [
    `${evaluation.documents.toLocaleString('en')} documents`,
    '',
    'Recognition        precision   recall       F1     right    found   wanted',
    ...Object.entries({
      strict: recognition.strict,
      overlapping: recognition.overlapping,
      token: recognition.token,
      'end to end': endToEnd,
    })
      .filter(([, scores]) => scores.wanted > 0)
      .map(([name, { precision, recall, f1, right, found, wanted }]) =>
        [
          name.padEnd(18),
          percent(precision),
          percent(recall),
          percent(f1),
          ...[right, found, wanted].map(column),
        ].join(' '),
      ),
  ];
  const types = Object.entries(recognition.byType);
  if (types.length > 1) {
    lines.push('', 'Recall by type, overlapping         wanted      met    share outside hashtags');
    for (const [type, { wanted, met, inProse }] of types) {
      const share = percent(ratio(met, wanted));
      const outside = `${percent(ratio(inProse.met, inProse.wanted))} of ${inProse.wanted}`;
      lines.push([type.padEnd(32), column(wanted), column(met), share, outside].join(' '));
    }
  }
  if (resolution.mentions > 0) {
    lines.push(
      '',
      'Resolution, spans given           mentions resolved   ≤ 25 km ≤ 161 km  country       mean     median    AUC',
      resolutionLine('all', resolution),
      ...Object.entries(resolution.byType).map(([type, scores]) => resolutionLine(type, scores)),
      '',
      `Calibration: ECE ${calibration.ece.toFixed(3)}; of ${calibration.sure.answers.toLocaleString('en')} answers at 0.9 and more ${percent(calibration.sure.accuracy).trim()} are right`,
      '  confidence   answers   mean     right',
      ...calibration.table.map(
        ({ from, to, answers, meanConfidence, accuracy }) =>
          `  ${from.toFixed(1)}–${to.toFixed(1)}    ${column(answers)} ${percent(meanConfidence)} ${percent(accuracy)}`,
      ),
    );
  }
  if (confusions.length > 0) {
    lines.push('', 'Mistakes, the most frequent first');
    for (const { what, surface, times, chosen, context, id } of confusions) {
      lines.push(
        `${String(times).padStart(6)}  ${what.padEnd(12)} ${chosen ? `→ ${chosen}  ` : ''}${surface}  | ${context} (${id})`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function resolutionLine(name: string, scores: ResolutionScores): string {
  return [
    name.padEnd(32),
    column(scores.mentions),
    column(scores.resolved),
    ' ',
    percent(scores.a25),
    percent(scores.a161),
    percent(scores.country),
    km(scores.meanKm),
    km(scores.medianKm),
    scores.auc.toFixed(3).padStart(6),
  ].join(' ');
}

function column(number: number): string {
  return number.toLocaleString('en').padStart(8);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The main figures beside those of an earlier run. */
export function showComparison(now: Evaluation, earlier: Evaluation): string {
  const rows: [name: string, figure: (evaluation: Evaluation) => number][] = [
    ['strict F1', ({ recognition }) => recognition.strict.f1],
    ['overlapping F1', ({ recognition }) => recognition.overlapping.f1],
    ['token F1', ({ recognition }) => recognition.token.f1],
    ['within 25 km', ({ resolution }) => resolution.a25],
    ['within 161 km', ({ resolution }) => resolution.a161],
    ['AUC (less is better)', ({ resolution }) => resolution.auc],
    ['right country', ({ resolution }) => resolution.country ?? 0],
    ['end to end F1', ({ endToEnd }) => endToEnd.f1],
    ['ECE (less is better)', ({ calibration }) => calibration.ece],
  ];
  const lines = rows.map(([name, figure]) => {
    const [before, after] = [figure(earlier), figure(now)];
    const change = (after - before) * 100;
    return `${name.padEnd(21)} ${percent(before)} ${percent(after)} ${`${change >= 0 ? '+' : ''}${change.toFixed(1)}`.padStart(8)}`;
  });
  return `\nCompared                before      now   points\n${lines.join('\n')}\n`;
}
