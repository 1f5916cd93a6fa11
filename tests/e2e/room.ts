import { expect, type Locator, type Page } from '@playwright/test';
import type { Collection } from '../../geo/write/collection-types.ts';
import type { PlaceMap } from '../../src/map/place-map.ts';

declare global {
  interface Window {
    yaqutMap?: PlaceMap;
  }
}

/** The page as a test uses it: what a person sees and presses, and a look at the canvas, which has no elements. */
export class Room {
  readonly page: Page;
  readonly card: Locator;
  /** Every address that the page asked for. */
  readonly requests: string[] = [];
  readonly problems: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole('dialog');
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.problems.push(line.text());
    });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./?test&${query}`);
    await this.atRest();
  }

  /** Until the map stands still and everything on it is drawn. */
  async atRest(): Promise<void> {
    await this.page.waitForFunction(
      () => window.yaqutMap?.gl.loaded() === true && !window.yaqutMap.gl.isMoving(),
      null,
      {
        timeout: 40_000,
      },
    );
  }

  async collection(): Promise<Collection> {
    return (await this.page.request.get('./collection.json')).json() as Promise<Collection>;
  }

  /** The place that a spelling was resolved to, and the titles of the articles that name it. */
  async placeOf(
    spelling: string,
  ): Promise<{ id: string; lngLat: [number, number]; titles: string[]; articleIds: string[] }> {
    const { articles, places } = await this.collection();
    const mention = articles
      .flatMap((article) => article.mentions)
      .find((each) => each.text === spelling && each.placeId);
    expect(mention, `a mention of ${spelling}`).toBeDefined();
    const feature = places.features.find((each) => each.properties.id === mention!.placeId)!;
    return {
      id: feature.properties.id,
      lngLat: feature.geometry.coordinates as [number, number],
      titles: feature.properties.articles.map((article) => article.title ?? ''),
      articleIds: feature.properties.articles.map((article) => article.id),
    };
  }

  /** Where on the page a place lies. */
  async pixelOf(lngLat: [number, number]): Promise<{ x: number; y: number }> {
    const { x, y } = await this.page.evaluate((at) => window.yaqutMap!.project(at), lngLat);
    const box = (await this.page.locator('canvas.maplibregl-canvas').boundingBox())!;
    return { x: box.x + x, y: box.y + y };
  }

  /** The ids of the places that the map draws in view. */
  drawn(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { gl } = window.yaqutMap!;
      const layers = ['place-disc', 'place-region-badge', 'place-country-badge'];
      return [
        ...new Set(gl.queryRenderedFeatures({ layers }).map((feature) => String(feature.properties['id']))),
      ];
    });
  }

  isLit(id: string): Promise<boolean> {
    return this.page.evaluate(
      (place) => window.yaqutMap!.gl.getFeatureState({ source: 'places', id: place })['lit'] === true,
      id,
    );
  }

  /** Nothing failed, and nothing was asked of another host. */
  expectQuiet(): void {
    const host = new URL(this.page.url()).host;
    const elsewhere = this.requests.filter((url) => /^https?:/.test(url) && new URL(url).host !== host);
    expect(elsewhere).toEqual([]);
    expect(this.problems).toEqual([]);
  }
}
