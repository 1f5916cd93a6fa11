import type { CorrectionSays } from '../../../geo/correct/correction.ts';
import type { CollectionCandidate, CollectionMention } from '../../../geo/write/collection-types.ts';
import { correctedPlace } from '../../collection/corrected-place.ts';
import type { Corrections, Scope } from '../../library/corrections.svelte.ts';
import type { Reading, Rival, Stretch } from '../../state/reading.svelte.ts';

/** What somebody is about to say of a stretch of text, as far as they have come. */
export class CorrectingDraft {
  readonly #reading: Reading;
  readonly #corrections: Corrections;
  readonly stretch: Stretch;

  /** What stands in `is:` before a candidate's id, or `search`, `point`, `unknown`, `not-place`; empty at first. */
  choice = $state('');
  scope = $state<Scope>('mention');
  /** Of what the search found, the one chosen. */
  found = $state.raw<CollectionCandidate | null>(null);
  /** All that the search found. */
  listed = $state.raw<readonly CollectionCandidate[]>([]);
  point = $state.raw<{ readonly lat: number; readonly lon: number } | null>(null);
  pointName = $state('');

  readonly article = $derived.by(() => this.#reading.articles.get(this.stretch.articleId)!);
  readonly words = $derived.by(() => this.article.text.slice(this.stretch.start, this.stretch.end));
  readonly mention = $derived.by<CollectionMention | null>(() => {
    const { start, end } = this.stretch;
    return this.article.mentions.find((each) => each.start === start && each.end === end) ?? null;
  });
  /** What the engine said of it, whatever it is shown as; null where it passed over these words. */
  readonly engine = $derived.by(() => this.#corrections.engineAt(this.stretch));
  /** What it is shown as, what the engine said, and the others that it thought of. */
  readonly candidates = $derived.by<readonly CollectionCandidate[]>(() => {
    const all = [...(this.mention?.candidates ?? []), ...(this.engine?.candidates ?? [])];
    return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index);
  });
  /** Null as long as nothing is chosen. */
  readonly says = $derived.by<CorrectionSays | null>(() => {
    if (this.choice === 'unknown') return { kind: 'not-identifiable' };
    if (this.choice === 'not-place') return { kind: 'not-a-place' };
    if (this.choice === 'point') {
      if (this.point === null) return null;
      const id = `user:${this.point.lat},${this.point.lon}`;
      const name = this.pointName.trim() || this.words;
      return { kind: 'place', place: { id, name, ...this.point, precision: 'point' } };
    }
    const place =
      this.choice === 'search' ? this.found : this.candidates.find(({ id }) => `is:${id}` === this.choice);
    if (!place) return null;
    return { kind: place.id === this.engine?.placeId ? 'confirmed' : 'place', place: correctedPlace(place) };
  });
  /** It marks words that the engine passed over. */
  readonly marks = $derived(this.engine === null && this.says !== null && 'place' in this.says);
  readonly reach = $derived.by(() => this.#corrections.reach(this.stretch, this.engine === null));
  /** What the map shows meanwhile: the places that may be meant. */
  readonly rivals = $derived.by<readonly Rival[]>(() => {
    const now = this.mention?.placeId;
    const was = this.candidates.find(({ id }) => id === now);
    const chosen = { chosen: true, ...(was ? { from: was } : {}) };
    if (this.choice === 'point' && this.point)
      return [{ ...this.point, name: this.pointName, nameAr: null, ...chosen }];
    const isChosen = ({ id }: CollectionCandidate) =>
      this.choice === 'search' ? id === this.found?.id : this.choice === `is:${id}`;
    const others = this.candidates.filter(({ id }) => id !== now);
    return (this.choice === 'search' ? this.listed : others).map((place) =>
      isChosen(place) ? { ...place, ...chosen } : place,
    );
  });

  constructor(reading: Reading, corrections: Corrections, stretch: Stretch) {
    this.#reading = reading;
    this.#corrections = corrections;
    this.stretch = stretch;
    this.pointName = this.words;
    const { mention } = this;
    this.choice = mention?.placeId ? `is:${mention.placeId}` : mention ? '' : 'search';
  }
}
