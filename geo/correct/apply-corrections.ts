import type { GeoparsedArticle, Place, PlaceId } from '../types.ts';
import { conflictsOf } from './conflicts.ts';
import { correctArticle, type Held } from './correct-article.ts';
import type { Correction } from './correction.ts';
import { CorrectionIndex } from './correction-index.ts';

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
 * names by their folded spelling, so that corrections survive another engine and small changes of a text. Corrections
 * that the articles came with are taken off first: give them too if they shall stay.
 */
export function applyCorrections(
  articles: readonly GeoparsedArticle[],
  corrections: readonly Correction[],
): Corrected {
  const index = new CorrectionIndex(corrections, new Set(articles.map(({ id }) => id)));
  const applied = new Map(corrections.map(({ id }) => [id, 0]));
  const lost = new Set(index.all);
  const disagreements: Disagreement[] = [];
  const known = placesIn(articles);
  const corrected = articles.map((given) => {
    const { article, held, found } = correctArticle(given, index, known);
    for (const correction of found) lost.delete(correction);
    for (const { correction } of held) applied.set(correction.id, applied.get(correction.id)! + 1);
    const engineAt = (at: number) => held[at]!.engine && (held[at]!.engine.place?.id ?? null);
    disagreements.push(...disagreementsOf(article.id, held, engineAt));
    return article;
  });
  return {
    articles: corrected,
    report: { applied, lost: [...lost], conflicts: conflictsOf(index.all), disagreements },
  };
}

/** What the engine knows of the places that it chose: more than a correction keeps of them. */
function placesIn(articles: readonly GeoparsedArticle[]): Map<PlaceId, Place> {
  const places = new Map<PlaceId, Place>();
  for (const { mentions, overruled = [] } of articles) {
    for (const { place, status } of [...overruled, ...mentions])
      if (place !== null && status === undefined && !places.has(place.id)) places.set(place.id, place);
  }
  return places;
}

/**
 * Where in an article the engine has changed its mind since, and not to what the person says.
 *
 * @param engineAt what it says now in place of the nth correction; undefined where it finds no mention
 */
export function disagreementsOf(
  article: string,
  held: readonly Pick<Held, 'correction' | 'start'>[],
  engineAt: (at: number) => PlaceId | null | undefined,
): Disagreement[] {
  return held.flatMap(({ correction, start }, at) => {
    const { was, says } = correction;
    const now = engineAt(at);
    const then: readonly (PlaceId | null | undefined)[] =
      was === null ? [undefined] : [was.place, ...(was.also ?? [])];
    const wanted = 'place' in says ? says.place.id : says.kind === 'not-identifiable' ? null : undefined;
    const isNews = now !== wanted && (says.kind === 'confirmed' || !then.includes(now));
    return isNews ? [{ correction, article, start, engine: now ?? null }] : [];
  });
}
