import type { Collection } from '../../geo/write/collection-types.ts';
import type { ArticlePart } from './article-part.ts';
import { GatheredPlace } from './gathered-place.ts';

interface Held {
  readonly order: number;
  readonly part: ArticlePart;
}

/**
 * A collection put together from its articles' parts, one by one, in any order: what `toCollection` makes of all of
 * them at once. Adding one costs what that one holds, so that a page can follow while thousands arrive.
 */
export class JoinedCollection {
  readonly #held = new Map<string, Held>();
  readonly #places = new Map<string, GatheredPlace>();

  get size(): number {
    return this.#held.size;
  }

  /** Adds an article, or puts it in the place of what it was before. */
  put(part: ArticlePart, order: number): void {
    const { id } = part.article;
    this.remove(id);
    this.#held.set(id, { order, part });
    for (const { properties, geometry } of part.features) {
      let gathered = this.#places.get(properties.id);
      if (gathered === undefined) {
        gathered = new GatheredPlace(properties, geometry);
        this.#places.set(properties.id, gathered);
      }
      gathered.put(properties.articles[0]!, order);
    }
  }

  remove(id: string): void {
    const held = this.#held.get(id);
    if (held === undefined) return;
    this.#held.delete(id);
    for (const { properties } of held.part.features) {
      const gathered = this.#places.get(properties.id)!;
      gathered.remove(properties.articles[0]!, held.order);
      if (gathered.isEmpty) this.#places.delete(properties.id);
    }
  }

  /** The whole as it stands; what is put in later does not change it. */
  collection(title: string | null, generator: string, attribution: string): Collection {
    const held = [...this.#held.values()].sort((a, b) => a.order - b.order);
    const features = [...this.#places.values()].map(({ feature }) => feature);
    features.sort((a, b) => b.properties.mentionCount - a.properties.mentionCount || (a.id < b.id ? -1 : 1));
    return {
      format: 'yaqut-collection',
      version: 1,
      title,
      generator,
      articles: held.map(({ part }) => part.article),
      places: {
        type: 'FeatureCollection',
        features,
        attribution,
        unresolved: held.flatMap(({ part }) => part.unresolved),
      },
    };
  }
}
