import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { gazetteerMarks } from '../tagger/gazetteer-marks.ts';
import { type EntityType, type Label, spansOf, type TaggedSpan, typeOf } from '../tagger/labels.ts';
import type { Tagger, Tagging } from '../tagger/tagger.ts';
import type { Token } from '../types.ts';
import type { Language } from './language.ts';
import type { Span } from './spans.ts';

/** What the tagger says of a text's tokens. */
export class Tags {
  readonly #tagging: Tagging;
  readonly #labels: ArrayLike<Label>;
  /** For each token the place it is part of, as tagged. */
  readonly #places: (TaggedSpan | undefined)[];

  constructor(tagging: Tagging) {
    const { labels } = tagging;
    this.#tagging = tagging;
    this.#labels = labels;
    this.#places = new Array<TaggedSpan | undefined>(labels.length).fill(undefined);
    for (const span of spansOf(labels)) {
      if (span.type === 'LOC') this.#places.fill(span, span.first, span.last + 1);
    }
  }

  /** What a name of the gazetteer is here, by its first tagged token; undefined where none is part of a name. */
  typeOf({ first, last }: Span): EntityType | undefined {
    for (let i = first; i <= last; i++) {
      const type = typeOf(this.#labels[i]!);
      if (type !== undefined) return type;
    }
    return undefined;
  }

  /** How much speaks for a name being a place rather than not, in log-odds: what its surest token says. */
  margin({ first, last }: Pick<Span, 'first' | 'last'>): number {
    let most = -Infinity;
    for (let i = first; i <= last; i++) most = Math.max(most, this.#tagging.marginAt(i));
    return most;
  }

  typeAt(i: number): EntityType | undefined {
    const label = this.#labels[i];
    return label === undefined ? undefined : typeOf(label);
  }

  /** The place that a token is part of, as tagged. */
  placeAt(i: number): TaggedSpan | undefined {
    return this.#places[i];
  }
}

/** Tags a text; `spans` are what the gazetteer proposes for it. */
export function readTags(
  text: string,
  tokens: readonly Token[],
  spans: readonly (readonly Span[])[],
  by: { readonly language: Language; readonly gazetteer: Gazetteer; readonly tagger: Tagger },
): Tags {
  const marks = gazetteerMarks(spans, by.gazetteer);
  return new Tags(by.tagger.tag(text, tokens, marks, by.language));
}
