import type { Engine, OwnPlaces } from '../engine/engine.ts';
import type { Database } from './database.ts';
import type { Event } from './library-message.ts';
import type { MadeWith } from './made-with.ts';
import { nextTask } from './next-task.ts';

/** What a job of the worker has at hand. */
export interface JobContext {
  readonly job: number;
  readonly collection: string;
  readonly engine: Engine;
  /** What the engine is now, with the collection's own places. */
  readonly madeWith: () => MadeWith;
  readonly own: () => OwnPlaces;
  /** The collection's files of places have changed. */
  readonly readOwn: () => Promise<void>;
  readonly database: Database;
  readonly tell: (event: Event) => void;
  readonly isCancelled: () => boolean;
}

/** So many articles, or after so long, are written and shown together. */
export const BATCH = 5;
export const BATCH_MS = 250;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

const BREATH_MS = 40;
let lastBreath = 0;

/** Lets messages in, such as one that cancels, where there has been no chance for them for a while. */
export async function breathe(): Promise<void> {
  if (performance.now() - lastBreath < BREATH_MS) return;
  await nextTask();
  lastBreath = performance.now();
}
