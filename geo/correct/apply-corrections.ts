import { nameKey } from '../text/tokenize.ts';
import type { GeoparsedArticle, PlaceId, ResolvedMention } from '../types.ts';
import { findQuote } from './anchor.ts';
import { correctedMention } from './corrected-mention.ts';
import type { Correction, CorrectionTarget } from './correction.ts';

/** What became of corrections when they were applied. */
export interface CorrectionReport {
  /** How many mentions each correction stands behind, by its id; 0 where a later or a narrower one holds instead. */
  readonly applied: ReadonlyMap<string, number>;
  /** Corrections whose words stand nowhere in the articles any more. */
  readonly lost: readonly Correction[];
  /** Where people disagree: corrections of one target by different people that say different things. The last one holds. */
  readonly conflicts: readonly (readonly Correction[])[];
  /** Where the engine now says neither what it said when it was corrected nor what the correction says. */
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  readonly correction: Correction;
  readonly article: string;
  readonly start: number;
  /** What the engine says now. */
  readonly engine: PlaceId | null;
}

export interface Corrected {
  readonly articles: readonly GeoparsedArticle[];
  readonly report: CorrectionReport;
}

/**
 * Puts corrections over what the engine found, in whatever order they come. The narrowest holds: one mention before an
 * article before the collection; of the same width the latest. Words are found again by what stands around them, and
 * names by their folded spelling, so that corrections survive another engine and small changes of a text.
 */
export function applyCorrections(
  articles: readonly GeoparsedArticle[],
  corrections: readonly Correction[],
): Corrected {
  const inOrder = [...corrections].sort(
    (a, b) =>
      WIDTH[a.target.scope] - WIDTH[b.target.scope] ||
      Date.parse(a.at) - Date.parse(b.at) ||
      (a.id < b.id ? -1 : 1),
  );
  const applied = new Map(corrections.map(({ id }) => [id, 0]));
  const lost = new Set(inOrder);
  const disagreements: Disagreement[] = [];
  const ids = new Set(articles.map(({ id }) => id));
  const named = inOrder.map((correction) => ({ correction, key: keyOf(correction.target.exact) }));
  const corrected = articles.map((article) => {
    const held = new Map<string, Held>();
    const byName = mentionsByName(article);
    for (const { correction, key } of named) {
      const { target } = correction;
      const spans =
        target.scope === 'mention'
          ? findMention(target, article, ids)
          : findName(target, key, article, byName);
      if (spans.length > 0) lost.delete(correction);
      for (const { start, end } of spans) hold(held, { start, end, correction });
    }
    if (held.size === 0) return article;
    for (const { correction, start, end } of held.values()) {
      applied.set(correction.id, applied.get(correction.id)! + 1);
      const engine = article.mentions.find((mention) => mention.start === start && mention.end === end);
      if (isNews(correction, engine)) {
        disagreements.push({ correction, article: article.id, start, engine: engine?.place?.id ?? null });
      }
    }
    return { ...article, mentions: withCorrections(article, [...held.values()]) };
  });
  return {
    articles: corrected,
    report: { applied, lost: [...lost], conflicts: conflictsOf(inOrder), disagreements },
  };
}

const WIDTH = { collection: 0, article: 1, mention: 2 } as const;

interface Held {
  readonly start: number;
  readonly end: number;
  readonly correction: Correction;
}

/** A later correction takes the place of those that it overlaps. */
function hold(held: Map<string, Held>, next: Held): void {
  for (const [key, { start, end }] of held) if (start < next.end && next.start < end) held.delete(key);
  held.set(`${next.start}-${next.end}`, next);
}

type Span = Pick<ResolvedMention, 'start' | 'end'>;

function mentionsByName({ mentions }: GeoparsedArticle): Map<string, Span[]> {
  const byName = new Map<string, Span[]>();
  for (const mention of mentions) {
    const key = keyOf(mention.text);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [mention]);
    else same.push(mention);
  }
  return byName;
}

/** Names are one by their folded spelling; what has none, such as a sign, by itself. */
function keyOf(name: string): string {
  return nameKey(name) || name;
}

function findName(
  target: Exclude<CorrectionTarget, { scope: 'mention' }>,
  key: string,
  article: GeoparsedArticle,
  byName: ReadonlyMap<string, readonly Span[]>,
): readonly Span[] {
  return target.scope === 'article' && target.article !== article.id ? [] : (byName.get(key) ?? []);
}

/** In the article of that id; where none has it any more, in the one whose text holds the words with what stood around them. */
function findMention(
  target: Extract<CorrectionTarget, { scope: 'mention' }>,
  { id, text }: GeoparsedArticle,
  ids: ReadonlySet<string>,
): Span[] {
  const isHere = ids.has(target.article)
    ? id === target.article
    : text.includes(target.prefix + target.exact + target.suffix);
  const start = isHere ? findQuote(text, target) : null;
  return start === null ? [] : [{ start, end: start + target.exact.length }];
}

function withCorrections(article: GeoparsedArticle, held: readonly Held[]): ResolvedMention[] {
  const kept = article.mentions.filter(
    (mention) => !held.some((one) => one.start < mention.end && mention.start < one.end),
  );
  const put = held.flatMap(({ start, end, correction: { says } }) => {
    const engine = article.mentions.find((mention) => mention.start === start && mention.end === end);
    return correctedMention(article.text, start, end, says, engine) ?? [];
  });
  return [...kept, ...put].sort((a, b) => a.start - b.start);
}

/** Whether the engine has changed its mind since, and not to what the person says. */
function isNews({ was, says }: Correction, engine: ResolvedMention | undefined): boolean {
  const now = engine === undefined ? undefined : (engine.place?.id ?? null);
  const then = was === null ? undefined : was.place;
  if (says.kind === 'confirmed') return now !== says.place.id;
  const wanted = says.kind === 'place' ? says.place.id : says.kind === 'not-identifiable' ? null : undefined;
  return now !== then && now !== wanted;
}

function conflictsOf(corrections: readonly Correction[]): Correction[][] {
  const byTarget = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const { target } = correction;
    const key = JSON.stringify([
      target.scope,
      target.scope === 'collection' ? '' : target.article,
      keyOf(target.exact),
      target.scope === 'mention' ? target.start : 0,
    ]);
    byTarget.set(key, [...(byTarget.get(key) ?? []), correction]);
  }
  const outcome = ({ says }: Correction) => ('place' in says ? says.place.id : says.kind);
  return [...byTarget.values()].flatMap((all) => {
    // Of each person what they said last.
    const last = [...new Map(all.map((correction) => [correction.by ?? '', correction])).values()];
    return new Set(last.map(outcome)).size > 1 ? [last] : [];
  });
}
