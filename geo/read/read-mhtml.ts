import { decodeMarkup } from './decode-markup.ts';
import type { ArticleRead, Opened } from './format.ts';
import { headerParameter, type Message, splitMessage } from './message-headers.ts';
import { pageArticle } from './page-article.ts';
import { refuse } from '../faults.ts';

/** Reads a page that a browser saved as one file: its first HTML part. Pictures and frames are passed over. */
export function* readMhtml({ bytes, source }: Opened): Generator<ArticleRead> {
  const message = splitMessage(bytes);
  const boundary = headerParameter(message.headers.get('content-type'), 'boundary');
  const page = boundary === undefined ? message : findPage(message.body, boundary);
  const type = page?.headers.get('content-type') ?? '';
  if (page === undefined || !/html/i.test(type)) {
    return yield refuse(source, 'no-web-page');
  }
  const decoded = decodeMarkup(decodeBody(page), source, headerParameter(type, 'charset'));
  if (!decoded.ok) return yield decoded;
  const url = message.headers.get('snapshot-content-location') ?? page.headers.get('content-location');
  yield pageArticle(decoded.value, source, { url });
}

function findPage(body: Uint8Array, boundary: string): Message | undefined {
  const mark = new TextEncoder().encode(`--${boundary}`);
  let from = indexOf(body, mark, 0);
  while (from >= 0) {
    const to = indexOf(body, mark, from + mark.length);
    const part = body.subarray(from + mark.length, to < 0 ? body.length : to);
    const firstLine = part.indexOf(0x0a) + 1;
    const message = splitMessage(part.subarray(firstLine));
    if (/^(?:text\/html|application\/xhtml\+xml)/i.test(message.headers.get('content-type') ?? ''))
      return message;
    from = to;
  }
  return undefined;
}

function indexOf(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  search: for (let i = bytes.indexOf(mark[0]!, from); i >= 0; i = bytes.indexOf(mark[0]!, i + 1)) {
    for (let j = 1; j < mark.length; j++) if (bytes[i + j] !== mark[j]) continue search;
    return i;
  }
  return -1;
}

function decodeBody({ headers, body }: Message): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'quoted-printable') return quotedPrintable(body);
  if (encoding === 'base64') return base64(body);
  return body;
}

function quotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let i = 0; i < body.length; i++) {
    if (body[i] !== 0x3d) {
      out[length++] = body[i]!;
      continue;
    }
    const [high, low] = [hexDigit(body[i + 1]), hexDigit(body[i + 2])];
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      i += 2;
    } else if (body[i + 1] === 0x0d && body[i + 2] === 0x0a) i += 2;
    else if (body[i + 1] === 0x0a) i += 1;
    else out[length++] = 0x3d;
  }
  return out.subarray(0, length);
}

function hexDigit(code: number | undefined): number {
  return code === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
}

function base64(body: Uint8Array): Uint8Array {
  const letters = new TextDecoder('latin1').decode(body).replace(/[^A-Za-z0-9+/]/g, '');
  const binary = atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
