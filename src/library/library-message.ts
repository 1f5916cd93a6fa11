import type { RowFault } from '../../geo/gazetteer/sources/row-fault.ts';
import type { Fault } from '../../geo/types.ts';
import type { CollectionCandidate } from '../../geo/write/collection-types.ts';
import type { EngineFileFault } from '../engine/engine-file.ts';
import type { ArticleRecord } from './database.ts';

/** What the page asks of the worker. */
export type Request =
  | {
      readonly kind: 'start';
      /** The app's own address. */
      readonly base: string;
    }
  | {
      /** Files for an import that is to begin: some at a time, since copying a thousand at once holds up the page. */
      readonly kind: 'files';
      readonly job: number;
      readonly files: readonly IncomingFile[];
    }
  | { readonly kind: 'import'; readonly job: number; readonly collection: string }
  | {
      /** Geoparses the articles of a collection again where they were made with something else than there is now. */
      readonly kind: 'renew';
      readonly job: number;
      readonly collection: string;
    }
  | {
      /** Looks a name up in the gazetteer, with the collection's own places. It waits for no other work. */
      readonly kind: 'lookup';
      readonly job: number;
      readonly collection: string;
      readonly name: string;
    }
  | { readonly kind: 'cancel'; readonly job: number };

/** What a look-up gave: places, the likeliest first, or why there are none. */
export type LookedUpPlaces =
  | { readonly ok: true; readonly places: readonly CollectionCandidate[] }
  | { readonly ok: false; readonly failure: JobFailure };

/** A file with its folders, as the user sees it. */
export interface IncomingFile {
  readonly path: string;
  readonly file: Blob;
  /** It came with its folder: where it is no article, it is passed over without a word. */
  readonly inFolder: boolean;
  /** It is a list of places, and not articles. */
  readonly isPlaces?: true;
}

/** An article that was not added, since its text is there already. */
export interface Duplicate {
  readonly source: string;
  /** The title of the one that is there, or its id. */
  readonly of: string;
}

/** Articles come in, or those that are here are geoparsed again. */
export type Phase = 'import' | 'renew';

/** A file of the user's own places that was taken in, and the rows of it that were not, or not as written. */
export interface PlacesReport {
  readonly source: string;
  readonly places: number;
  readonly faults: readonly RowFault[];
}

export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
  /** Words geoparsed. */
  readonly words: number;
}

/** Why a job came to its end before its work did. */
export type JobFailure = EngineFileFault | 'version' | 'storage-full' | 'storage' | 'unknown';

/** What the worker tells the page. */
export type Event =
  /** How much of the files that the engine needs is here; `tier` is what it works with now. */
  | {
      readonly kind: 'engine';
      readonly tier: 'none' | 'core' | 'full';
      readonly received: number;
      readonly size: number;
    }
  | { readonly kind: 'progress'; readonly job: number; readonly phase: Phase; readonly progress: JobProgress }
  /** These are in the database now. */
  | {
      readonly kind: 'articles';
      readonly job: number;
      readonly phase: Phase;
      readonly articles: readonly ArticleRecord[];
    }
  | { readonly kind: 'found'; readonly job: number; readonly found: LookedUpPlaces }
  /** Corrections came in with articles, and are in the database now. */
  | { readonly kind: 'corrections'; readonly job: number; readonly collection: string }
  | { readonly kind: 'faults'; readonly job: number; readonly faults: readonly Fault[] }
  | { readonly kind: 'duplicates'; readonly job: number; readonly duplicates: readonly Duplicate[] }
  | { readonly kind: 'places'; readonly job: number; readonly report: PlacesReport }
  | {
      readonly kind: 'end';
      readonly job: number;
      readonly cancelled: boolean;
      readonly failure?: JobFailure;
      readonly message?: string;
    };
