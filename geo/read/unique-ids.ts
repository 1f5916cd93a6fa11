import type { Article } from '../types.ts';

/**
 * Gives articles of the same id, such as two files of one name in two folders, a suffix: `a`, `a-2`, `a-3`.
 * The first keeps its id, no suffix takes an id that another article has, and the same list in the same order
 * always gives the same ids.
 */
export function uniqueIds<T extends Article>(articles: readonly T[]): T[] {
  const given = new Set(articles.map((article) => article.id));
  const used = new Set<string>();
  return articles.map((article) => {
    let id = article.id;
    for (let n = 2; used.has(id); n++) {
      const suffixed = `${article.id}-${n}`;
      if (!given.has(suffixed)) id = suffixed;
    }
    used.add(id);
    return id === article.id ? article : { ...article, id };
  });
}
