import type { Gazetteer } from '../../geo/index.ts';
import { normalizeToken } from '../../geo/text/normalize.ts';

interface Node {
  readonly next: Map<string, Node>;
  isName: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/**
 * What one would write in an afternoon to find the gazetteer's names in a text: a trie of their tokens. It knows no
 * particles, no context and no places.
 */
export class TokenTrie {
  readonly #root: Node = { next: new Map(), isName: false };

  constructor(gazetteer: Gazetteer) {
    for (let index = 0; index < gazetteer.size; index++) {
      for (const { toponym } of gazetteer.names(index)) {
        let node = this.#root;
        for (const word of wordsOf(toponym)) {
          let next = node.next.get(word);
          if (!next) node.next.set(word, (next = { next: new Map(), isName: false }));
          node = next;
        }
        node.isName = true;
      }
    }
  }

  /** How many names stand in a text, the longest taken at each word. */
  count(text: string): number {
    const words = wordsOf(text);
    let found = 0;
    for (let i = 0; i < words.length; i++) {
      let end = -1;
      let node = this.#root.next.get(words[i]!);
      for (let last = i; node; node = node.next.get(words[++last]!)) {
        if (node.isName) end = last;
      }
      if (end < 0) continue;
      found++;
      i = end;
    }
    return found;
  }
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => normalizeToken(word));
}
