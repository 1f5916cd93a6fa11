import type { BuildStage } from '../builder.ts';
import type { RowFault } from './row-fault.ts';

/** Told how the building of a gazetteer goes. */
export interface BuildListener {
  /** A row of a source is not as it should be. */
  fault(source: string, fault: RowFault): void;
  /** So many rows of a source have been read; told every few thousand rows. */
  rows(source: string, rows: number): void;
  /** How far the work is that comes when everything has been read. */
  progress(done: number, total: number, stage: BuildStage): void;
}
