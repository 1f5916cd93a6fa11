/** One answer with the confidence it was given, and whether it was right. */
export interface Answer {
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers given about the same confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
}

export interface Calibration {
  readonly ece: number;
  readonly table: readonly Bin[];
  /** Answers of a confidence of 0.9 and more, and the share of them that is right; null where there are none. */
  readonly sure: { readonly answers: number; readonly accuracy: number | null };
}

/** From here on an answer is called almost certain. */
const SURE = 0.9;

/**
 * The reliability table in ten bins of equal width, and the expected calibration error: how far accuracy lies from
 * confidence, bins weighed by their answers (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibration(answers: readonly Answer[], bins = 10): Calibration {
  const table: Bin[] = [];
  let ece = 0;
  for (let i = 0; i < bins; i++) {
    const inBin = answers.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === i);
    if (inBin.length === 0) continue;
    const meanConfidence = inBin.reduce((sum, { confidence }) => sum + confidence, 0) / inBin.length;
    const accuracy = inBin.filter(({ right }) => right).length / inBin.length;
    table.push({ from: i / bins, to: (i + 1) / bins, answers: inBin.length, meanConfidence, accuracy });
    ece += (inBin.length / answers.length) * Math.abs(accuracy - meanConfidence);
  }
  const sure = answers.filter(({ confidence }) => confidence >= SURE);
  const right = sure.filter((answer) => answer.right).length;
  return {
    ece,
    table,
    sure: { answers: sure.length, accuracy: sure.length === 0 ? null : right / sure.length },
  };
}
