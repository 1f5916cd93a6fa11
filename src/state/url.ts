import { ARTICLE_SORTS, type ArticleSort } from '../collection/article-order.ts';
import { CERTAINTIES, PLACE_SORTS, type PlaceFilter, STATUSES } from '../collection/place-filter.ts';
import { isoDay, spanOf, type Span } from '../collection/time-axis.ts';

/** Everything one sees, as the address says it. A link reopens what was seen. */
export interface UrlState {
  readonly lang: 'ar' | 'en' | null;
  readonly tab: Tab;
  /** Articles switched off. */
  readonly off: readonly string[];
  readonly place: string | null;
  /** Places on one spot whose list is open. */
  readonly spot: readonly string[];
  readonly article: string | null;
  /** The mention the reader stands at, by its start in the article's text. */
  readonly at: number | null;
  readonly view: View | null;
  /** Of an archive: only the articles of this outlet. */
  readonly outlet: string | null;
  /** Only the articles of these days, both included. */
  readonly time: Span | null;
  readonly articleSort: ArticleSort;
  readonly filter: PlaceFilter;
  /** Where mentions lie thick, as a glow on the map. */
  readonly heat: boolean;
  /** The map shows only the places of what is being read. */
  readonly follow: boolean;
}

export const TABS = ['articles', 'places', 'overview'] as const;
export type Tab = (typeof TABS)[number];

export interface View {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

const OURS = [
  'lang',
  'tab',
  'off',
  'place',
  'spot',
  'article',
  'at',
  'view',
  'outlet',
  'from',
  'to',
  'order',
  'sort',
  'by',
  'country',
  'sure',
  'status',
  'show',
  'q',
  'layer',
  'follow',
];

function readView(text: string | null): View | null {
  const parts = (text ?? '').split(',').map(Number);
  const [lat, lon, zoom] = parts;
  if (parts.length !== 3 || lat === undefined || lon === undefined || zoom === undefined) return null;
  if (!parts.every(Number.isFinite) || Math.abs(lat) > 85 || Math.abs(lon) > 180 || zoom < 0 || zoom > 22)
    return null;
  return { lat, lon, zoom };
}

/** The value if it is one of those known, else the first of them, which the address leaves out. */
function oneOf<T extends string>(known: readonly [T, ...T[]], value: string | null): T {
  return known.find((each) => each === value) ?? known[0];
}

function readTime(from: string | null, to: string | null): Span | null {
  const [first, last] = [spanOf(from), spanOf(to)];
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null;
}

/** What it cannot read, it passes over: a link that was cut short still opens. */
export function readUrl(search: string): UrlState {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const at = query.get('at');
  return {
    lang: lang === 'ar' || lang === 'en' ? lang : null,
    tab: oneOf(TABS, query.get('tab')),
    off: query.getAll('off'),
    place: query.get('place'),
    spot: query.getAll('spot'),
    article: query.get('article'),
    at: at !== null && /^\d{1,9}$/.test(at) ? Number(at) : null,
    view: readView(query.get('view')),
    articleSort: oneOf(ARTICLE_SORTS, query.get('order')),
    filter: {
      sort: oneOf(PLACE_SORTS, query.get('sort')),
      article: query.get('by'),
      country: /^[A-Z]{2}$/.exec(query.get('country') ?? '')?.[0] ?? null,
      certainty: oneOf(CERTAINTIES, query.get('sure')),
      status: oneOf(STATUSES, query.get('status')),
      inView: query.getAll('show').includes('view'),
      unresolved: query.getAll('show').includes('unresolved'),
      query: query.get('q') ?? '',
    },
    heat: query.get('layer') === 'heat',
    follow: query.has('follow'),
    outlet: query.get('outlet') || null,
    time: readTime(query.get('from'), query.get('to')),
  };
}

/** The query for a state. Parameters that are not ours stay as they are. */
export function writeUrl(search: string, state: UrlState): string {
  const query = new URLSearchParams(search);
  for (const name of OURS) query.delete(name);
  if (state.lang) query.set('lang', state.lang);
  if (state.tab !== TABS[0]) query.set('tab', state.tab);
  for (const id of state.off) query.append('off', id);
  if (state.place) query.set('place', state.place);
  for (const id of state.spot) query.append('spot', id);
  if (state.article) query.set('article', state.article);
  if (state.article && state.at !== null) query.set('at', String(state.at));
  if (state.articleSort !== ARTICLE_SORTS[0]) query.set('order', state.articleSort);
  const { sort, article, country, certainty, status, inView, unresolved, query: words } = state.filter;
  if (sort !== PLACE_SORTS[0]) query.set('sort', sort);
  if (article) query.set('by', article);
  if (country) query.set('country', country);
  if (certainty !== CERTAINTIES[0]) query.set('sure', certainty);
  if (status !== STATUSES[0]) query.set('status', status);
  if (inView) query.append('show', 'view');
  if (unresolved) query.append('show', 'unresolved');
  if (words) query.set('q', words);
  if (state.heat) query.set('layer', 'heat');
  if (state.follow) query.set('follow', '1');
  if (state.outlet) query.set('outlet', state.outlet);
  if (state.time) {
    query.set('from', isoDay(state.time.from));
    query.set('to', isoDay(state.time.to));
  }
  if (state.view) {
    const { lat, lon, zoom } = state.view;
    query.set('view', `${lat.toFixed(3)},${lon.toFixed(3)},${zoom.toFixed(2)}`);
  }
  // A colon and a comma are allowed in a query, and a link that can be read is a better link.
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
