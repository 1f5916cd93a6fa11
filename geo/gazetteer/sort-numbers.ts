/**
 * Sorts `order` by `values[order[i]]`, stably, by counting 16 bits at a time: a comparison sort of millions takes
 * many times longer, and calls back for each comparison.
 */
export function sortByNumbers(order: Uint32Array, values: Uint32Array): Uint32Array {
  let highest = 0;
  for (let i = 0; i < order.length; i++) highest = Math.max(highest, values[order[i]!]!);
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let shift = 0; shift < 32 && (shift === 0 || highest >>> shift > 0); shift += 16) {
    const ends = new Uint32Array(65537);
    for (let i = 0; i < from.length; i++) ends[((values[from[i]!]! >>> shift) & 0xffff) + 1]!++;
    for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
    for (let i = 0; i < from.length; i++) to[ends[(values[from[i]!]! >>> shift) & 0xffff]!++] = from[i]!;
    [from, to] = [to, from === order ? new Uint32Array(order.length) : from];
  }
  return from;
}
