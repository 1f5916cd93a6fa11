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

  /** For what does not concern the map: its code never comes, and no time is spent on drawing it. */
  async openWithoutMap(query = ''): Promise<void> {
    await this.page.route('**/place-map*', () => {});
    await this.page.goto(`./?test&${query}`, { waitUntil: 'commit' });
    await expect(this.page.getByRole('tablist').or(this.page.locator('article'))).toBeVisible();
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
  ): Promise<{ id: string; name: string; lngLat: [number, number]; titles: string[]; articleIds: string[] }> {
    const { articles, places } = await this.collection();
    const mention = articles
      .flatMap((article) => article.mentions)
      .find((each) => each.text === spelling && each.placeId);
    expect(mention, `a mention of ${spelling}`).toBeDefined();
    const feature = places.features.find((each) => each.properties.id === mention!.placeId)!;
    return {
      id: feature.properties.id,
      name: spelling,
      lngLat: feature.geometry.coordinates as [number, number],
      titles: feature.properties.articles.map((article) => article.title ?? ''),
      articleIds: feature.properties.articles.map((article) => article.id),
    };
  }

  /** Where on the page a place lies. */
  async pixelOf(lngLat: [number, number]): Promise<{ x: number; y: number }> {
    const { x, y } = await this.page.evaluate((at) => window.yaqutMap!.view.project(at), lngLat);
    const box = (await this.page.locator('canvas.maplibregl-canvas').boundingBox())!;
    return { x: box.x + x, y: box.y + y };
  }

  /** Where on the page the marker of a place is drawn: its own or that of its cluster. */
  async markerOf(place: { id: string; lngLat: [number, number] }): Promise<{ x: number; y: number }> {
    const cluster = await this.page.evaluate((id) => window.yaqutMap!.whereDrawn(id), place.id);
    return this.pixelOf(cluster ?? place.lngLat);
  }

  /** Presses where a place lies until its card is open: a cluster that hides it parts first. */
  async pressMarker(
    place: { id: string; lngLat: [number, number]; name: string },
    touch = false,
  ): Promise<void> {
    const heading = this.card.getByRole('heading', { level: 2 });
    for (let presses = 0; presses < 6; presses++) {
      const { x, y } = await this.markerOf(place);
      await (touch ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y));
      // A press is a click of the map only once it can no longer be a double click.
      await this.page.waitForTimeout(350);
      await this.atRest();
      if ((await heading.count()) > 0) break;
    }
    await expect(heading).toHaveText(place.name);
  }

  /** The ids of the places that the map draws in view, on their own or in a cluster. */
  drawn(): Promise<string[]> {
    return this.page.evaluate(() => {
      const map = window.yaqutMap!;
      const layers = ['place-disc', 'place-region-badge', 'place-country-badge'];
      const ids = map.gl.queryRenderedFeatures({ layers }).map((feature) => String(feature.properties['id']));
      return [...new Set(ids.flatMap((id) => map.placesIn(id)))];
    });
  }

  isLit(id: string): Promise<boolean> {
    return this.page.evaluate((place) => window.yaqutMap!.isLit(place), id);
  }

  /** Nothing failed, and nothing was asked of another host. */
  expectQuiet(): void {
    const host = new URL(this.page.url()).host;
    const elsewhere = this.requests.filter((url) => /^https?:/.test(url) && new URL(url).host !== host);
    expect(elsewhere).toEqual([]);
    expect(this.problems).toEqual([]);
  }
}
