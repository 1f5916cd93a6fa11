import type { Result } from '../types.ts';
import { OverBudget } from './budget.ts';
import type { Opened } from './format.ts';
import { refuse } from '../faults.ts';
import { zipParts } from './zip-entries.ts';

/** The parts of a document that is a ZIP archive, decoded; or why it cannot be opened. */
export async function officeParts(
  { bytes, source, budget }: Opened,
  wanted: readonly string[],
): Promise<Result<Map<string, string>>> {
  // Word and LibreOffice lock a document in an old container, which is no archive.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return refuse(source, 'locked-document');
  }
  try {
    const parts = await zipParts(bytes, budget, (name) => wanted.includes(name));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { ok: true, value: new Map([...parts].map(([name, part]) => [name, decoder.decode(part)])) };
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return refuse(source, 'damaged');
  }
}
