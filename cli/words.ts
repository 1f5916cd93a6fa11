import type { PlainFault } from '../geo/index.ts';

/** Says a sentence to the person at the terminal. Data goes to stdout, words to stderr. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Says what was wrong with some input, a sentence a line. */
export function sayFaults(faults: readonly PlainFault[]): void {
  for (const fault of faults) say(`yaqut: ${fault.message}`);
}

/** `1 article`, `5 articles`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}
