import { refuse } from '../faults.ts';
import type { Result } from '../types.ts';
import { detectEncoding, type Encoding } from './detect-encoding.ts';
import { looksBinary } from './plausible-text.ts';

const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1256': 'Windows-1256',
  'iso-8859-6': 'ISO 8859-6',
};

/**
 * Turns the bytes of a text file into its text, without the byte order mark and with its line ends as they are.
 *
 * Read: UTF-8 and UTF-16 with or without a byte order mark, Windows-1256 and ISO 8859-6. Whatever cannot be
 * told for certain is refused: a page decoded wrongly would come out as names that no one wrote.
 *
 * @param source the file's name, for the message
 */
export function decodeText(bytes: Uint8Array, source: string): Result<string> {
  if (bytes.length === 0) return refuse(source, 'empty');

  const detected = detectEncoding(bytes);
  if (detected.kind === 'binary') return refuse(source, 'not-text');
  if (detected.kind === 'unknown') return unknown(bytes, source, detected.guess);

  const text = decodeStrictly(bytes, detected.encoding);
  if (text === null) return broken(bytes, source, detected.encoding);
  if (looksBinary(text)) return refuse(source, 'not-text');
  if (text.trim() === '') return refuse(source, 'only-white-space');
  return { ok: true, value: text };
}

function broken(bytes: Uint8Array, source: string, encoding: Encoding): Result<never> {
  const line = encoding === 'utf-8' ? lineOfFirstError(bytes) : null;
  const name = { encoding: NAMES[encoding] };
  return line === null
    ? refuse(source, 'broken-text', name)
    : refuse(source, 'broken-line', { ...name, line });
}

function unknown(bytes: Uint8Array, source: string, guess: string | null): Result<never> {
  if (guess === 'UTF-8') return broken(bytes, source, 'utf-8');
  return guess === null ? refuse(source, 'unknown-encoding') : refuse(source, 'guessed-encoding', { guess });
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** 1-based line of the first bytes that are not UTF-8: the lenient decoder puts U+FFFD there. */
function lineOfFirstError(bytes: Uint8Array): number | null {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const at = lenient.indexOf('\uFFFD');
  return at < 0 ? null : lenient.slice(0, at).split(/\r\n|\r|\n/).length;
}
