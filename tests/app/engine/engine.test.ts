import { afterEach, expect, it, vi } from 'vitest';
import { Gazetteer, Tagger } from '../../../geo/index.ts';
import { Engine } from '../../../src/engine/engine.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('asks for each file once, however many wait for the engine', async () => {
  vi.useFakeTimers();
  vi.spyOn(Tagger, 'open').mockReturnValue({} as Tagger);
  vi.spyOn(Gazetteer, 'open').mockReturnValue({} as Gazetteer);
  const asked: string[] = [];
  const engine = new Engine(
    (name) => {
      asked.push(name);
      return name === 'full' ? new Promise(() => {}) : Promise.resolve(new Uint8Array());
    },
    async () => false,
  );
  const opened = Promise.all([engine.open(), engine.open()]);
  await vi.runAllTimersAsync();
  await opened;
  expect(engine.tier).toBe('core');
  expect(asked.sort()).toEqual(['core', 'full', 'tagger']);
});
