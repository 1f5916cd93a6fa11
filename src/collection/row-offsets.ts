/** Where each row of a list begins, and last where the list ends. `rowOffsets(['a', 'b'], () => 10)` // => [0, 10, 20] */
export function rowOffsets<T>(items: readonly T[], heightOf: (item: T) => number): Float64Array {
  const offsets = new Float64Array(items.length + 1);
  items.forEach((item, i) => {
    offsets[i + 1] = offsets[i]! + heightOf(item);
  });
  return offsets;
}

/** The row at a height; the first and the last where it lies outside. `rowAt([0, 10, 20], 12)` // => 1 */
export function rowAt(offsets: ArrayLike<number>, height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
