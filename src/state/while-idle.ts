/** Work holds the page up no longer than this. */
const SLICE_MS = 8;

/** Does the work for each of the items, in their order, when the page has nothing else to do. */
export function whileIdle<Item>(items: readonly Item[], work: (item: Item) => unknown): void {
  let done = 0;
  const goOn = () => {
    const until = performance.now() + SLICE_MS;
    while (done < items.length && performance.now() < until) work(items[done++]!);
    if (done < items.length) whenIdle(goOn);
  };
  whenIdle(goOn);
}

// Safari does not tell when it is idle.
const whenIdle = (act: () => void) =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(act) : setTimeout(act, 50);
