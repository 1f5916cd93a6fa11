import { SLOT_BITS, SLOTS } from './hash.ts';
import { TRANSITION_KINDS } from './gazetteer-marks.ts';
import { LABEL_COUNT } from './labels.ts';
import { TRANSITIONS } from './viterbi.ts';

/**
 * The file of weights. All numbers are little-endian.
 *
 * | bytes | what |
 * |---|---|
 * | 0–7   | `YAQUTTAG` |
 * | 8–11  | format version, uint32 |
 * | 12–15 | the feature set that the weights belong to, uint32 |
 * | 16–19 | checksum of everything from byte 20 on, uint32 |
 * | 20–23 | words in the lexicon, uint32 |
 * | 24–27 | what one step of a weight stands for, in units of log-odds, float32 |
 * | 28–   | their hashes, ascending, uint32 each; transitions, int16; weights, int8, `LABEL_COUNT` a slot; classes of the words, uint8 |
 */
export const MAGIC = 'YAQUTTAG';
export const VERSION = 1;

/** Raised by hand whenever a feature is added, dropped or hashed differently: old weights would then mean nothing. */
const FEATURES = 1;

/** What weights must agree with the code about, as one number. */
export const FEATURE_SET = (FEATURES << 16) | (SLOT_BITS << 8) | (LABEL_COUNT << 4) | TRANSITION_KINDS;

const HEADER = 28;
const WEIGHTS = SLOTS * LABEL_COUNT;
const ALL_TRANSITIONS = TRANSITION_KINDS * TRANSITIONS;

/** Everything that training yields. */
export interface TaggerWeights {
  /** What a weight or transition of 1 stands for, in log-odds. */
  readonly unit: number;
  readonly weights: Int8Array;
  readonly transitions: Int16Array;
  readonly lexiconHashes: Uint32Array;
  readonly lexiconClasses: Uint8Array;
}

/** The file is not one of weights, is of another version or feature set, or is damaged. */
export class TaggerFormatError extends Error {
  override readonly name = 'TaggerFormatError';
}

export function packWeights({
  unit,
  weights,
  transitions,
  lexiconHashes,
  lexiconClasses,
}: TaggerWeights): Uint8Array<ArrayBuffer> {
  const words = lexiconHashes.length;
  const file = new Uint8Array(sizeOf(words));
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, VERSION, true);
  view.setUint32(12, FEATURE_SET, true);
  view.setUint32(20, words, true);
  view.setFloat32(24, unit, true);
  let at = HEADER;
  for (const column of [lexiconHashes, transitions, weights, lexiconClasses]) {
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  view.setUint32(16, checksum(file), true);
  return file;
}

/** Throws {@link TaggerFormatError} rather than tag with weights that do not fit. */
export function unpackWeights(bytes: Uint8Array): TaggerWeights {
  if (bytes.length < HEADER || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) {
    throw new TaggerFormatError("These are not a Yaqut tagger's weights.");
  }
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(8, true);
  const features = view.getUint32(12, true);
  if (version !== VERSION || features !== FEATURE_SET) {
    throw new TaggerFormatError(
      `These weights are of format ${version} and feature set ${features}; this Yaqut reads ${VERSION} and ${FEATURE_SET}. Train them again.`,
    );
  }
  const words = view.getUint32(20, true);
  if (file.length !== sizeOf(words) || view.getUint32(16, true) !== checksum(file)) {
    throw new TaggerFormatError('These weights are damaged: their checksum does not fit. Train them again.');
  }
  const { buffer } = file;
  let at = file.byteOffset + HEADER;
  const lexiconHashes = new Uint32Array(buffer, at, words);
  at += lexiconHashes.byteLength;
  const transitions = new Int16Array(buffer, at, ALL_TRANSITIONS);
  at += transitions.byteLength;
  const weights = new Int8Array(buffer, at, WEIGHTS);
  at += weights.byteLength;
  return {
    unit: view.getFloat32(24, true),
    weights,
    transitions,
    lexiconHashes,
    lexiconClasses: new Uint8Array(buffer, at, words),
  };
}

function sizeOf(words: number): number {
  return HEADER + words * 5 + ALL_TRANSITIONS * 2 + WEIGHTS;
}

/** FNV-1a over what follows the checksum. */
function checksum(file: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 20; i < file.length; i++) hash = Math.imul(hash ^ file[i]!, 0x01000193);
  return hash >>> 0;
}
