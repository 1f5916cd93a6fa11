import type { LayerSpecification, Map as GlMap, StyleSpecification } from 'maplibre-gl';
import type { Lang } from '../i18n/messages.ts';

/** Beyond the bundled map's last zoom, an online one goes on to streets. */
export const ONLINE_MAX_ZOOM = 17;

/** Fetches a style. Throws where it does not come or is none: whoever asks has the bundled map to fall back on. */
export async function fetchStyle(url: string): Promise<StyleSpecification> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const style: unknown = await response.json();
  if (!isStyle(style)) throw new Error(`${url} is no MapLibre style.`);
  return style;
}

function isStyle(value: unknown): value is StyleSpecification {
  if (typeof value !== 'object' || value === null) return false;
  const { version, sources, layers } = value as Partial<StyleSpecification>;
  return version === 8 && typeof sources === 'object' && Array.isArray(layers);
}

/**
 * An online style as the ground under our places: with the bundled map's countries to tint, its letters for our labels,
 * and its own labels in the interface's language where it has them.
 */
export function onlineBase(
  online: StyleSpecification,
  bundled: StyleSpecification,
  lang: Lang,
): StyleSpecification {
  return {
    ...online,
    sources: { ...bundled.sources, ...online.sources },
    'font-faces': { ...online['font-faces'], ...bundled['font-faces'] },
    layers: online.layers.map((layer) => inLanguage(layer, lang)),
  };
}

/** OpenMapTiles, on which most open styles are drawn, has names as `name:ar` and `name:en`. */
function inLanguage(layer: LayerSpecification, lang: Lang): LayerSpecification {
  if (layer.type !== 'symbol') return layer;
  const text = layer.layout?.['text-field'];
  if (!Array.isArray(text) || !JSON.stringify(text).includes('"name')) return layer;
  const field = ['coalesce', ['get', `name:${lang}`], text];
  return { ...layer, layout: { ...layer.layout, 'text-field': field } } as LayerSpecification;
}

/** What the sources of a style say of whence they are, as plain words, once they have come. */
export function attributionsOf(map: GlMap, { sources }: StyleSpecification): readonly string[] {
  const words = Object.keys(sources).flatMap((id) => {
    const html = map.getSource(id)?.attribution;
    return html ? [new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''] : [];
  });
  return [...new Set(words)];
}
