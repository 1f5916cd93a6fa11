import type { ArticleRead, Opened } from './format.ts';
import { OverBudget } from './budget.ts';
import { isArticleFile } from './formats.ts';
import { refuse } from '../faults.ts';
import { zipEntries } from './zip-entries.ts';

/** After so many faults one sentence stands for the rest. */
const MAX_FAULTS = 20;

/**
 * Reads the articles of a ZIP archive, in its order. Hidden files, and files of kinds that are not read, are passed
 * over, as they are in a folder.
 */
export async function* readZip({ bytes, source, budget, readInner }: Opened): AsyncGenerator<ArticleRead> {
  let found = 0;
  let faulty = 0;
  const entries = zipEntries(bytes, budget);
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      if (error instanceof OverBudget) throw error;
      return null;
    });
    if (next === null) return yield refuse(source, 'damaged-archive');
    if (next.done) break;
    const entry = next.value;
    const name = `${source}/${entry.name}`;
    if (!isArticleFile(entry.name) || isHidden(entry.name)) continue;
    found++;
    for await (const read of entry.isEncrypted
      ? [refuse(name, 'locked-entry')]
      : unpacked(name, entry.bytes, readInner)) {
      if (read.ok || ++faulty <= MAX_FAULTS) yield read;
    }
  }
  if (found === 0) yield refuse(source, 'no-articles');
  if (faulty > MAX_FAULTS) yield refuse(source, 'more-faults', { count: faulty - MAX_FAULTS });
}

async function* unpacked(
  name: string,
  unpack: () => Promise<Uint8Array>,
  readInner: Opened['readInner'],
): AsyncGenerator<ArticleRead> {
  let inner: Uint8Array;
  try {
    inner = await unpack();
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return yield refuse(name, 'damaged-entry');
  }
  yield* readInner(inner, name);
}

/** Files that systems leave in archives (`__MACOSX/`, `.DS_Store`). */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}
