import { Gunzip } from 'fflate';
import type { Budget } from './budget.ts';
import { joinBytes } from './join-bytes.ts';

/** So much is handed over at a time, so that what it unpacks to is counted before there is much of it. */
const STEP = 64 * 1024;

/**
 * Unpacks all members of a gzip file, one after the other as a WARC file has them.
 *
 * @throws OverBudget; Error where it is damaged
 */
export function gunzip(bytes: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((chunk) => {
    budget.unpack(chunk.length);
    chunks.push(chunk);
    length += chunk.length;
  });
  let member = 0;
  stream.onmember = () => {
    member = length;
  };
  for (let at = 0; at < bytes.length; at += STEP) {
    stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  // The last four bytes say how much the last member holds.
  const said = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  if (said !== (length - member) % 2 ** 32) throw new Error('the end is missing');
  return joinBytes(chunks);
}
