import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapInOrder } from '../../../cli/pipeline/in-order.ts';

const someWeights = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 });
const budgets = fc.integer({ min: 1, max: 30 });
const weigh = (item: { readonly weight: number }) => item.weight;

test('the results come in the order of the items, and no more is held than is allowed, whoever is slow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), someWeights, budgets, async (scheduler, weights, budget) => {
      const items = weights.map((weight, number) => ({ weight, number }));
      let held = 0;
      async function* source() {
        for (const item of items) {
          await scheduler.schedule(Promise.resolve(), 'read');
          // What came before was within the allowance, or there was nothing else.
          expect(held === 0 || held < budget).toBe(true);
          held += item.weight;
          yield item;
        }
      }
      const work = scheduler.scheduleFunction(async ({ number }: { number: number }) => number);
      const results: number[] = [];
      const taken = (async () => {
        for await (const result of mapInOrder(source(), work, { weigh, budget })) {
          held -= weights[result]!;
          results.push(result);
          await scheduler.schedule(Promise.resolve(), 'take');
        }
      })();
      await scheduler.waitFor(taken);
      expect(results).toEqual(items.map(({ number }) => number));
    }),
  );
});

test('a failure of the source or of the work comes after the results before it, whichever is known first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.nat({ max: 8 }),
      fc.nat({ max: 8 }),
      async (scheduler, bad, broken) => {
        async function* source() {
          for (let i = 0; i < broken; i++) yield i;
          throw new Error('source');
        }
        const work = scheduler.scheduleFunction(async (i: number) => {
          if (i === bad) throw new Error('work');
          return i;
        });
        const results: number[] = [];
        const taken = (async () => {
          for await (const result of mapInOrder(source(), work, { weigh: () => 1, budget: 5 }))
            results.push(result);
        })().catch((error: Error) => error.message);
        expect(await scheduler.waitFor(taken)).toBe(bad < broken ? 'work' : 'source');
        expect(results).toHaveLength(Math.min(bad, broken));
      },
    ),
  );
});

describe('a source that gives nothing more for now', () => {
  async function* stuckAfter(items: readonly number[], ended: () => unknown = () => undefined) {
    try {
      yield* items;
      await new Promise(() => undefined);
    } finally {
      ended();
    }
  }
  const options = { weigh: () => 1, budget: 10 };

  test('does not hold back what is done', async () => {
    const results = mapInOrder(stuckAfter([1, 2]), async (i) => i, options);
    expect([(await results.next()).value, (await results.next()).value]).toEqual([1, 2]);
  });

  test('does not hold up whoever has seen enough', async () => {
    for await (const result of mapInOrder(stuckAfter([1, 2]), async (i) => i, options)) {
      expect(result).toBe(1);
      break;
    }
  });

  test('a source is told when nobody reads on', async () => {
    let told = false;
    const source = stuckAfter([1, 2, 3, 4], () => (told = true));
    for await (const result of mapInOrder(source, async (i) => i, { weigh: () => 1, budget: 1 })) {
      if (result === 2) break;
    }
    await new Promise(setImmediate);
    expect(told).toBe(true);
  });
});
