import * as v from 'valibot';
import { fault, reasonOf, refuse } from '../faults.ts';
import type { Fault, Result } from '../types.ts';
import { type Correction, correctionSchema } from './correction.ts';

const MAX_CORRECTIONS = 1_000_000;

const file = v.object(
  {
    format: v.literal('yaqut-corrections', 'it is no file of corrections ("format": "yaqut-corrections")'),
    version: v.literal(1, 'it is of a version that is not known here; a newer Yaqut wrote it'),
    corrections: v.pipe(
      v.array(v.unknown(), 'corrections must be a list'),
      v.maxLength(MAX_CORRECTIONS, 'there are too many'),
    ),
  },
  'it is no object {format, version, corrections}',
);

/** What a file of corrections holds, and what is wrong with some of them. */
export interface CorrectionsRead {
  readonly corrections: readonly Correction[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a file of corrections. A correction that is not valid is told, with its number in the file, and the others are
 * read; a file that is none is refused.
 */
export function readCorrections(json: string, source: string): Result<CorrectionsRead> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse(source, 'no-corrections', { reason: `it is not valid JSON: ${reasonOf(error)}` });
  }
  const parsed = v.safeParse(file, value);
  if (!parsed.success) return refuse(source, 'no-corrections', { reason: parsed.issues[0].message });
  const corrections: Correction[] = [];
  const faults: Fault[] = [];
  for (const [i, item] of parsed.output.corrections.entries()) {
    const read = v.safeParse(correctionSchema, item);
    if (read.success) {
      corrections.push(read.output as Correction);
      continue;
    }
    const [issue] = read.issues;
    const where = v.getDotPath(issue) ?? '';
    faults.push(fault(source, 'bad-correction', { number: i + 1, where, reason: issue.message }));
  }
  return { ok: true, value: { corrections, faults } };
}

/** The file that {@link readCorrections} reads, a correction a line so that two versions can be compared. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const lines = corrections.map((correction) => `  ${JSON.stringify(correction)}`);
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  return `{"format": "yaqut-corrections", "version": 1, "corrections": [${list}]}\n`;
}
