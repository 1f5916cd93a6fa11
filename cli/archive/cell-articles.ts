import { CELL_LEVELS, TILES_MAX_ZOOM } from '../../geo/archive/manifest.ts';
import { cellAt } from '../../geo/archive/place-order.ts';

/**
 * Counts how many different articles name any place of a cell, for the cells of each zoom. Places come in the order of
 * their numbers, so that a cell is done when another begins, and only one a zoom is counted at a time.
 */
export class CellArticles {
  /** For each zoom, the number of the cell that last counted each article. */
  readonly #stamps: readonly Uint32Array[];
  readonly #cells: number[];
  readonly #serials: number[];
  readonly #counts: readonly number[][];

  constructor(articles: number) {
    const zooms = Array.from({ length: TILES_MAX_ZOOM }, (_, zoom) => zoom);
    this.#stamps = zooms.map(() => new Uint32Array(articles));
    this.#cells = zooms.map(() => -1);
    this.#serials = zooms.map(() => 0);
    this.#counts = zooms.map(() => []);
  }

  add(position: number, article: number): void {
    this.#stamps.forEach((stamps, zoom) => {
      const cell = cellAt(position, zoom + CELL_LEVELS);
      if (cell !== this.#cells[zoom]) {
        this.#cells[zoom] = cell;
        this.#serials[zoom]! += 1;
        this.#counts[zoom]!.push(0);
      }
      if (stamps[article] === this.#serials[zoom]) return;
      stamps[article] = this.#serials[zoom]!;
      this.#counts[zoom]![this.#counts[zoom]!.length - 1]! += 1;
    });
  }

  /** Of the cells at a zoom, in the order of their places. */
  at(zoom: number): readonly number[] {
    return this.#counts[zoom]!;
  }
}
