export type PdfJs = typeof import('unpdf/pdfjs');

/** pdf.js as built for where there is no page: in Node, and in a worker. */
export async function loadPdfJs(): Promise<PdfJs> {
  supplyTransfer();
  return (await import('unpdf')).getResolvedPDFJS();
}

/** pdf.js hands buffers on by a method that Node has since version 22 and browsers since 2024; before, they are copied. */
function supplyTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = new Uint8Array(length);
      moved.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return moved.buffer;
    },
  });
}
