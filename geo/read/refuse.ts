import type { Result } from '../types.ts';

/** A fault of a whole file, as a result. `message` is a whole sentence. */
export function refuse(source: string, message: string): Result<never> {
  return { ok: false, faults: [{ source, message }] };
}
