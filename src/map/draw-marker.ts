import type { StyleImageMetadata } from 'maplibre-gl';
import type { ArticleLook } from '../collection/look.ts';
import type { Lang } from '../i18n/messages.ts';
import type { MapColours } from './map-colours.ts';
import { pieSlices } from './pie.ts';
import type { MarkerImage } from './place-data.ts';

export interface DrawnImage {
  readonly data: ImageData;
  readonly options: Partial<StyleImageMetadata>;
}

/** Drawn at twice the size, for screens that show it. */
const RATIO = 2;
/** Width of a cluster's coloured ring. */
const RING = 5;

export interface MarkerStyle {
  readonly looks: ReadonlyMap<string, ArticleLook>;
  readonly lang: Lang;
  readonly colours: MapColours;
}

export function drawMarker(image: MarkerImage, style: MarkerStyle): DrawnImage | null {
  if (image.shape === 'cluster') return drawCluster(image, style);
  return image.shape === 'disc' ? drawDisc(image, style) : drawBadge(image, style);
}

function canvas(width: number, height: number): OffscreenCanvasRenderingContext2D | null {
  const context = new OffscreenCanvas(width * RATIO, height * RATIO).getContext('2d');
  context?.scale(RATIO, RATIO);
  return context;
}

/** A disc or a pie: slices, a ring in the panel's colour, a dark hairline, so that it stands out on any ground. */
function drawDisc(image: MarkerImage, style: MarkerStyle): DrawnImage | null {
  // The mark of a person sits on the disc's shoulder.
  const outer = Math.max(
    image.radius + 2.5,
    image.status === 'machine' ? 0 : image.radius * SHOULDER + MARK + 1,
  );
  const size = Math.ceil(outer) * 2;
  const context = canvas(size, size);
  if (!context) return null;
  drawPie(context, size / 2, size / 2, image, style, 2);
  const only = image.slices.length === 1 ? style.looks.get(image.slices[0]!.articleId) : undefined;
  if (only && image.radius >= 8) {
    context.fillStyle = only.ink;
    context.font = `600 ${Math.round(image.radius * 1.25)}px "IBM Plex Sans Arabic", sans-serif`;
    const letter = only.letters[style.lang];
    // Centred on the ink of the letter: Arabic letters hang far below or stand far above the line.
    const box = context.measureText(letter);
    const x = size / 2 - (box.actualBoundingBoxRight - box.actualBoundingBoxLeft) / 2;
    const y = size / 2 + (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2;
    context.fillText(letter, x, y);
  }
  const shoulder = image.radius * SHOULDER;
  drawStatus(context, size / 2 + shoulder, size / 2 - shoulder, image, style);
  return { data: context.getImageData(0, 0, size * RATIO, size * RATIO), options: { pixelRatio: RATIO } };
}

/** Cosine of 45 degrees. */
const SHOULDER = 0.7071;
/** Radius of the mark of a person. */
const MARK = 5.5;

/** That a person has looked at a place: a tick on light where they agreed, on dark where they put it there. */
function drawStatus(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  y: number,
  { status }: MarkerImage,
  { colours }: MarkerStyle,
): void {
  if (status === 'machine') return;
  const [ground, ink] =
    status === 'confirmed' ? [colours.panel, colours.text] : [colours.text, colours.panel];
  context.beginPath();
  context.arc(x, y, MARK, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.strokeStyle = status === 'confirmed' ? colours.text : colours.panel;
  context.lineWidth = 1;
  context.stroke();
  context.beginPath();
  context.moveTo(x - 2.6, y + 0.2);
  context.lineTo(x - 0.7, y + 2.2);
  context.lineTo(x + 2.8, y - 2.1);
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke();
}

/** A ring of the pie around the number of places in it: no single place looks like that. */
function drawCluster(image: MarkerImage, style: MarkerStyle): DrawnImage | null {
  const size = Math.ceil(image.radius + 2.5) * 2;
  const context = canvas(size, size);
  if (!context) return null;
  drawPie(context, size / 2, size / 2, image, style, 2);
  const hole = image.radius - RING;
  const disc = (radius: number, colour: string) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    context.fill();
  };
  disc(hole, style.colours.discLine);
  disc(hole - 0.75, style.colours.panel);
  context.fillStyle = style.colours.text;
  context.font = `600 ${Math.max(11, Math.round(hole * 1.05))}px "IBM Plex Sans Arabic", sans-serif`;
  context.textAlign = 'center';
  const number = String(image.places);
  const box = context.measureText(number);
  context.fillText(
    number,
    size / 2,
    size / 2 + (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2,
  );
  return { data: context.getImageData(0, 0, size * RATIO, size * RATIO), options: { pixelRatio: RATIO } };
}

function drawPie(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  y: number,
  { radius, slices }: MarkerImage,
  { looks, colours }: MarkerStyle,
  ring: number,
): void {
  const circle = (r: number, colour: string) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fill();
  };
  circle(radius + ring / 4, colours.discLine);
  circle(radius - 0.75, colours.panel);
  const inner = radius - ring;
  const top = -Math.PI / 2;
  const pie = pieSlices(slices);
  // Of an archive, no marker is any article's: all are of one ink.
  if (pie.length === 0) circle(inner, colours.neutral);
  for (const slice of pie) {
    const look = looks.get(slice.articleId);
    if (!look) continue;
    context.save();
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, inner, top + slice.from, top + slice.to);
    context.closePath();
    context.fillStyle = look.colour;
    context.fill();
    if (look.pattern > 0) {
      context.clip();
      context.strokeStyle = look.ink;
      context.lineWidth = 1;
      const step = 8 - look.pattern * 2;
      for (let offset = -2 * radius; offset < 2 * radius; offset += step) {
        context.beginPath();
        context.moveTo(x + offset, y - radius);
        context.lineTo(x + offset + 2 * radius, y + radius);
        context.stroke();
      }
    }
    context.restore();
  }
  if (pie.length < 2) return;
  context.strokeStyle = colours.panel;
  context.lineWidth = 1;
  for (const { from } of pie) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + inner * Math.cos(top + from), y + inner * Math.sin(top + from));
    context.stroke();
  }
}

