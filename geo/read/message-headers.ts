/** The header fields of a MIME message or an HTTP answer, by name in lower case. */
export interface Message {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Splits bytes at the first empty line into header fields and what follows. */
export function splitMessage(bytes: Uint8Array): Message {
  const end = endOfHeaders(bytes);
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, end.start));
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: bytes.subarray(end.after) };
}

function endOfHeaders(bytes: Uint8Array): { start: number; after: number } {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0x0a) continue;
    if (bytes[i + 1] === 0x0a) return { start: i, after: i + 2 };
    if (bytes[i + 1] === 0x0d && bytes[i + 2] === 0x0a) return { start: i, after: i + 3 };
  }
  return { start: bytes.length, after: bytes.length };
}

/** A parameter of a header: `headerParameter('text/html; charset="utf-8"', 'charset')` is `utf-8`. */
export function headerParameter(header: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header ?? '');
  return found?.[1] ?? found?.[2];
}
