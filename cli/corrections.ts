import { readFile } from 'node:fs/promises';
import {
  applyCorrections,
  type Correction,
  type CorrectionReport,
  type PlainFault,
  type GeoparsedArticle,
  mergeCorrections,
  readCorrections,
} from '../geo/index.ts';
import { count, say } from './words.ts';

/** Several people's files as one list; what is wrong with a file, or with some of its corrections, is told. */
export async function readCorrectionFiles(
  paths: readonly string[],
): Promise<{ corrections: Correction[]; faults: PlainFault[] }> {
  const files: (readonly Correction[])[] = [];
  const faults: PlainFault[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      const why = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
      faults.push({ source: path, message: `${path} cannot be opened: ${why}.` });
      return null;
    });
    if (text === null) continue;
    const read = readCorrections(text, path);
    if (!read.ok) faults.push(...read.faults);
    else {
      files.push(read.value.corrections);
      faults.push(...read.value.faults);
    }
  }
  return { corrections: mergeCorrections(files), faults };
}

/** Puts corrections over what the engine found, and says what became of them. */
export function correct(
  articles: readonly GeoparsedArticle[],
  corrections: readonly Correction[],
): readonly GeoparsedArticle[] {
  if (corrections.length === 0) return articles;
  const { articles: corrected, report } = applyCorrections(articles, corrections);
  sayReport(corrections.length, report);
  return corrected;
}

function sayReport(all: number, { applied, lost, conflicts, disagreements }: CorrectionReport): void {
  const mentions = [...applied.values()].reduce((sum, n) => sum + n, 0);
  say(`${count(all, 'correction')}, applied to ${count(mentions, 'mention')}.`);
  for (const { id, target } of lost)
    say(`yaqut: "${target.exact}" is no longer in the articles; correction ${id} is kept and has no effect.`);
  for (const people of conflicts) {
    const said = people.map((correction) => `${correction.by ?? 'somebody'} says ${outcome(correction)}`);
    say(`yaqut: of "${people[0]!.target.exact}" ${said.join(', ')}. The last one holds.`);
  }
  for (const { correction, article, engine } of disagreements) {
    say(
      `yaqut: ${article}: the engine now takes "${correction.target.exact}" for ${engine ?? 'no place'}; the correction holds (${outcome(correction)}).`,
    );
  }
}

function outcome({ says }: Correction): string {
  return 'place' in says
    ? `${says.place.name} (${says.place.id})`
    : says.kind === 'not-a-place'
      ? 'no place'
      : 'not identifiable';
}
