import type { ArticleLook } from '../collection/look.ts';
import type { ShownPlace } from '../collection/shown-places.ts';
import { clusterPlaces, clusterZoom, isOnePlace, type Cluster } from './clusters.ts';
import {
  clusteredData,
  clusterId,
  shapeOf,
  type MarkerCollection,
  type MarkerOptions,
} from './place-data.ts';

/** The markers that stand for places at one zoom: a place's own, or that of a cluster that holds it. */
export class Markers {
  #shown: readonly ShownPlace[] = [];
  #data: MarkerCollection = { type: 'FeatureCollection', features: [] };
  readonly #clusters = new Map<string, Cluster>();
  readonly #clusterOf = new Map<string, Cluster>();

  get shown(): readonly ShownPlace[] {
    return this.#shown;
  }

  get data(): MarkerCollection {
    return this.#data;
  }

  /** Groups places anew for a zoom. False where every marker is as it was. */
  group(
    shown: readonly ShownPlace[],
    zoom: number,
    chosenId: string | null,
    looks: ReadonlyMap<string, ArticleLook>,
    options: MarkerOptions,
  ): boolean {
    this.#shown = shown;
    const before = this.#signature();
    // The place whose card is open is never hidden in a cluster.
    const chosen = shown.find(({ id }) => id === chosenId);
    const others = chosen ? shown.filter((place) => place !== chosen) : shown;
    const clusters = clusterPlaces(others, clusterZoom(zoom));
    this.#clusters.clear();
    this.#clusterOf.clear();
    for (const cluster of clusters) {
      if (isOnePlace(cluster)) continue;
      this.#clusters.set(clusterId(cluster), cluster);
      for (const { id } of cluster.members) this.#clusterOf.set(id, cluster);
    }
    const alone = chosen && shapeOf(chosen) === 'disc' ? clusterPlaces([chosen], 0) : [];
    this.#data = clusteredData(shown, [...alone, ...clusters], looks, options);
    return this.#signature() !== before;
  }

  /** The id of the marker that stands for a place. */
  of(placeId: string): string {
    const cluster = this.#clusterOf.get(placeId);
    return cluster ? clusterId(cluster) : placeId;
  }

  /** The cluster that a place is drawn in; undefined where it is drawn on its own. */
  clusterOf(placeId: string): Cluster | undefined {
    return this.#clusterOf.get(placeId);
  }

  /** The places that a marker stands for. */
  placesIn(markerId: string): readonly string[] {
    return this.#clusters.get(markerId)?.members.map(({ id }) => id) ?? [markerId];
  }

  #signature(): string {
    return this.#data.features.map(({ properties }) => properties.icon + properties.id).join();
  }
}
