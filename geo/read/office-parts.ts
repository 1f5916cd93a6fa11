import type { Result } from '../types.ts';
import { OverBudget } from './budget.ts';
import type { Opened } from './format.ts';
import { refuse } from './refuse.ts';
import { zipParts } from './zip-entries.ts';

/** The parts of a document that is a ZIP archive, decoded; or why it cannot be opened. */
export async function officeParts(
  { bytes, source, budget }: Opened,
  wanted: readonly string[],
): Promise<Result<Map<string, string>>> {
  // Word and LibreOffice lock a document in an old container, which is no archive.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return refuse(
      source,
      `${source} is locked with a password, or in the old Word format. Save it without one as .docx and try again.`,
    );
  }
  try {
    const parts = await zipParts(bytes, budget, (name) => wanted.includes(name));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return { ok: true, value: new Map([...parts].map(([name, part]) => [name, decoder.decode(part)])) };
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return refuse(source, damaged(source));
  }
}

export function damaged(source: string): string {
  return `${source} is damaged and cannot be opened. Get it again, or open it in the program that made it and save it anew.`;
}
