import type { ExpressionSpecification } from 'maplibre-gl';

/** Straight steps between pairs of zoom and value. */
export function byZoom(...stops: (number | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
