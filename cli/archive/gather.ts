import type { Article, NdjsonMention } from '../../geo/index.ts';
import { type Span, spanOf, timeUnits } from '../../src/collection/time-axis.ts';
import { CandidateRegister } from './candidate-register.ts';
import { NameRegister } from './name-register.ts';
import { PlaceRegister } from './place-register.ts';
import { Spool } from './spool.ts';
import type { GeoparsedLine } from './geoparsed-articles.ts';

export interface SpooledArticle {
  readonly article: Article;
  readonly mentions: readonly NdjsonMention[];
}

/** What is known once every article was read: the articles themselves are on the disk. */
export interface GatheredArchive {
  readonly articles: Spool<SpooledArticle>;
  /** Of each article, in the order read; NaN without a date. */
  readonly days: readonly number[];
  readonly outlets: ReadonlyMap<string, number>;
  readonly places: PlaceRegister;
  readonly candidates: CandidateRegister;
  readonly unresolved: NameRegister;
  readonly faults: number;
}

/** What counts, and has a place of its own in the archive: not what is only part of an organisation's name. */
export const counts = (mention: NdjsonMention): boolean =>
  mention.place !== null && mention.kind !== 'embedded';

/** Reads all articles once: puts them aside, and counts what the archive is laid out by. */
export async function gather(
  lines: AsyncIterable<GeoparsedLine>,
  path: string,
  listener: { fault: (message: string) => void; progress: (articles: number) => void },
): Promise<GatheredArchive> {
  const articles = new Spool<SpooledArticle>(path);
  const days: number[] = [];
  const outlets = new Map<string, number>();
  const places = new PlaceRegister();
  const candidates = new CandidateRegister();
  const unresolved = new NameRegister();
  const ids = new Set<string>();
  let faults = 0;
  for await (const line of lines) {
    if (!line.ok) {
      faults += 1;
      listener.fault(line.message);
      continue;
    }
    const article = { ...line.article, id: free(line.article.id, ids) };
    articles.add({ article, mentions: line.mentions });
    days.push(spanOf(article.date)?.from ?? NaN);
    if (article.outlet) outlets.set(article.outlet, (outlets.get(article.outlet) ?? 0) + 1);
    for (const mention of line.mentions) {
      candidates.add(mention);
      if (mention.place === null) unresolved.add(mention.text);
      if (mention.place && counts(mention)) {
        places.add(mention.place, mention.kind === 'demonym' ? null : mention.text);
      }
    }
    listener.progress(articles.count);
  }
  return { articles, days, outlets, places, candidates, unresolved, faults };
}

/** Two articles of one id would be one to a link. */
function free(id: string, taken: Set<string>): string {
  let own = id;
  for (let n = 2; taken.has(own); n++) own = `${id}~${n}`;
  taken.add(own);
  return own;
}

/** The steps of the time line and the step of each day. */
export class Steps {
  /** As ISO dates; empty where there are too few dates for a time line. */
  readonly units: readonly string[];
  readonly #spans: readonly Span[];

  constructor(days: readonly number[]) {
    let [first, last] = [Infinity, -Infinity];
    for (const day of days) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
    const units = first > last ? [] : timeUnits([{ from: first, to: last }]);
    this.units = units.map(({ iso }) => iso);
    this.#spans = units;
  }

  /** Null for what has no date. */
  of(day: number): number | null {
    if (Number.isNaN(day) || this.#spans.length === 0) return null;
    let [low, high] = [0, this.#spans.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.to < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
