/**
 * Sorts `order` (numbers of strings) by the bytes of the strings: string `s` is `lengths[s]` bytes of `bytes` from
 * `starts[s]` on. In place, without an object a string: Bentley and Sedgewick's three-way radix quicksort. Strings
 * that are alike stand together, in no promised order.
 */
export function sortByBytes(
  order: Uint32Array,
  bytes: Uint8Array,
  starts: Uint32Array,
  lengths: Uint8Array,
): void {
  /** The byte at `depth`, and -1 behind the end, so that a beginning sorts before what goes on from it. */
  const byteAt = (string: number, depth: number) =>
    depth < lengths[string]! ? bytes[starts[string]! + depth]! : -1;
  const swap = (a: number, b: number) => {
    const string = order[a]!;
    order[a] = order[b]!;
    order[b] = string;
  };
  const compareFrom = (a: number, b: number, depth: number) => {
    const shared = Math.min(lengths[a]!, lengths[b]!);
    const startA = starts[a]!;
    const startB = starts[b]!;
    for (let i = depth; i < shared; i++) {
      const difference = bytes[startA + i]! - bytes[startB + i]!;
      if (difference !== 0) return difference;
    }
    return lengths[a]! - lengths[b]!;
  };
  const insert = (low: number, high: number, depth: number) => {
    for (let i = low + 1; i < high; i++) {
      const string = order[i]!;
      let j = i;
      for (; j > low && compareFrom(order[j - 1]!, string, depth) > 0; j--) order[j] = order[j - 1]!;
      order[j] = string;
    }
  };
  const sort = (from: number, to: number, fromDepth: number) => {
    let [low, high, depth] = [from, to, fromDepth];
    while (high - low > 12) {
      const pivot = median(
        byteAt(order[low]!, depth),
        byteAt(order[(low + high) >>> 1]!, depth),
        byteAt(order[high - 1]!, depth),
      );
      let less = low;
      let greater = high;
      for (let i = low; i < greater;) {
        const byte = byteAt(order[i]!, depth);
        if (byte < pivot) swap(less++, i++);
        else if (byte > pivot) swap(i, --greater);
        else i++;
      }
      sort(low, less, depth);
      sort(greater, high, depth);
      if (pivot < 0) return;
      // What has this byte in common goes on in the loop, so that the depth of the calls stays small.
      [low, high, depth] = [less, greater, depth + 1];
    }
    insert(low, high, depth);
  };
  sort(0, order.length, 0);
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
