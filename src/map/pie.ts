export interface Slice {
  readonly articleId: string;
  /** Radians, clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

/** The slices of a pie, in the order given; together always the whole circle. */
export function pieSlices(
  shares: readonly { readonly articleId: string; readonly count: number }[],
): Slice[] {
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  if (total <= 0) return [];
  let from = 0;
  return shares.map((share, index) => {
    // The last slice closes the circle, whatever rounding left over.
    const to = index === shares.length - 1 ? 2 * Math.PI : from + (share.count / total) * 2 * Math.PI;
    const slice = { articleId: share.articleId, from, to };
    from = to;
    return slice;
  });
}

/** Radius in pixels of a disc for so many mentions: grows with the root, so that area, not width, tells the number. */
export function discRadius(count: number): number {
  return Math.round(Math.min(26, 8 * Math.sqrt(Math.max(1, count))));
}

/** A cluster is a ring around a number, which needs room. */
export function clusterRadius(count: number): number {
  return Math.max(13, discRadius(count));
}
