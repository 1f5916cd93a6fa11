import type { CollectionArticle, CollectionMention } from '../../geo/write/collection-types.ts';

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly mention: CollectionMention };

/**
 * An article as paragraphs of plain text and mentions, for the reader. Nothing of the text is lost but the line
 * breaks between paragraphs; a mention that does not fit the text is left as text.
 */
export function paragraphs(article: Pick<CollectionArticle, 'text' | 'mentions'>): Segment[][] {
  const result: Segment[][] = [[]];
  const addText = (text: string) => {
    text.split(/\n+/).forEach((line, index) => {
      if (index > 0) result.push([]);
      if (line !== '') result.at(-1)!.push({ kind: 'text', text: line });
    });
  };
  let from = 0;
  for (const mention of article.mentions) {
    const text = article.text.slice(mention.start, mention.end);
    if (mention.start < from || text !== mention.text) continue;
    addText(article.text.slice(from, mention.start));
    result.at(-1)!.push({ kind: 'mention', text, mention });
    from = mention.end;
  }
  addText(article.text.slice(from));
  return result.filter((paragraph) => paragraph.some((segment) => segment.text.trim() !== ''));
}
