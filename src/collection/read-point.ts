/**
 * Latitude and longitude as people write and copy them, latitude first: `39.76, 46.75`, `39.76°N 46.75°E`, with Arabic
 * digits and commas too. Null for anything else.
 */
export function readPoint(text: string): { readonly lat: number; readonly lon: number } | null {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('٫', '.')
    .replace(/[،؛;]/g, ',')
    .replaceAll('−', '-')
    .replace(/[\u200e\u200f\u061c°]/g, '');
  const parts = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*([NS])?\s*[, ]\s*(-?\d{1,3}(?:\.\d+)?)\s*([EW])?\s*$/i.exec(
    plain,
  );
  if (!parts) return null;
  const lat = Number(parts[1]) * (parts[2]?.toUpperCase() === 'S' ? -1 : 1);
  const lon = Number(parts[3]) * (parts[4]?.toUpperCase() === 'W' ? -1 : 1);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** `writePoint({lat: 39.7561, lon: 46.75})` // => '39.7561, 46.75': about ten metres. */
export function writePoint({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  return [lat, lon].map((degrees) => String(Number(degrees.toFixed(4)))).join(', ');
}
