import type { CollectionArticle, CollectionMention } from '../../geo/write/collection-types.ts';
import type { Passage } from './text-index.ts';

export type Segment =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  /** Words that a search has found. */
  | { readonly kind: 'found'; readonly text: string; readonly start: number }
  | { readonly kind: 'mention'; readonly text: string; readonly mention: CollectionMention };

/**
 * An article as paragraphs of plain text and mentions, for the reader. Nothing of the text is lost but the line
 * breaks between paragraphs; a mention that does not fit the text is left as text. `found` is marked where it is
 * no mention already.
 */
export function paragraphs(
  article: Pick<CollectionArticle, 'text' | 'mentions'>,
  found: Passage | null = null,
): Segment[][] {
  const result: Segment[][] = [[]];
  const addText = (from: number, to: number) => {
    let start = from;
    for (const [index, line] of article.text.slice(from, to).split(/(\n+)/).entries()) {
      // Every second one is the break between two lines.
      if (index % 2 === 1) result.push([]);
      else if (line !== '') result.at(-1)!.push({ kind: 'text', text: line, start });
      start += line.length;
    }
  };
  const addPlain = (from: number, to: number) => {
    if (!found || found.start < from || found.end > to) return addText(from, to);
    addText(from, found.start);
    const text = article.text.slice(found.start, found.end);
    result.at(-1)!.push({ kind: 'found', text, start: found.start });
    addText(found.end, to);
  };
  let from = 0;
  for (const mention of article.mentions) {
    const text = article.text.slice(mention.start, mention.end);
    if (mention.start < from || text !== mention.text) continue;
    addPlain(from, mention.start);
    result.at(-1)!.push({ kind: 'mention', text, mention });
    from = mention.end;
  }
  addPlain(from, article.text.length);
  return result.filter((paragraph) => paragraph.some((segment) => segment.text.trim() !== ''));
}
