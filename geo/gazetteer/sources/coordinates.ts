import { excerpt, quote, type RowFaultReason } from './row-fault.ts';

/** WGS 84 degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

export type CoordinatesRead =
  | { readonly ok: true; readonly value: Coordinates }
  | { readonly ok: false; readonly reason: RowFaultReason; readonly why: string; readonly found?: string };

/** Reads a pair of coordinates as tables hold them. Nothing is guessed: a swapped pair is told of, not turned round. */
export function readCoordinates(latitude: string, longitude: string): CoordinatesRead {
  if (latitude.trim() === '' || longitude.trim() === '') {
    const missing = latitude.trim() === '' ? 'latitude' : 'longitude';
    return { ok: false, reason: 'no-coordinates', why: `there is no ${missing}` };
  }
  const lat = readDegrees(latitude);
  const lon = readDegrees(longitude);
  if (lat === null) return bad(`latitude ${quote(latitude)} is no number of degrees`, latitude);
  if (lon === null) return bad(`longitude ${quote(longitude)} is no number of degrees`, longitude);
  return checkCoordinates(lat, lon);
}

/** Whether numbers are a point on Earth. */
export function checkCoordinates(lat: number, lon: number): CoordinatesRead {
  if (!Number.isFinite(lat) || !Number.isFinite(lon))
    return bad(`${lat}, ${lon} are no degrees`, `${lat}, ${lon}`);
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { ok: true, value: { lat, lon } };
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
    return {
      ok: false,
      reason: 'swapped-coordinates',
      why: `latitude ${lat} is beyond ±90: latitude and longitude seem to be swapped`,
      found: `${lat}, ${lon}`,
    };
  }
  return Math.abs(lat) > 90
    ? bad(`latitude ${lat} is beyond ±90`, String(lat))
    : bad(`longitude ${lon} is beyond ±180`, String(lon));
}

/** Degrees as people write them: Arabic-Indic digits, a decimal comma, a degree sign behind. Null for anything else. */
export function readDegrees(text: string): number | null {
  const plain = westernDigits(text.trim()).replace(/[٫,]/u, '.').replace(/\s*°$/u, '').replace('\u2212', '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** Digits of the Arabic and the Persian row as 0–9. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function bad(why: string, found: string): CoordinatesRead {
  return { ok: false, reason: 'bad-coordinates', why, found: excerpt(found) };
}

const KM_PER_DEGREE = 111.2;

/** Distance on a plane laid at the first point: right to a thousandth over the few kilometres it is asked for. */
export function kmBetween(a: Coordinates, b: Coordinates): number {
  const north = (b.lat - a.lat) * KM_PER_DEGREE;
  const turn = ((b.lon - a.lon + 540) % 360) - 180;
  return Math.hypot(north, turn * KM_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180));
}
