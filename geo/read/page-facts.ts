/** What a page says about its article, the surest source first. */
export interface PageFacts {
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly url?: string;
}

const ARTICLE_TYPES =
  /(?:Article|NewsArticle|BlogPosting|Report|LiveBlogPosting|OpinionNewsArticle|AnalysisNewsArticle)$/;

/** JSON of a page is as long as its author likes; an article's own is short. */
const MAX_JSON = 500_000;

/** Reads JSON-LD (schema.org), Open Graph and the other `<meta>` that the press writes, then `<time>` and `<html lang>`. */
export function pageFacts(page: Document): PageFacts {
  const linked = linkedData(page);
  const meta = metaReader(page);
  const facts = {
    title:
      text(linked?.['headline']) ??
      meta('og:title', 'twitter:title', 'dc.title', 'dcterms.title') ??
      only(page, 'h1') ??
      page.querySelector('title')?.textContent ??
      undefined,
    outlet:
      name(linked?.['publisher']) ?? meta('og:site_name', 'application-name', 'dc.publisher', 'publisher'),
    date:
      text(linked?.['datePublished']) ??
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'dc.date.issued',
        'dcterms.date',
        'dcterms.issued',
        'dc.date',
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
        'parsely-pub-date',
        'sailthru.date',
      ) ??
      text(linked?.['dateCreated']) ??
      timeOf(page),
    lang: page.documentElement?.getAttribute('lang') || meta('og:locale', 'content-language') || undefined,
    url: link(page, 'canonical') ?? meta('og:url') ?? text(linked?.['url']),
  };
  const given = Object.entries(facts).filter(([, value]) => value !== undefined && value.trim() !== '');
  return Object.fromEntries(given) as PageFacts;
}

type Linked = Readonly<Record<string, unknown>>;

function linkedData(page: Document): Linked | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    if (json.length > MAX_JSON) continue;
    try {
      const found = findArticle(JSON.parse(json), 0);
      if (found) return found;
    } catch {
      // A page's broken JSON is no fault of the reader's file.
    }
  }
  return undefined;
}

function findArticle(value: unknown, depth: number): Linked | undefined {
  if (depth > 6 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const node = value as Linked;
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => ARTICLE_TYPES.test(type))) return node;
  return findArticle(node['@graph'], depth + 1) ?? findArticle(node['mainEntity'], depth + 1);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function name(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? text((first as Linked)['name']) : text(first);
}

/** Asks for the first of several names that has a content, in any case, as `name`, `property`, `itemprop` or `http-equiv`. */
function metaReader(page: Document): (...names: string[]) => string | undefined {
  const contents = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content') ?? '';
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.toLowerCase();
      if (key && content.trim() !== '' && !contents.has(key)) contents.set(key, content);
    }
  }
  return (...names) => names.map((key) => contents.get(key)).find((content) => content !== undefined);
}

/** The one heading of a page; of several, none can be said to be the article's. */
function only(page: Document, selector: string): string | undefined {
  const found = page.querySelectorAll(selector);
  return found.length === 1 ? (found[0]?.textContent ?? undefined) : undefined;
}

function timeOf(page: Document): string | undefined {
  const times = [...page.querySelectorAll('time[datetime]')];
  const marked = times.find(
    (time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop') === 'datePublished',
  );
  const inArticle = page.querySelector('article time[datetime], header time[datetime], main time[datetime]');
  return (marked ?? inArticle ?? times[0])?.getAttribute('datetime') ?? undefined;
}

function link(page: Document, rel: string): string | undefined {
  return page.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? undefined;
}
