/**
 * The gazetteer file: typed arrays over one buffer, opened without parsing.
 *
 * | bytes | what |
 * |---|---|
 * | 0–7   | `YAQUTGAZ` |
 * | 8–11  | format version, uint32 |
 * | 12–15 | checksum of everything from byte 16 on, uint32 |
 * | 16–19 | number of sections, uint32 |
 * | 20–   | for each section: offset and length in bytes, uint32 each, in the order of `SECTIONS` |
 * | …     | the sections, each at a multiple of 8 |
 *
 * All numbers are little-endian, as on every machine that runs Node or a browser today.
 */
export const MAGIC = 'YAQUTGAZ';
export const VERSION = 2;

/**
 * The sections, in file order, each with its element type. "Column" is a `ByteColumn`, "starts" are `BlockStarts` in two
 * columns; everything that compresses is laid out so that gzip finds it.
 *
 * | section | what it holds |
 * |---|---|
 * | meta | `GazetteerMeta` as JSON |
 * | key… | the `StringTable` of the folded names |
 * | keyUses | for each key, what it mostly is when it is no place: its number in `WORD_USES` |
 * | posting… | `Postings`: which places a key means, and how each writes its name |
 * | sound… | `SoundIndex`: the `StringTable` of skeletons, and the keys of each |
 * | latitude, longitude | column, for each place: 1/100,000 degree above the least of its group |
 * | population, radius | column, for each place: inhabitants; km |
 * | geonamesId | column, for each place: GeoNames' number, or 2³¹ and more: a place in `ownIds` |
 * | group | column, for each place: its group, which is a country and the admin-1 region in it |
 * | feature | column, for each place: its number in `features` of the meta and in `featurePrecisions` |
 * | group… | for each group: country, region (a place, and one; 0 for none), least latitude and longitude |
 * | ownId… | ids that are not GeoNames', UTF-8, one behind the other, and where each starts |
 * | sameAs… | the places that have other ids, ascending; where the ids of each start; the ids, UTF-8, a line each |
 */
export const SECTIONS = {
  meta: Uint8Array,
  keyShapes: Uint8Array,
  keyBytes: Uint8Array,
  keyStartBases: Uint8Array,
  keyStartRests: Uint8Array,
  keyUses: Uint8Array,
  postingPlaces: Uint8Array,
  postingPlaceBases: Uint8Array,
  postingPlaceRests: Uint8Array,
  postingTags: Uint8Array,
  postingTagList: Uint32Array,
  postingStartBases: Uint8Array,
  postingStartRests: Uint8Array,
  postingPatches: Uint8Array,
  postingPatchBases: Uint8Array,
  postingPatchRests: Uint8Array,
  soundShapes: Uint8Array,
  soundBytes: Uint8Array,
  soundStartBases: Uint8Array,
  soundStartRests: Uint8Array,
  soundLists: Uint8Array,
  soundListBases: Uint8Array,
  soundListRests: Uint8Array,
  latitude: Uint8Array,
  longitude: Uint8Array,
  population: Uint8Array,
  radius: Uint8Array,
  geonamesId: Uint8Array,
  group: Uint8Array,
  feature: Uint8Array,
  featurePrecisions: Uint8Array,
  groupCountries: Uint16Array,
  groupRegions: Uint32Array,
  groupLatitudes: Int32Array,
  groupLongitudes: Int32Array,
  ownIdStartBases: Uint8Array,
  ownIdStartRests: Uint8Array,
  ownIds: Uint8Array,
  sameAsPlaces: Uint8Array,
  sameAsStartBases: Uint8Array,
  sameAsStartRests: Uint8Array,
  sameAsIds: Uint8Array,
} as const;

type SectionName = keyof typeof SECTIONS;
export type Sections = { readonly [Name in SectionName]: (typeof SECTIONS)[Name]['prototype'] };

/** The file is not a gazetteer, is of another version, or is damaged. It is never half used: build it again. */
export class GazetteerFormatError extends Error {
  override readonly name = 'GazetteerFormatError';
}

const HEADER = 20;
const names = Object.keys(SECTIONS) as SectionName[];
const align = (offset: number) => (offset + 7) & ~7;

/** Writes the sections into one file. */
export function packSections(sections: Sections): Uint8Array {
  const offsets: number[] = [];
  let end = align(HEADER + names.length * 8);
  for (const name of names) {
    offsets.push(end);
    end = align(end + sections[name].byteLength);
  }
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, VERSION, true);
  view.setUint32(16, names.length, true);
  names.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    view.setUint32(HEADER + i * 8, offsets[i]!, true);
    view.setUint32(HEADER + i * 8 + 4, byteLength, true);
    file.set(new Uint8Array(buffer, byteOffset, byteLength), offsets[i]);
  });
  view.setUint32(12, checksum(file), true);
  return file;
}

/** Views of the sections of a file. Throws {@link GazetteerFormatError} rather than open something doubtful. */
export function unpackSections(bytes: Uint8Array): Sections {
  if (bytes.length < HEADER || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) {
    throw new GazetteerFormatError('This is not a Yaqut gazetteer.');
  }
  // Typed arrays need their offset aligned; a buffer that came out of the middle of another is moved.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) {
    throw new GazetteerFormatError(
      `This gazetteer is of format ${version}, and this Yaqut reads format ${VERSION}. Build it again.`,
    );
  }
  if (
    view.getUint32(16, true) !== names.length ||
    file.length % 8 !== 0 ||
    view.getUint32(12, true) !== checksum(file)
  ) {
    throw new GazetteerFormatError('This gazetteer is damaged: its checksum does not fit. Build it again.');
  }
  return sectionsOf(file);
}

/** The size of each section of a file, in bytes, in file order. Throws as opening does. */
export function sectionSizes(bytes: Uint8Array): { readonly name: string; readonly bytes: Uint8Array }[] {
  return Object.entries(unpackSections(bytes)).map(([name, { buffer, byteOffset, byteLength }]) => ({
    name,
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
  }));
}

function sectionsOf(file: Uint8Array): Sections {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const sections = names.map((name, i) => {
    const offset = view.getUint32(HEADER + i * 8, true);
    const length = view.getUint32(HEADER + i * 8 + 4, true);
    const Column = SECTIONS[name];
    return [
      name,
      new Column(file.buffer as ArrayBuffer, file.byteOffset + offset, length / Column.BYTES_PER_ELEMENT),
    ];
  });
  return Object.fromEntries(sections) as Sections;
}

/**
 * A 32-bit mix over 32-bit words (that of MurmurHash3), in four lanes that a processor works on at once: finds any
 * damage, at some gigabytes a second. Each step can be undone, so one changed word always changes the sum.
 */
function checksum(file: Uint8Array): number {
  const words = new Uint32Array(file.buffer, file.byteOffset + 16, (file.byteLength - 16) >>> 2);
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = mix(a, words[i]!);
    b = mix(b, words[i + 1]!);
    c = mix(c, words[i + 2]!);
    d = mix(d, words[i + 3]!);
  }
  for (let i = whole; i < words.length; i++) a = mix(a, words[i]!);
  let hash = mix(mix(mix(a, b), c), d);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function mix(hash: number, word: number): number {
  const mixed = hash ^ Math.imul(word, 0xcc9e2d51);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