/** A plate that stretches under its label: square for a country, round for a region, the pie on the side reading starts. */
function drawBadge(image: MarkerImage, style: MarkerStyle): DrawnImage | null {
  const height = 24;
  const width = 56;
  const pad = 1;
  const context = canvas(width, height);
  if (!context) return null;
  const rtl = style.lang === 'ar';
  const corner = image.shape === 'country' ? 4 : (height - 2 * pad) / 2;
  context.beginPath();
  context.roundRect(pad, pad, width - 2 * pad, height - 2 * pad, corner);
  context.fillStyle = style.colours.panel;
  context.globalAlpha = 0.92;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = style.colours.badgeLine;
  context.lineWidth = 1;
  context.stroke();
  const dot = 13;
  drawPie(context, rtl ? width - dot : dot, height / 2, { ...image, radius: 6 }, style, 1.5);
  // In the corner that no stretching reaches: at the end of the plate.
  drawStatus(context, rtl ? MARK + 0.5 : width - MARK - 0.5, MARK + 0.5, image, style);

  const scaled = (...values: number[]) => values.map((value) => value * RATIO);
  const [textFrom, textTo] = rtl ? [11, width - 23] : [23, width - 11];
  const [stretchFrom, stretchTo] = rtl ? [14, width - 26] : [26, width - 14];
  return {
    data: context.getImageData(0, 0, width * RATIO, height * RATIO),
    options: {
      pixelRatio: RATIO,
      stretchX: [scaled(stretchFrom, stretchTo) as [number, number]],
      stretchY: [scaled(11, 13) as [number, number]],
      content: scaled(textFrom, 3, textTo, height - 3) as [number, number, number, number],
    },
  };
}
