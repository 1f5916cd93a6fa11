export type { ArticleFile } from './article-file.ts';
export { type Limits, LIMITS } from './budget.ts';
export { decodeText } from './decode-text.ts';
export { type ArticleRead, isGeoparsed } from './format.ts';
export { readNdjsonLine, type NdjsonInput, type RecordId, type Span } from './ndjson-line.ts';
export { ARTICLE_ENDINGS, isArticleFile } from './formats.ts';
export { readArticles } from './read-articles.ts';
export { uniqueIds } from './unique-ids.ts';
