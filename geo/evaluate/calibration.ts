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

/**
 * The reliability table in ten bins of equal width, and the expected calibration error: how far accuracy lies from
 * confidence, bins weighed by their answers (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibration(answers: readonly Answer[], bins = 10): { ece: number; table: Bin[] } {
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
  return { ece, table };
}
