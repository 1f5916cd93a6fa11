import type { ReadBytes } from '../../geo/archive/pack.ts';
import type { KeptParts } from './kept-parts.ts';

/** What an archive's files cannot be read for; the interface has a sentence for each. */
export type ArchiveFault = 'no-ranges' | 'network' | 'offline';

export class ArchiveFaultError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A host that sends whole files for parts of them is borne with while they are small. */
const MOST_WHOLE = 2 * 1024 * 1024;

/** Reads parts of the files that lie beside `base`; without the network, those that were kept. */
export function rangeReader(base: string, parts: KeptParts): ReadBytes {
  const whole = new Map<string, Uint8Array>();
  return async (file, offset, length) => {
    const kept = whole.get(file);
    if (kept) return kept.subarray(offset, offset + length);
    const response = await fetch(new URL(file, base), {
      headers: { Range: `bytes=${offset}-${offset + length - 1}` },
    }).catch(() => null);
    if (response === null) {
      const part = await parts.find(file, offset, length);
      if (part === null) throw new ArchiveFaultError(navigator.onLine ? 'network' : 'offline');
      return part;
    }
    if (!response.ok) throw new ArchiveFaultError('network');
    if (response.status === 206) {
      const part = new Uint8Array(await response.arrayBuffer());
      // The last part of a file is shorter than asked for, and is asked for in the same way again.
      parts.keep(file, offset, length, part);
      return part;
    }
    if (!(Number(response.headers.get('content-length') ?? Infinity) <= MOST_WHOLE)) {
      void response.body?.cancel();
      throw new ArchiveFaultError('no-ranges');
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    whole.set(file, bytes);
    return bytes.subarray(offset, offset + length);
  };
}
