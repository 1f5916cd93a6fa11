import type { ArchiveManifest } from '../../geo/archive/manifest.ts';
import type { Collection } from '../../geo/write/collection-types.ts';

/** Why the collection could not be opened; the interface has a sentence and a way out for each. */
export type LoadFault = 'missing' | 'broken' | 'version' | 'network';

export type Loaded =
  | { readonly ok: true; readonly collection: Collection; readonly archive?: never }
  /** Beside the page lies an archive, and this is what is known of it first. */
  | { readonly ok: true; readonly archive: ArchiveManifest; readonly collection?: never }
  | { readonly ok: false; readonly fault: LoadFault };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Looks no deeper than the app needs in order not to fall over: the file was written by our own engine. */
function isCollection(value: Record<string, unknown>): boolean {
  return (
    Array.isArray(value['articles']) &&
    isRecord(value['places']) &&
    Array.isArray(value['places']['features'])
  );
}

export function readCollection(text: string): Loaded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'broken' };
  }
  const isArchive = isRecord(value) && value['format'] === 'yaqut-archive';
  if (!isRecord(value) || !(isArchive || value['format'] === 'yaqut-collection'))
    return { ok: false, fault: 'broken' };
  if (value['version'] !== 1) return { ok: false, fault: 'version' };
  if (isArchive) return { ok: true, archive: value as unknown as ArchiveManifest };
  if (!isCollection(value)) return { ok: false, fault: 'broken' };
  return { ok: true, collection: value as unknown as Collection };
}

export async function loadCollection(url: string): Promise<Loaded> {
  try {
    const response = await fetch(url);
    // Servers for single-page apps answer a missing file with the page itself.
    const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
    if (response.status === 404 || isPage) return { ok: false, fault: 'missing' };
    if (!response.ok) return { ok: false, fault: 'network' };
    return readCollection(await response.text());
  } catch {
    return { ok: false, fault: 'network' };
  }
}
