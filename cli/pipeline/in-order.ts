/** How much is worked on at a time. */
export interface Allowance<Item> {
  /** What an item counts for. */
  readonly weigh: (item: Item) => number;
  /** Nothing more is read while what is read and not yet handed on weighs so much. */
  readonly budget: number;
}

interface Begun<Result> {
  readonly weight: number;
  readonly result: Promise<Result>;
}

/**
 * Works on the items of a source at the same time, and gives the results in the order of the items. A result is given
 * as soon as those before it are; the source is read ahead only within the allowance, so that a slow item, or a slow
 * reader of the results, holds up the source instead of filling the memory. Fails where the source or the work does,
 * after the results before that.
 */
export async function* mapInOrder<Item, Result>(
  source: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { weigh, budget }: Allowance<Item>,
): AsyncGenerator<Result> {
  const items = source[Symbol.asyncIterator]();
  const begun: Begun<Result>[] = [];
  let weight = 0;
  let ended = false;
  /** What the next item becomes once it is read; null at the end of the source. */
  let reading: Promise<Begun<Result> | null> | null = null;

  const begin = async (): Promise<Begun<Result> | null> => {
    try {
      const { done, value } = await items.next();
      return done === true ? null : { weight: weigh(value), result: handled(work(value)) };
    } catch (error) {
      // The last result, which fails when its turn comes.
      ended = true;
      return { weight: 0, result: handled(Promise.reject(error)) };
    }
  };

  try {
    while (true) {
      if (!ended && (weight < budget || begun.length === 0)) reading ??= begin();
      const head = begun[0];
      if (head === undefined && reading === null) return;
      const turn = await Promise.race([
        ...(head === undefined ? [] : [head.result.then(() => 'result' as const)]),
        ...(reading === null ? [] : [reading.then(() => 'item' as const)]),
      ]);
      if (turn === 'result') {
        begun.shift();
        weight -= head!.weight;
        yield await head!.result;
      } else {
        const next = await reading;
        reading = null;
        if (next == null) ended = true;
        else {
          begun.push(next);
          weight += next.weight;
        }
      }
    }
  } finally {
    // Not waited for: where a source has stopped giving, its end would be waited for in vain.
    void handled(Promise.resolve(items.return?.()));
  }
}

/** What fails is told when its turn comes, and must not be taken for a failure that nobody looks at. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
