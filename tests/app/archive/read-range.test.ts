import { afterEach, describe, expect, it, vi } from 'vitest';
import { type KeptParts, PartsInCache } from '../../../src/archive/kept-parts.ts';
import { rangeReader } from '../../../src/archive/read-range.ts';

const NONE_KEPT: KeptParts = { keep: () => {}, find: async () => null };
const FILE = Uint8Array.from({ length: 100 }, (_, i) => i);

/** A host that answers with a status and a length, whatever was asked. */
function host(answer: (range: string) => Response) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: URL, { headers }: { headers: { Range: string } }) => {
    asked.push(headers.Range);
    return answer(headers.Range);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('reading a part of a file', () => {
  it('takes what a host sends that knows parts', async () => {
    const asked = host(() => new Response(FILE.slice(10, 15), { status: 206 }));
    expect([...(await rangeReader('https://a.test/', NONE_KEPT)('f', 10, 5))]).toEqual([10, 11, 12, 13, 14]);
    expect(asked).toEqual(['bytes=10-14']);
  });

  it('takes a small file whole from a host that does not, once', async () => {
    const asked = host(() => new Response(FILE, { headers: { 'content-length': '100' } }));
    const read = rangeReader('https://a.test/', NONE_KEPT);
    expect([...(await read('f', 10, 2))]).toEqual([10, 11]);
    expect([...(await read('f', 98, 9))]).toEqual([98, 99]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['no-ranges', () => new Response(FILE, { headers: { 'content-length': '99999999' } })],
    ['no-ranges', () => new Response(FILE)],
    ['network', () => new Response('', { status: 404 })],
  ])('says what is at fault with the host: %s', async (fault, answer) => {
    host(answer);
    await expect(rangeReader('https://a.test/', NONE_KEPT)('f', 0, 5)).rejects.toMatchObject({ fault });
  });
});

/** The browser's cache, as far as it is used. */
function browserCache() {
  const held = new Map<string, Response>();
  const cache = {
    put: async (address: string, response: Response) =>
      void (held.delete(address), held.set(address, response)),
    match: async (address: string) => held.get(address)?.clone(),
    keys: async () => [...held.keys()],
    delete: async (address: string) => held.delete(address),
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return held;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a part that was read once', () => {
  const part = (range: string) => {
    const [from, to] = /(\d+)-(\d+)/.exec(range)!.slice(1).map(Number) as [number, number];
    return new Response(FILE.slice(from, to + 1), { status: 206 });
  };
  const noNetwork = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  it('is there without the network, also the last of a file; what was not read is said to be missing', async () => {
    browserCache();
    host(part);
    const read = rangeReader('https://a.test/', new PartsInCache('https://a.test/', '1'));
    await read('f', 10, 3);
    await read('f', 98, 20);
    await settled();
    noNetwork();
    const later = rangeReader('https://a.test/', new PartsInCache('https://a.test/', '1'));
    expect([...(await later('f', 10, 3))]).toEqual([10, 11, 12]);
    expect([...(await later('f', 98, 20))]).toEqual([98, 99]);
    vi.stubGlobal('navigator', { onLine: false });
    await expect(later('f', 11, 3)).rejects.toMatchObject({ fault: 'offline' });
    const other = rangeReader('https://a.test/', new PartsInCache('https://a.test/', '2'));
    await expect(other('f', 10, 3)).rejects.toMatchObject({ fault: 'offline' });
  });

  it('makes room for those read after it', async () => {
    const held = browserCache();
    host(part);
    const read = rangeReader('https://a.test/', new PartsInCache('https://a.test/', '1', 10));
    for (let i = 0; i < 60; i++) {
      await read('f', i, 2);
      await settled();
    }
    expect(held.size).toBeLessThanOrEqual(10);
    expect([...held.keys()].at(-1)).toContain('59');
  });
});
