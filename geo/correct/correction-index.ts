import { nameKey } from '../text/tokenize.ts';
import type { GeoparsedArticle } from '../types.ts';
import type { Correction } from './correction.ts';

/** Names are one by their folded spelling; what has none, such as a sign, by itself. */
export function keyOf(name: string): string {
  return nameKey(name) || name;
}

const WIDTH = { collection: 0, article: 1, mention: 2 } as const;

/** Widest first, then oldest first: of two that concern one mention the later one in this order holds. */
function inOrder(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort(
    (a, b) =>
      WIDTH[a.target.scope] - WIDTH[b.target.scope] ||
      Date.parse(a.at) - Date.parse(b.at) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Whether words that the engine passed over are to be found, wherever they stand. */
export function marksWords({ target, was, says }: Correction): boolean {
  return target.scope !== 'mention' && was === null && 'place' in says;
}

/** Corrections filed by what they concern, so that an article is asked of no more than may concern it. */
export class CorrectionIndex {
  readonly all: readonly Correction[];
  readonly #rank = new Map<Correction, number>();
  readonly #ofNames = new Map<string, Correction[]>();
  readonly #ofArticles = new Map<string, Correction[]>();
  /** They may concern any article: words that the engine passed over, and mentions in articles that have another id now. */
  readonly #ofAny: Correction[] = [];

  /** @param ids of all articles that there are */
  constructor(corrections: readonly Correction[], ids: ReadonlySet<string>) {
    this.all = inOrder(corrections);
    for (const [rank, correction] of this.all.entries()) {
      this.#rank.set(correction, rank);
      const { target } = correction;
      if (marksWords(correction)) this.#ofAny.push(correction);
      else if (target.scope !== 'mention') file(this.#ofNames, keyOf(target.exact), correction);
      else if (ids.has(target.article)) file(this.#ofArticles, target.article, correction);
      else this.#ofAny.push(correction);
    }
  }

  /** Those that may concern an article, in the order in which they are laid over it. */
  of(article: Pick<GeoparsedArticle, 'id' | 'text'>, names: Iterable<string>): Correction[] {
    const found: Correction[] = [];
    for (const name of names) {
      for (const correction of this.#ofNames.get(name) ?? []) {
        const { target } = correction;
        if (target.scope === 'collection' || target.article === article.id) found.push(correction);
      }
    }
    found.push(...(this.#ofArticles.get(article.id) ?? []));
    for (const correction of this.#ofAny) {
      const { target } = correction;
      const isElsewhere = target.scope === 'article' && target.article !== article.id;
      const words = target.scope === 'mention' ? target.prefix + target.exact + target.suffix : target.exact;
      if (!isElsewhere && article.text.includes(words)) found.push(correction);
    }
    return found.sort((a, b) => this.#rank.get(a)! - this.#rank.get(b)!);
  }
}

function file(under: Map<string, Correction[]>, key: string, correction: Correction): void {
  const same = under.get(key);
  if (same === undefined) under.set(key, [correction]);
  else same.push(correction);
}
