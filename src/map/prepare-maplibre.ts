import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { PMTiles, Protocol } from 'pmtiles';
import { BasemapSource } from '../offline/kept-basemap.ts';
import { BASEMAP_URL } from './basemap-url.ts';

let prepared = false;

/** Once a page: where the worker is, and how tiles are read out of one archive. */
export function prepareMapLibre(online: boolean): void {
  if (prepared) return;
  prepared = true;
  // The worker, too, has a policy: the server sends the looser one with this name alone.
  setWorkerUrl(online ? `${workerUrl}?online` : workerUrl);
  const protocol = new Protocol();
  protocol.add(new PMTiles(new BasemapSource(BASEMAP_URL)));
  addProtocol('pmtiles', protocol.tile);
}
