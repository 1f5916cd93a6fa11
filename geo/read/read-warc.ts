import { type Budget, OverBudget } from './budget.ts';
import { decodeMarkup } from './decode-markup.ts';
import { nameOf } from './file-name.ts';
import type { ArticleRead, Opened } from './format.ts';
import { gunzip } from './gunzip.ts';
import { headerParameter, splitMessage } from './message-headers.ts';
import { pageArticle } from './page-article.ts';
import { refuse } from '../faults.ts';

/**
 * Reads a web archive (WARC 1.0 and 1.1): each HTML page that it holds as answered with 200 is an article, with the
 * address it came from. Pictures, scripts, redirections and requests are passed over.
 */
export function* readWarc({ bytes, source, budget }: Opened): Generator<ArticleRead> {
  let pages = 0;
  for (let at = 0; at < bytes.length;) {
    budget.tick();
    const record = splitMessage(bytes.subarray(at));
    const head = bytes.length - at - record.body.length;
    const length = Number(record.headers.get('content-length'));
    if (!startsRecord(bytes, at) || !Number.isInteger(length) || length < 0 || length > record.body.length) {
      yield refuse(source, 'broken-web-archive', { pages });
      return;
    }
    const block = record.body.subarray(0, length);
    if (record.headers.get('warc-type') === 'response') {
      const answer = splitMessage(block);
      const type = answer.headers.get('content-type') ?? '';
      if (isFound(block) && /html/i.test(type)) {
        const name = `${source}#${++pages}`;
        const decoded = decodeMarkup(
          unpacked(answer.headers, answer.body, budget),
          name,
          headerParameter(type, 'charset'),
        );
        const read = decoded.ok
          ? pageArticle(decoded.value, name, {
              url: record.headers.get('warc-target-uri')?.replace(/^<|>$/g, ''),
            })
          : decoded;
        yield read.ok ? { ok: true, value: { ...read.value, id: `${nameOf(source)}-${pages}` } } : read;
      }
    }
    at = skipLineEnds(bytes, at + head + length);
  }
  if (pages === 0) yield refuse(source, 'no-page-found');
}

function startsRecord(bytes: Uint8Array, at: number): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(at, at + 7)) === 'WARC/1.';
}

function isFound(block: Uint8Array): boolean {
  return /^HTTP\/[\d.]+ 200\b/.test(new TextDecoder('latin1').decode(block.subarray(0, 16)));
}

function skipLineEnds(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return at;
}

/** Archives mostly store the body as it came over the line: in chunks, and packed. */
function unpacked(headers: ReadonlyMap<string, string>, body: Uint8Array, budget: Budget): Uint8Array {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunked(body) : body;
  if (!/gzip/i.test(headers.get('content-encoding') ?? '') || whole[0] !== 0x1f || whole[1] !== 0x8b)
    return whole;
  try {
    return gunzip(whole, budget);
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    return whole;
  }
}

function dechunked(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(0x0a, at);
    const size = parseInt(
      new TextDecoder('latin1').decode(body.subarray(at, end < 0 ? body.length : end)),
      16,
    );
    // Many archives store the body put together and keep the header that says otherwise.
    if (end < 0 || !(size >= 0)) return at === 0 ? body : out.subarray(0, length);
    if (size === 0) break;
    out.set(body.subarray(end + 1, end + 1 + size), length);
    length += Math.min(size, body.length - end - 1);
    at = end + 1 + size + 2;
  }
  return out.subarray(0, length);
}
