import { recall, remember } from './preferences.ts';

/** The page whose policy lets a map come from elsewhere. */
const ONLINE_PAGE = 'online.html';

/** Offered where none was named: OpenFreeMap asks for no key and says that it keeps no log of who looks at what. */
export const OFFERED_STYLE = 'https://tiles.openfreemap.org/styles/positron';

/** `readStyleUrl('https://a.example/style')` // => the address; null for what no online map can come from. */
export function readStyleUrl(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/**
 * Where the map's style comes from, if the reader chose that on this machine. A link from somebody else may lead to the
 * online page, and chooses nothing.
 */
export function onlineStyleUrl(): string | null {
  if (!document.documentElement.hasAttribute('data-online-page')) return null;
  return readStyleUrl(recall('online-map') ?? '')?.href ?? null;
}

export function turnOnlineMapOn(style: URL): void {
  remember('online-map', style.href);
  location.assign(`${ONLINE_PAGE}${location.search}`);
}

export function turnOnlineMapOff(): void {
  remember('online-map', '');
  location.assign(`./${location.search}`);
}
