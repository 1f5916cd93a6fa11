import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveApp, type AppServer } from '../../cli/serve-app.ts';

const POLICY = "default-src 'self'; img-src 'self' data:";
const ONLINE_POLICY = `${POLICY} https:; connect-src 'self' https:`;
const COLLECTION = JSON.stringify({ title: 'أمطار' });

let folder: string;
let server: AppServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaqut-serve-'));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  writeFileSync(join(folder, 'index.html'), `<!doctype html><head>${meta}</head>`);
  writeFileSync(join(folder, 'online.html'), `<head>${meta.replace(POLICY, ONLINE_POLICY)}</head>`);
  writeFileSync(join(folder, 'worker.mjs'), '');
  writeFileSync(join(folder, 'map.pmtiles'), '0123456789');
  writeFileSync(join(folder, 'collection.json'), '"the one that was built in"');
  server = await serveApp(folder, COLLECTION, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

test('the page comes with its own policy as a header, and no frame may hold it', async () => {
  const response = await get('/');
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toBe(`${POLICY}; frame-ancestors 'none'`);
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('only the page with an online map, and its worker, may speak to other hosts', async () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy');
  expect(await policyOf('/online.html?lang=ar')).toBe(`${ONLINE_POLICY}; frame-ancestors 'none'`);
  expect(await policyOf('/worker.mjs?online')).toBe(`${ONLINE_POLICY}; frame-ancestors 'none'`);
  expect(await policyOf('/worker.mjs')).toBe(`${POLICY}; frame-ancestors 'none'`);
});

describe('collection.json', () => {
  test('is the one in memory', async () => {
    const response = await get('/collection.json?t=1');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).toBe(COLLECTION);
  });

  test('is not sent again to who has it', async () => {
    const etag = (await get('/collection.json')).headers.get('etag') ?? '';
    const again = await get('/collection.json', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });
});

test('a range of a map archive is sent alone', async () => {
  const response = await get('/map.pmtiles', { headers: { Range: 'bytes=2-5' } });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe('bytes 2-5/10');
  expect(await response.text()).toBe('2345');
});

test('a file that is not there is not the page', async () => {
  expect((await get('/missing.json')).status).toBe(404);
  expect((await get('/..%2f..%2fetc%2fpasswd')).status).toBe(404);
});

test('only reading is served', async () => {
  expect((await get('/collection.json', { method: 'POST' })).status).toBe(405);
});

test('a name of another machine that leads here is refused', async () => {
  const { port } = new URL(server.url);
  const status = await new Promise((resolve) => {
    const options = {
      port,
      host: '127.0.0.1',
      path: '/collection.json',
      headers: { Host: 'rebound.example' },
    };
    request(options, (response) => resolve(response.resume().statusCode)).end();
  });
  expect(status).toBe(403);
});

test('a port that is taken: a sentence when it was asked for, the next one when it was not', async () => {
  const taken = Number(new URL(server.url).port);
  await expect(serveApp(folder, COLLECTION, taken)).rejects.toThrow(`Port ${taken} is taken`);

  const first = await serveApp(folder, COLLECTION);
  const second = await serveApp(folder, COLLECTION);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
  await Promise.all([first.close(), second.close()]);
});
