import { analyse } from 'chardet';
import { knownScriptShare, looksArabic, looksBinary } from './plausible-text.ts';

/** What a TextDecoder is called for each encoding that is read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6';

/** `guess` names an encoding that is not read, where the bytes speak for one. */
export type Detected =
  | { readonly kind: 'encoding'; readonly encoding: Encoding; readonly marked: boolean }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown'; readonly guess: string | null };

/** Enough to tell an encoding by; a whole book says no more than its first pages. */
const SAMPLE_BYTES = 65_536;

const SINGLE_BYTE: ReadonlyMap<string, Encoding> = new Map([
  ['windows-1256', 'windows-1256'],
  ['ISO-8859-6', 'iso-8859-6'],
]);

/**
 * Tells the encoding of a text file, surest sign first: its byte order mark, then whether it is UTF-8, then
 * whether every second byte is that of UTF-16, then the letter statistics of the Arabic single-byte code pages.
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  const mark = markedEncoding(bytes);
  if (mark !== null) return { kind: 'encoding', encoding: mark, marked: true };

  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const asUtf8 = decodeSample(sample, 'utf-8');
  if (asUtf8 !== null && !looksBinary(asUtf8)) return { kind: 'encoding', encoding: 'utf-8', marked: false };

  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    if (looksUtf16(sample, encoding)) return { kind: 'encoding', encoding, marked: false };
  }
  // 0x81–0xFE alone, with hardly a control byte: a code page. Anything else is a picture, an archive, a program.
  if (asUtf8 !== null || looksBinary(new TextDecoder('iso-8859-6').decode(sample))) return { kind: 'binary' };
  return detectCodePage(sample);
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function looksUtf16(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = decodeSample(sample, encoding);
  return text !== null && !looksBinary(text) && knownScriptShare(text) >= 0.9;
}

function detectCodePage(sample: Uint8Array): Detected {
  const matches = analyse(sample);
  const best = matches[0]?.name ?? null;
  const encoding = SINGLE_BYTE.get(best ?? '');
  if (encoding === undefined) return { kind: 'unknown', guess: best };
  const text = decodeSample(sample, encoding);
  if (text === null || !looksArabic(text)) return { kind: 'unknown', guess: null };
  return { kind: 'encoding', encoding, marked: false };
}

/** Decodes strictly, forgiving only a character that the end of the sample cuts in two. */
function decodeSample(sample: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}
