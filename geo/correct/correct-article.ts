import type { GeoparsedArticle, Mention, ResolvedMention } from '../types.ts';
import { findQuote } from './anchor.ts';
import { correctedMention, type KnownPlaces } from './corrected-mention.ts';
import type { Correction } from './correction.ts';
import { type CorrectionIndex, keyOf, marksWords } from './correction-index.ts';
import { findWords } from './find-words.ts';
import { withoutCorrections } from './without-corrections.ts';

/** A stretch of a text, and the correction that says what it is. */
export interface Held<M extends Mention = ResolvedMention> {
  readonly start: number;
  readonly end: number;
  readonly correction: Correction;
  /** What the engine found in this very place, if anything. */
  readonly engine: M | undefined;
}

export interface HeldIn<M extends Mention> {
  /** The corrections that stand behind an article's mentions, or behind there being none, in the order of the text. */
  readonly held: readonly Held<M>[];
  /** Corrections whose words stand here, those among them for which a later or narrower one holds. */
  readonly found: readonly Correction[];
}

/** An article as the engine left it, as far as corrections look at it. */
interface Marked<M extends Mention> extends Pick<GeoparsedArticle, 'id' | 'text'> {
  readonly mentions: readonly M[];
}

/** Which corrections hold where in an article. */
export function heldIn<M extends Mention>(article: Marked<M>, corrections: CorrectionIndex): HeldIn<M> {
  const byName = mentionsByName(article.mentions);
  const found: Correction[] = [];
  let held: (Span & { readonly correction: Correction })[] = [];
  for (const correction of corrections.of(article, byName.keys())) {
    const spans = spansOf(correction, article, byName);
    if (spans.length === 0) continue;
    found.push(correction);
    // A later correction takes the place of those that it overlaps.
    held = held.filter((one) => !spans.some((next) => overlap(one, next)));
    held.push(...spans.map(({ start, end }) => ({ start, end, correction })));
  }
  held.sort((a, b) => a.start - b.start);
  const sameAs = ({ start, end }: Span) =>
    article.mentions.find((mention) => mention.start === start && mention.end === end);
  return { held: held.map((span) => ({ ...span, engine: sameAs(span) })), found };
}

export interface CorrectedArticle extends HeldIn<ResolvedMention> {
  readonly article: GeoparsedArticle;
}

/** Puts corrections over what the engine found in one article, whatever corrections it came with. */
export function correctArticle(
  given: GeoparsedArticle,
  corrections: CorrectionIndex,
  known?: KnownPlaces,
): CorrectedArticle {
  const article = withoutCorrections(given);
  const { held, found } = heldIn(article, corrections);
  if (held.length === 0) return { article, held, found };
  const put = held.flatMap(
    ({ start, end, correction, engine }) =>
      correctedMention(article.text, start, end, correction.says, engine, known) ?? [],
  );
  const { kept, overruled } = parted(article.mentions, held);
  const mentions = [...kept, ...put].sort((a, b) => a.start - b.start);
  return { article: { ...article, mentions, overruled }, held, found };
}

/** What the engine found, parted into what stays and what corrections stand over. */
export function parted<S extends Span>(
  found: readonly S[],
  held: readonly Span[],
): { readonly kept: S[]; readonly overruled: S[] } {
  const [kept, overruled]: [S[], S[]] = [[], []];
  for (const each of found) (held.some((one) => overlap(one, each)) ? overruled : kept).push(each);
  return { kept, overruled };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function mentionsByName(mentions: readonly Mention[]): Map<string, Span[]> {
  const byName = new Map<string, Span[]>();
  for (const mention of mentions) {
    const key = keyOf(mention.text);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [mention]);
    else same.push(mention);
  }
  return byName;
}

/** Where in an article a correction applies that the index gave for it. */
function spansOf(
  correction: Correction,
  article: Marked<Mention>,
  byName: ReadonlyMap<string, readonly Span[]>,
): readonly Span[] {
  const { target } = correction;
  if (target.scope === 'mention') {
    const start = findQuote(article.text, target);
    return start === null ? [] : [{ start, end: start + target.exact.length }];
  }
  const named = byName.get(keyOf(target.exact)) ?? [];
  if (!marksWords(correction)) return named;
  // Words that the engine passed over, but for those that it has taken for a part of another name.
  const passedOver = findWords(article.text, target.exact)
    .map((start): Span => ({ start, end: start + target.exact.length }))
    .filter((words) => !article.mentions.some((mention) => overlap(words, mention)));
  return [...named, ...passedOver];
}
