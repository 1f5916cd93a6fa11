import type { Fault } from '../../geo/types.ts';
import type { Duplicate, Event, JobFailure, JobProgress, Phase, PlacesReport } from './library-message.ts';

/** Work of the worker as the page follows it. */
export class JobState {
  readonly id: number;
  readonly kind: Phase;
  readonly collection: string;
  #started = performance.now();
  /** What it is at: what was imported with a small gazetteer is read again when the full one is here. */
  phase = $state<Phase>('import');

  progress = $state.raw<JobProgress>({ done: 0, total: 0, doneBytes: 0, totalBytes: 0, words: 0 });
  added = $state(0);
  faults = $state.raw<readonly Fault[]>([]);
  duplicates = $state.raw<readonly Duplicate[]>([]);
  /** Files of the user's own places, each once. */
  places = $state.raw<readonly PlacesReport[]>([]);
  cancelling = $state(false);
  outcome = $state<'done' | 'cancelled' | JobFailure | null>(null);
  /** Milliseconds, at the pace so far; null where there is nothing yet to tell from. */
  left = $state<number | null>(null);

  constructor(id: number, kind: Phase, collection: string) {
    this.id = id;
    this.kind = kind;
    this.phase = kind;
    this.collection = collection;
  }

  get share(): number {
    const { doneBytes, totalBytes } = this.progress;
    return totalBytes === 0 ? 0 : doneBytes / totalBytes;
  }

  /** Whether anything was not taken in, so that there is a list to look at. */
  get hasReport(): boolean {
    return this.faults.length > 0 || this.duplicates.length > 0 || this.places.length > 0;
  }

  take(event: Event): void {
    switch (event.kind) {
      case 'progress': {
        if (event.phase !== this.phase) this.#started = performance.now();
        this.phase = event.phase;
        this.progress = event.progress;
        const elapsed = performance.now() - this.#started;
        this.left = this.share > 0 && elapsed > 1000 ? (elapsed / this.share) * (1 - this.share) : null;
        break;
      }
      case 'articles':
        if (event.phase === this.kind) this.added += event.articles.length;
        break;
      case 'faults':
        this.faults = [...this.faults, ...event.faults];
        break;
      case 'duplicates':
        this.duplicates = [...this.duplicates, ...event.duplicates];
        break;
      case 'places':
        this.places = joinReports(this.places, event.report);
        break;
      case 'end':
        this.outcome = event.failure ?? (event.cancelled ? 'cancelled' : 'done');
    }
  }
}

/** What comes to light about a file later, when its places are laid over the others, joins what is known of it. */
function joinReports(reports: readonly PlacesReport[], report: PlacesReport): PlacesReport[] {
  const earlier = reports.find(({ source }) => source === report.source);
  if (earlier === undefined) return [...reports, report];
  const joined = {
    source: report.source,
    places: earlier.places + report.places,
    faults: [...earlier.faults, ...report.faults],
  };
  return reports.map((each) => (each === earlier ? joined : each));
}
