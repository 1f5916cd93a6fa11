/** What can be wrong with one row of a source. The command line counts rows by it. */
export type RowFaultReason =
  | 'short-row'
  | 'long-row'
  | 'too-long'
  | 'not-utf-8'
  | 'bad-quotes'
  | 'no-name'
  | 'bad-id'
  | 'duplicate-id'
  | 'no-coordinates'
  | 'bad-coordinates'
  | 'swapped-coordinates'
  | 'bad-geometry'
  | 'unknown-place'
  | 'not-a-feature'
  | 'bad-population'
  | 'unknown-country'
  | 'unknown-type';

/** Where in a file a row stands: tables have lines, collections have features. Both count from 1. */
export interface RowPosition {
  readonly unit: 'line' | 'feature';
  readonly number: number;
}

/** One row that is not as it should be; the others are read. */
export interface RowFault {
  readonly reason: RowFaultReason;
  readonly at: RowPosition;
  /** Half an English sentence that quotes what stands there. */
  readonly why: string;
  /** What stands there, shortened: for who says the reason in another language. */
  readonly found?: string;
}

/** Faults of one value only: the row goes in without it. With any other fault the row stays out. */
const FORGIVEN: ReadonlySet<RowFaultReason> = new Set(['bad-population', 'unknown-country', 'unknown-type']);

export function isForgiven(reason: RowFaultReason): boolean {
  return FORGIVEN.has(reason);
}

/** A value as a message quotes it: short, on one line. */
export function quote(value: unknown): string {
  return `"${excerpt(value)}"`;
}

export function excerpt(value: unknown): string {
  const text = (typeof value === 'string' ? value : asJson(value)).slice(0, 1000).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Nested so deeply that it cannot be written out.
    return '…';
  }
}
