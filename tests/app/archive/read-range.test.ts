import { afterEach, describe, expect, it, vi } from 'vitest';
import { rangeReader } from '../../../src/archive/read-range.ts';

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
    expect([...(await rangeReader('https://a.test/')('f', 10, 5))]).toEqual([10, 11, 12, 13, 14]);
    expect(asked).toEqual(['bytes=10-14']);
  });

  it('takes a small file whole from a host that does not, once', async () => {
    const asked = host(() => new Response(FILE, { headers: { 'content-length': '100' } }));
    const read = rangeReader('https://a.test/');
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
    await expect(rangeReader('https://a.test/')('f', 0, 5)).rejects.toMatchObject({ fault });
  });
});
