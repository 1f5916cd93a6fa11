import { decodeMarkup } from './decode-markup.ts';
import { nameOf } from './file-name.ts';
import type { ArticleRead, Opened } from './format.ts';
import { makeArticle } from './make-article.ts';
import { markupText } from './page-article.ts';
import { refuse } from '../faults.ts';
import { readXml } from './xml-events.ts';

type Field = 'title' | 'text' | 'summary' | 'date' | 'url' | 'lang';

/** The elements of RSS 0.9–2.0, Atom and RDF that are read, and what they mean. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['title', 'title'],
  ['content:encoded', 'text'],
  ['content', 'text'],
  ['description', 'summary'],
  ['summary', 'summary'],
  ['pubDate', 'date'],
  ['published', 'date'],
  ['dc:date', 'date'],
  ['updated', 'date'],
  ['link', 'url'],
  ['guid', 'url'],
  ['language', 'lang'],
  ['dc:language', 'lang'],
]);

type Item = Partial<Record<Field, string>>;

/** Reads a feed, RSS or Atom: each item an article, the feed's title its outlet. */
export function* readFeed({ bytes, source, budget }: Opened): Generator<ArticleRead> {
  const decoded = decodeMarkup(bytes, source);
  if (!decoded.ok) return yield decoded;
  const { isFeed, channel, items } = readItems(decoded.value);
  if (!isFeed) {
    return yield refuse(source, 'not-a-feed');
  }
  if (items.length === 0) return yield refuse(source, 'empty-feed');
  for (const [i, item] of items.entries()) {
    budget.tick();
    yield makeArticle(source, {
      id: `${nameOf(source)}-${i + 1}`,
      text: markupText(item.text ?? item.summary ?? ''),
      title: item.title === undefined ? undefined : markupText(item.title),
      outlet: channel.title === undefined ? undefined : markupText(channel.title),
      date: item.date,
      url: item.url ?? undefined,
      lang: item.lang ?? channel.lang,
    });
  }
}

function readItems(xml: string): { isFeed: boolean; channel: Item; items: Item[] } {
  const channel: Item = {};
  const items: Item[] = [];
  let isFeed = false;
  let item: Item | null = null;
  let field: Field | null = null;
  let depth = 0;
  let value = '';
  /** Atom writes XHTML within its content as elements: they are put back as they stood. */
  let inner = 0;
  readXml(xml, {
    open: (name, attributes) => {
      depth++;
      if (inner > 0) {
        inner++;
        value += `<${name}>`;
        return;
      }
      if (/^(?:rss|feed|rdf:RDF)$/.test(name)) isFeed = true;
      if (name === 'xml:lang') return;
      if (name === 'item' || name === 'entry') {
        item = {};
        if (attributes['xml:lang'] !== undefined) item.lang = attributes['xml:lang'];
        items.push(item);
        return;
      }
      const to = item ?? channel;
      const found = FIELDS.get(name);
      if (found === 'url' && attributes['href'] !== undefined) {
        if ((attributes['rel'] ?? 'alternate') === 'alternate') to.url ??= attributes['href'];
        return;
      }
      if (found === undefined || (item === null && depth > 3)) return;
      field = found;
      value = '';
      if (found === 'text' && attributes['type'] === 'xhtml') inner = 1;
    },
    text: (text) => {
      if (field !== null) value += inner > 0 ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
    },
    close: (name) => {
      depth--;
      if (inner > 1) {
        inner--;
        value += `</${name}>`;
        return;
      }
      inner = 0;
      if (field !== null && FIELDS.get(name) === field) {
        const to = item ?? channel;
        if (value.trim() !== '') to[field] ??= value.trim();
        field = null;
      } else if (name === 'item' || name === 'entry') item = null;
    },
  });
  return { isFeed, channel, items };
}
