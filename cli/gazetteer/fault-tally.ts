import { isForgiven, type RowFault, type RowFaultReason } from '../../geo/index.ts';
import { count } from '../words.ts';

/** Faults of one reason in one file. */
interface Kind {
  rows: number;
  readonly first: RowFault[];
}

const SHOWN = 3;

/** What each reason is called, as what a row does. */
const WORDS: Record<RowFaultReason, string> = {
  'short-row': 'with too few columns',
  'long-row': 'with too many columns',
  'too-long': 'of too great a length',
  'not-utf-8': 'in another encoding than UTF-8',
  'bad-quotes': 'with a stray quotation mark',
  'no-name': 'without a name',
  'bad-id': 'with an id that is none',
  'duplicate-id': 'with the id of an earlier row',
  'no-coordinates': 'without coordinates',
  'bad-coordinates': 'with coordinates that are none',
  'swapped-coordinates': 'with latitude and longitude swapped',
  'bad-geometry': 'with a geometry that is none',
  'unknown-place': 'for a place that no source holds',
  'not-a-feature': 'in place of a feature',
  'bad-population': 'with a population that is no number (taken in without it)',
  'unknown-country': 'with a country that is not known (taken in without it)',
  'unknown-type': 'with a type that is not known (taken in as settlements)',
};

/** Counts rows at fault by file and reason, and keeps the first three of each. */
export class FaultTally {
  readonly #files = new Map<string, Map<RowFaultReason, Kind>>();

  add(source: string, fault: RowFault): void {
    let kinds = this.#files.get(source);
    if (kinds === undefined) this.#files.set(source, (kinds = new Map()));
    let kind = kinds.get(fault.reason);
    if (kind === undefined) kinds.set(fault.reason, (kind = { rows: 0, first: [] }));
    kind.rows++;
    if (kind.first.length < SHOWN) kind.first.push(fault);
  }

  /** Sentences for the person at the terminal, file by file, the commonest reason first. */
  lines(): string[] {
    return [...this.#files].flatMap(([source, kinds]) => {
      const sorted = [...kinds].sort((a, b) => b[1].rows - a[1].rows);
      const left = sorted.reduce((sum, [reason, { rows }]) => sum + (isForgiven(reason) ? 0 : rows), 0);
      return [
        left > 0
          ? `yaqut: ${source}: ${count(left, 'row')} left out; the others are in.`
          : `yaqut: ${source}: all rows are in, some not as written.`,
        ...sorted.flatMap(([reason, { rows, first }]) => [
          `  ${count(rows, 'row')} ${WORDS[reason]}`,
          ...first.map(({ at, why }) => `    ${at.unit} ${at.number}: ${why}`),
          ...(rows > first.length ? ['    …'] : []),
        ]),
      ];
    });
  }
}
