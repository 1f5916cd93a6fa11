import { nameAsWritten } from '../../geo/write/geojson.ts';
import type { Collection } from '../../geo/write/collection-types.ts';
import type { FeatureArticle, PlaceFeature, PlaceProperties } from '../../geo/write/geojson-types.ts';
import type { ArticlePart } from './article-part.ts';

interface Held {
  readonly order: number;
  readonly part: ArticlePart;
}

/** A place with what each article says of it. The feature is made when it is asked for, and kept until that changes. */
interface Gathered {
  readonly facts: PlaceProperties;
  readonly geometry: PlaceFeature['geometry'];
  readonly articles: Map<string, FeatureArticle>;
  feature: PlaceFeature | null;
}

/**
 * A collection put together from its articles' parts, one by one, in any order: what `toCollection` makes of all of
 * them at once. Adding one costs what that one holds, so that a page can follow while thousands arrive.
 */
export class JoinedCollection {
  readonly #held = new Map<string, Held>();
  readonly #places = new Map<string, Gathered>();

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
        gathered = { facts: properties, geometry, articles: new Map(), feature: null };
        this.#places.set(properties.id, gathered);
      }
      gathered.articles.set(id, properties.articles[0]!);
      gathered.feature = null;
    }
  }

  remove(id: string): void {
    const held = this.#held.get(id);
    if (held === undefined) return;
    this.#held.delete(id);
    for (const { properties } of held.part.features) {
      const gathered = this.#places.get(properties.id)!;
      gathered.articles.delete(id);
      gathered.feature = null;
      if (gathered.articles.size === 0) this.#places.delete(properties.id);
    }
  }

  /** The whole as it stands; what is put in later does not change it. */
  collection(title: string | null, generator: string, attribution: string): Collection {
    const held = [...this.#held.values()].sort((a, b) => a.order - b.order);
    const features = [...this.#places.values()].map((gathered) => this.#featureOf(gathered));
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

  #featureOf(gathered: Gathered): PlaceFeature {
    if (gathered.feature !== null) return gathered.feature;
    const { facts, geometry } = gathered;
    const orderOf = ({ id }: FeatureArticle) => this.#held.get(id)!.order;
    const articles = [...gathered.articles.values()].sort((a, b) => orderOf(a) - orderOf(b));
    const mentions = articles.flatMap((article) => article.mentions);
    const name = nameAsWritten(mentions) ?? facts.names[0]?.toponym ?? facts.id;
    const properties = { ...facts, name, mentionCount: mentions.length, articles };
    return (gathered.feature = { type: 'Feature', id: facts.id, geometry, properties });
  }
}
