import type { Article, Result } from '../types.ts';
import type { ArticleRead, Opened } from './format.ts';
import { OverBudget } from './budget.ts';
import { isArticleFile } from './formats.ts';
import { refuse } from './refuse.ts';
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
    if (next === null)
      return yield refuse(source, `${source} is damaged and cannot be opened. Get it again.`);
    if (next.done) break;
    const entry = next.value;
    const name = `${source}/${entry.name}`;
    if (!isArticleFile(entry.name) || isHidden(entry.name)) continue;
    found++;
    for await (const read of entry.isEncrypted ? [locked(name)] : unpacked(name, entry.bytes, readInner)) {
      if (read.ok || ++faulty <= MAX_FAULTS) yield read;
    }
  }
  if (found === 0) yield refuse(source, `${source} holds no articles of a kind that is read.`);
  if (faulty > MAX_FAULTS) {
    const more = (faulty - MAX_FAULTS).toLocaleString('en');
    yield refuse(source, `${source} holds ${more} more files that could not be read.`);
  }
}

function locked(name: string): Result<Article> {
  return refuse(name, `${name} is locked with a password. Unpack it with the password and try again.`);
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
    return yield refuse(name, `${name} is damaged and cannot be unpacked. Pack it again, or get it again.`);
  }
  yield* readInner(inner, name);
}

/** Files that systems leave in archives (`__MACOSX/`, `.DS_Store`). */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}
