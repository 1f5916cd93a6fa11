import type { FeatureArticle, PlaceFeature, PlaceProperties } from '../../geo/write/geojson-types.ts';

/**
 * A place with what each article says of it, counted as articles come and go: one that a thousand articles name costs
 * no more to go on with than one that a single one names.
 */
export class GatheredPlace {
  readonly #facts: PlaceProperties;
  readonly #geometry: PlaceFeature['geometry'];
  /** In the order of the collection; the two run side by side. */
  readonly #articles: FeatureArticle[] = [];
  readonly #orders: number[] = [];
  /** How often each spelling stands in them, but for those of its people. */
  readonly #spellings = new Map<string, number>();
  #mentionCount = 0;
  #feature: PlaceFeature | null = null;

  constructor(facts: PlaceProperties, geometry: PlaceFeature['geometry']) {
    this.#facts = facts;
    this.#geometry = geometry;
  }

  get isEmpty(): boolean {
    return this.#articles.length === 0;
  }

  put(article: FeatureArticle, order: number): void {
    const at = this.#placeOf(order);
    this.#articles.splice(at, 0, article);
    this.#orders.splice(at, 0, order);
    this.#count(article, 1);
  }

  remove(article: FeatureArticle, order: number): void {
    const at = this.#placeOf(order);
    this.#articles.splice(at, 1);
    this.#orders.splice(at, 1);
    this.#count(article, -1);
  }

  /** As it stands; what comes later does not change it. */
  get feature(): PlaceFeature {
    return (this.#feature ??= {
      type: 'Feature',
      id: this.#facts.id,
      geometry: this.#geometry,
      properties: {
        ...this.#facts,
        name: this.#name() ?? this.#facts.names[0]?.toponym ?? this.#facts.id,
        mentionCount: this.#mentionCount,
        articles: this.#articles.slice(),
      },
    });
  }

  /** How many stand before an order. Most articles come last, so it is looked for from the end. */
  #placeOf(order: number): number {
    return this.#orders.findLastIndex((other) => other < order) + 1;
  }

  #count({ mentions }: FeatureArticle, by: 1 | -1): void {
    for (const { text, kind } of mentions) {
      if (kind === 'demonym') continue;
      const count = (this.#spellings.get(text) ?? 0) + by;
      if (count === 0) this.#spellings.delete(text);
      else this.#spellings.set(text, count);
    }
    this.#mentionCount += by * mentions.length;
    this.#feature = null;
  }

  /** The spelling that stands most often, as `nameAsWritten` finds it; of several, the one that stands first. */
  #name(): string | undefined {
    const most = Math.max(...this.#spellings.values());
    const often = [...this.#spellings].filter(([, count]) => count === most).map(([text]) => text);
    if (often.length < 2) return often[0];
    for (const { mentions } of this.#articles) {
      const first = mentions.find(({ text, kind }) => kind !== 'demonym' && often.includes(text));
      if (first !== undefined) return first.text;
    }
    return undefined;
  }
}
