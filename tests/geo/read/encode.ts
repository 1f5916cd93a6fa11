/** Encoders that the platform lacks, for tests only. */

/** UTF-16 bytes of a text, without a byte order mark. */
export function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}

/** Bytes of a text in a single-byte code page, by asking the platform's decoder for every byte. */
export function toCodePage(text: string, codePage: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const decoder = new TextDecoder(codePage);
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(Array.from(text, (char) => byteOf.get(char) ?? 0x3f));
}

export function withMark(bytes: Uint8Array, mark: readonly number[]): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}
