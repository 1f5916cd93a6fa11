import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turn } from '../../src/state/turn.ts';
import { whileIdle } from '../../src/state/while-idle.ts';

afterEach(() => vi.unstubAllGlobals());

describe('turn', () => {
  let frames: (() => void)[];
  const draw = async () => {
    for (const frame of frames.splice(0)) frame();
    await wait(5);
  };

  beforeEach(() => {
    frames = [];
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  });

  it('comes after the page was drawn, to one at a time, in the order they asked', async () => {
    const had: string[] = [];
    for (const name of ['first', 'second', 'third']) void turn().then(() => had.push(name));
    await wait(5);
    expect(had).toEqual([]);
    await draw();
    expect(had).toEqual(['first']);
    void turn().then(() => had.push('late'));
    await draw();
    expect(had).toEqual(['first', 'second']);
    await draw();
    await draw();
    expect(had).toEqual(['first', 'second', 'third', 'late']);
    expect(frames).toEqual([]);
  });

  it('is no part of the frame: what it does holds up no drawing', async () => {
    let had = false;
    void turn().then(() => (had = true));
    frames.shift()!();
    // Whatever the frame itself had promised has come by now.
    await Promise.resolve().then(() => {});
    expect(had).toBe(false);
    await wait(5);
    expect(had).toBe(true);
  });

  it('does not wait for a page that nobody sees to be drawn', async () => {
    vi.stubGlobal('document', { hidden: true });
    await Promise.all([turn(), turn()]);
    expect(frames).toEqual([]);
  });
});

describe('whileIdle', () => {
  it('does all the work, in order, and none of it at once', async () => {
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act));
    let now = 0;
    vi.stubGlobal('performance', { now: () => now });
    const done: number[] = [];
    whileIdle([1, 2, 3, 4, 5], (item) => {
      done.push(item);
      now += 5;
    });
    expect(done).toEqual([]);
    // Each takes 5 ms, and a slice is no longer than 8 by more than the last of it.
    idle.shift()!();
    expect(done).toEqual([1, 2]);
    idle.shift()!();
    idle.shift()!();
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(idle).toEqual([]);
  });
});
