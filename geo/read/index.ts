export { decodeText } from './decode-text.ts';
export { isArticleFile, readArticle } from './read-article.ts';
export { readNdjsonLine, type NdjsonInput, type RecordId, type Span } from './ndjson-line.ts';
export { uniqueIds } from './unique-ids.ts';
