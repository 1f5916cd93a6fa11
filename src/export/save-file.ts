/** So long a browser may take to begin writing the file; after that its memory is given back. */
const HELD_MS = 60_000;

/** What an exporter wrote, as a file. The cast: none of them writes into memory that is shared, which a Blob would refuse. */
export const toFile = (content: string | Uint8Array, mediaType: string): Blob =>
  new Blob([content as BlobPart], { type: mediaType });

/** Hands a file to the browser's downloads. It is made here and never leaves the machine. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}
