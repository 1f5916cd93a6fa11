import { type Languages, languageOf } from './languages.ts';
import { blocks } from './text/blocks.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { recognizeSpans, type SpanOffsets } from './recognize/given-spans.ts';
import { recognize } from './recognize/recognize.ts';
import { resolve, SHOWN } from './resolve/resolve.ts';
import type { Tagger } from './tagger/tagger.ts';
import type { Article, GeoparsedArticle, ResolvedMention } from './types.ts';

export interface GeoparseOptions {
  /** Spans somebody else recognised: these are resolved, and no others are looked for. */
  readonly spans?: readonly SpanOffsets[];
  /** Decides which names are meant as places, in articles of its language; without one, rules alone do. */
  readonly tagger?: Tagger;
  /** So many candidates of each mention are told of, with what speaks for each; 5 where nothing is said. */
  readonly candidates?: number;
  /** Languages beside those that the engine has. */
  readonly languages?: Languages;
}

/**
 * The whole flow, in order: the article's tokens and the names among them (recognize), then a place for each, or
 * none (resolve). Reading comes before it (`read/`), writing after it (`write/`).
 *
 * Each article alone, from nothing but its text and the gazetteer: the same in Node, in a worker and on many machines.
 */
export function geoparse(
  article: Article,
  gazetteer: Gazetteer,
  options: GeoparseOptions = {},
): GeoparsedArticle {
  const language = languageOf(article, options.languages);
  const { candidates: shown = SHOWN } = options;
  if (options.spans) {
    const recognition = recognizeSpans(article.text, options.spans, language, gazetteer);
    return { ...article, mentions: resolve(article.text, recognition, language, gazetteer, { shown }) };
  }
  const tagger = options.tagger?.language === language.code ? options.tagger : undefined;
  const mentions: ResolvedMention[] = [];
  for (const { start, end } of blocks(article.text)) {
    const text = article.text.slice(start, end);
    const recognition = recognize(text, language, gazetteer, tagger);
    for (const mention of resolve(text, recognition, language, gazetteer, { shown }))
      mentions.push(start === 0 ? mention : shifted(mention, start));
  }
  return { ...article, mentions };
}

/** A mention of a part of the text as one of the whole. */
function shifted(mention: ResolvedMention, by: number): ResolvedMention {
  const { start, end, relation } = mention;
  return {
    ...mention,
    start: start + by,
    end: end + by,
    ...(relation ? { relation: { ...relation, start: relation.start + by, end: relation.end + by } } : {}),
  };
}
