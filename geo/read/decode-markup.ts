import type { Result } from '../types.ts';
import { decodeText } from './decode-text.ts';

/**
 * Turns the bytes of a page or a feed into its text. A byte order mark and valid UTF-8 are believed first, since pages
 * are often saved anew under an old declaration; then what the page declares; then what the letters say.
 *
 * @param declared the encoding that a wrapper names: the header of a MIME part, or of an HTTP answer
 */
export function decodeMarkup(bytes: Uint8Array, source: string, declared?: string): Result<string> {
  const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe;
  for (const label of isMarked ? [] : ['utf-8', declared ?? declaredEncoding(bytes)]) {
    const text = label === undefined ? null : decode(bytes, label);
    if (text !== null && text.trim() !== '' && !text.includes('\0')) return { ok: true, value: text };
  }
  return decodeText(bytes, source);
}

/** `<meta charset=…>`, `<meta http-equiv … content="text/html; charset=…">` or `<?xml … encoding="…"?>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (/<\?xml[^>]*\bencoding=["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\bcharset=["']?\s*([\w.:-]+)/i.exec(head))?.[1];
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
