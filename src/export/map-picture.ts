import type { PlaceMap } from '../map/place-map.ts';

/** In CSS pixels, as the map's own sizes are. */
const FONT_SIZE = 11;
const PADDING = 6;

/** The map as it is seen, as a PNG, with a line under it that names whose data it is; null where the browser makes none. */
export async function mapPicture(map: PlaceMap, sources: readonly string[]): Promise<Blob | null> {
  const picture = map.picture();
  const scale = picture.width / map.view.size.width;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const font = `${FONT_SIZE * scale}px "IBM Plex Sans Arabic", sans-serif`;
  context.font = font;
  const lines = brokenLines(context, sources, picture.width - 2 * PADDING * scale);
  const lineHeight = FONT_SIZE * 1.5 * scale;
  canvas.width = picture.width;
  canvas.height = picture.height + lines.length * lineHeight + PADDING * scale;
  // A canvas forgets its settings with its size.
  context.font = font;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0);
  context.fillStyle = '#1e1b16';
  context.textBaseline = 'middle';
  lines.forEach((line, i) => {
    context.fillText(line, PADDING * scale, picture.height + PADDING * scale * 0.5 + (i + 0.5) * lineHeight);
  });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The sources in as few lines as hold them, none broken. */
function brokenLines(
  context: CanvasRenderingContext2D,
  sources: readonly string[],
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const source of sources) {
    const longer = lines.length === 0 ? source : `${lines.at(-1)!} · ${source}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(source);
  }
  return lines;
}
