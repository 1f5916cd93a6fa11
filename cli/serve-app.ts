import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Failure } from './exit-status.ts';

const HOST = '127.0.0.1';
const FIRST_PORT = 5173;
const LAST_PORT = 5273;

export interface AppServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built app to this machine alone, with `collection.json` out of memory: the articles that were asked
 * for never touch the disk again.
 *
 * @param port the port to take; without one, the first that is free from 5173 up
 */
export async function serveApp(folder: string, collection: string, port?: number): Promise<AppServer> {
  const headers = await securityHeaders(folder, 'index.html');
  const online = await securityHeaders(folder, 'online.html');
  const files = sirv(folder, { etag: true, dotfiles: false });
  const sendCollection = inMemory(collection, 'application/json; charset=utf-8');

  const server = createServer((request, response) => {
    for (const [name, value] of isForOnlineMap(request) ? online : headers) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-cache');
    if (!isForThisMachine(request)) return refuse(response, 403, 'This server answers this machine only.');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD.');
    if (pathOf(request) === '/collection.json') return sendCollection(request, response);
    files(request, response, () => refuse(response, 404, 'There is no such file.'));
  });

  await (port === undefined ? listenFrom(server, FIRST_PORT) : listen(server, port));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${HOST}:${address.port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The policy that the page itself was built with, sent as a header too, with what only a header can say. */
async function securityHeaders(folder: string, file: string): Promise<[name: string, value: string][]> {
  const page = await readFile(join(folder, file), 'utf8').catch(() => '');
  const meta = /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/i.exec(page)?.[0] ?? '';
  const policy = /content="([^"]*)"/i.exec(meta)?.[1] ?? "default-src 'self'; img-src 'self' data: blob:";
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** The page with an online map and that page's worker have a looser policy; every other answer has the strict one. */
function isForOnlineMap(request: IncomingMessage): boolean {
  return pathOf(request) === '/online.html' || (request.url ?? '').endsWith('?online');
}

/** A page elsewhere whose name was made to point here (DNS rebinding) must not read the articles. */
function isForThisMachine(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return host === HOST || host === 'localhost' || host === '[::1]';
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

function inMemory(text: string, type: string): (request: IncomingMessage, response: ServerResponse) => void {
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return (request, response) => {
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

async function listenFrom(server: Server, first: number): Promise<void> {
  for (let port = first; port <= LAST_PORT; port++) {
    if (await tryListen(server, port)) return;
  }
  throw new Failure(`All ports from ${first} to ${LAST_PORT} are taken. Name another one with --port.`);
}

async function listen(server: Server, port: number): Promise<void> {
  if (await tryListen(server, port)) return;
  throw new Failure(
    `Port ${port} is taken. Name another one with --port, or none to take the first that is free.`,
  );
}

async function tryListen(server: Server, port: number): Promise<boolean> {
  server.listen(port, HOST);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      return false;
    throw error;
  }
}
