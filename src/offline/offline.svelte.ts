import { keepBasemap } from './kept-basemap.ts';

/** A reader who spares their connection is not sent the whole base map unasked. */
const sparesData = () =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Keeps the page and its map for the time without a network, and tells when a newer version has come. */
export class Offline {
  /** A newer version is here and waits to be wanted. */
  updateReady = $state(false);
  #registration: ServiceWorkerRegistration | null = null;
  #wanted = false;

  /** To be called once the map stands: what is kept for later shall not hold up what is looked at now. */
  async start(basemapUrl: string): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    try {
      const registration = await navigator.serviceWorker.register('service-worker.js');
      this.#registration = registration;
      this.#watch(registration);
      await navigator.serviceWorker.ready;
      if (!sparesData()) await keepBasemap(basemapUrl);
      document.documentElement.dataset['offline'] = 'ready';
    } catch {
      // Without a worker (a private window, a browser told not to) the page works as any page does.
    }
  }

  /** Brings the newer version in, and this page with it. */
  update(): void {
    this.#wanted = true;
    this.#registration?.waiting?.postMessage('update-now');
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      // The first worker of all is no update.
      if (registration.waiting && navigator.serviceWorker.controller) this.updateReady = true;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#wanted) location.reload();
    });
  }
}
