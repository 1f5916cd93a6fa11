import type { Fault, Result } from '../types.ts';
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
  if (bytes.length === 0)
    return refuse({ source, message: `${source} is empty: there is nothing to read in it.` });

  const detected = detectEncoding(bytes);
  if (detected.kind === 'binary') return refuse(binary(source));
  if (detected.kind === 'unknown') return refuse(unknown(bytes, source, detected.guess));

  const text = decodeStrictly(bytes, detected.encoding);
  if (text === null) return refuse(broken(bytes, source, detected.encoding));
  if (looksBinary(text)) return refuse(binary(source));
  if (text.trim() === '') {
    return refuse({
      source,
      message: `${source} holds nothing but white space: there is nothing to read in it.`,
    });
  }
  return { ok: true, value: text };
}

function refuse(fault: Fault): Result<never> {
  return { ok: false, faults: [fault] };
}

function binary(source: string): Fault {
  return {
    source,
    message: `${source} is not a text file. Save the article as plain text in UTF-8 (.txt or .md) and try again.`,
  };
}

function broken(bytes: Uint8Array, source: string, encoding: Encoding): Fault {
  const line = encoding === 'utf-8' ? lineOfFirstError(bytes) : null;
  const where = line === null ? '' : ` (first on line ${line})`;
  return {
    source,
    ...(line === null ? {} : { line }),
    message: `${source} is ${NAMES[encoding]}, but parts of it are broken${where}. Get the file again, or open it in an editor, mend it and save it as UTF-8.`,
  };
}

function unknown(bytes: Uint8Array, source: string, guess: string | null): Fault {
  if (guess === 'UTF-8') return broken(bytes, source, 'utf-8');
  const perhaps = guess === null ? '' : ` (it may be ${guess})`;
  return {
    source,
    message: `The character encoding of ${source} cannot be told for certain${perhaps}. Open it in an editor that shows it rightly and save it as UTF-8.`,
  };
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
