/**
 * How a name is written, told as what to change in its folded key: most names are their key with capitals, and need
 * no patch at all; the others take two or three bytes a letter that differs.
 *
 * A patch is a list of changes, a byte each and what belongs to it: bit 7 says that it is the last, bits 4–6 what to
 * do, bits 0–3 how many letters to keep before (15: and as many more as the next byte says). What is behind the last
 * change stays. A letter is a byte, its place in `LETTERS` and one, or `ESCAPE` and the two bytes of its UTF-16 unit.
 */
const REPLACE = 0;
const INSERT = 1;
const DELETE = 2;
/** A hyphen, where the key has a space. */
const HYPHEN = 3;
/** The key's letter as it is, where a capital would stand. */
const SMALL = 4;
/** A capital, where the key's letter would stand as it is. */
const CAPITAL = 5;
const LAST = 0x80;
const LONG = 15;
const ESCAPE = 255;

/** The letters that patches are full of: those with marks, those that folding takes for others, and what joins words. */
const LETTERS =
  " '()*,-./:ABDEHIOU[]`acdehlnsty·ÀÁÄÅÇÈÉÍÎÐÓÔÖØÚÜßàáâãäåæçèéêëìíî" +
  'ïðñòóôõöøùúûüýĀāăąćĈĉČčĐđēĕėęěĜĝğġĤĥĩĪīĭİıĵļŁłńņňŌōŏőœŘřŚśŜŝŞşŠš' +
  'ŢţťŪūŭůųźŻżŽžƏơưǝȘșȚțəʻʼʿˌ\u0300\u0301\u0304\u030d\u0324\u0327\u0329\u0331АЙйёїўҐҚҮҲӀӧ\u060cءآأؤإئةى\u064e\u064f\u0650\u0651\u0652\u0654ٹپچ' +
  'ڈڑژڤکڭگںھہۆۇۈۋیێېےەḎḏḐḑḤḥḨḩṟṣṬṭṯṳẔẕẖạảấầậắếệịốồộớờủứ\u200c\u200e–‘’”';

const CODES = new Map([...LETTERS].map((letter, i) => [letter.charCodeAt(0), i + 1]));

interface Change {
  readonly what: number;
  /** Letters of the plain form that are kept before it. */
  readonly keep: number;
  readonly unit: number;
}

/**
 * The patch that makes `name` of its key, or undefined where the key alone tells it.
 *
 * @example formPatch('al bab', 'Al-Bab') // => Uint8Array [0xb2]: the last change, a hyphen, behind two letters
 */
export function formPatch(key: string, name: string): Uint8Array | undefined {
  const plain = plainForm(key);
  if (plain === name) return undefined;
  const bytes: number[] = [];
  const changes = findChanges(key, plain, name);
  changes.forEach(({ what, keep, unit }, i) => {
    const last = i === changes.length - 1 ? LAST : 0;
    bytes.push(last | (what << 4) | Math.min(keep, LONG));
    if (keep >= LONG) bytes.push(keep - LONG);
    if (what !== REPLACE && what !== INSERT) return;
    const code = CODES.get(unit);
    if (code !== undefined) bytes.push(code);
    else bytes.push(ESCAPE, unit >>> 8, unit & 255);
  });
  return Uint8Array.from(bytes);
}

/** The name that a key and the patch in `bytes` from `start` on stand for. */
export function patchedForm(key: string, bytes: Uint8Array, start: number): string {
  const plain = plainForm(key);
  let name = '';
  let at = 0;
  let cursor = start;
  for (let head = 0; (head & LAST) === 0;) {
    head = bytes[cursor++]!;
    let keep = head & 15;
    if (keep === LONG) keep += bytes[cursor++]!;
    name += plain.slice(at, at + keep);
    at += keep;
    const what = (head >>> 4) & 7;
    if (what === REPLACE || what === INSERT) {
      const code = bytes[cursor++]!;
      if (code !== ESCAPE) name += LETTERS[code - 1]!;
      else {
        name += String.fromCharCode((bytes[cursor]! << 8) | bytes[cursor + 1]!);
        cursor += 2;
      }
    } else if (what === HYPHEN) name += '-';
    else if (what === SMALL) name += key[at]!;
    else if (what === CAPITAL) name += String.fromCharCode(capital(key.charCodeAt(at)));
    if (what !== INSERT) at++;
  }
  return name + plain.slice(at);
}

/** The number of bytes of the patch that starts at `start`. */
export function patchLength(bytes: Uint8Array, start: number): number {
  let cursor = start;
  for (let head = 0; (head & LAST) === 0;) {
    head = bytes[cursor++]!;
    if ((head & 15) === LONG) cursor++;
    const what = (head >>> 4) & 7;
    if (what === REPLACE || what === INSERT) cursor += bytes[cursor] === ESCAPE ? 3 : 1;
  }
  return cursor - start;
}

/** The key with a capital at the start of each word, where its script has any. */
export function plainForm(key: string): string {
  let form = '';
  for (let i = 0; i < key.length; i++) {
    const starts = i === 0 || key.charCodeAt(i - 1) === 0x20;
    form += starts ? String.fromCharCode(capital(key.charCodeAt(i))) : key[i]!;
  }
  return form;
}

/** The capital of a UTF-16 unit. Not `toUpperCase`, whose answers change with the version of Unicode. */
function capital(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x20;
  if (unit >= 0x430 && unit <= 0x44f) return unit - 0x20;
  if (unit >= 0x450 && unit <= 0x45f) return unit - 0x50;
  if (unit >= 0x561 && unit <= 0x586) return unit - 0x30;
  return unit;
}

/** The fewest changes that make `name` of `plain`, found by dynamic programming between what both have at their ends. */
function findChanges(key: string, plain: string, name: string): Change[] {
  const limit = Math.min(plain.length, name.length);
  let head = 0;
  while (head < limit && plain.charCodeAt(head) === name.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < limit - head &&
    plain.charCodeAt(plain.length - 1 - tail) === name.charCodeAt(name.length - 1 - tail)
  )
    tail++;
  const rows = plain.length - tail - head;
  const columns = name.length - tail - head;
  const width = columns + 1;
  const costs = new Uint16Array((rows + 1) * width);
  for (let r = rows; r >= 0; r--) {
    for (let c = columns; c >= 0; c--) {
      let cost = r === rows && c === columns ? 0 : 0xffff;
      if (c < columns) cost = Math.min(cost, costs[r * width + c + 1]! + 2);
      if (r < rows) cost = Math.min(cost, costs[(r + 1) * width + c]! + 1);
      if (r < rows && c < columns) {
        const own = substitution(key, plain, name, head + r, head + c) === KEEP ? 0 : 2;
        cost = Math.min(cost, costs[(r + 1) * width + c + 1]! + own);
      }
      costs[r * width + c] = cost;
    }
  }
  const changes: Change[] = [];
  let keep = head;
  for (let r = 0, c = 0; r < rows || c < columns;) {
    const cost = costs[r * width + c]!;
    const what = r < rows && c < columns ? substitution(key, plain, name, head + r, head + c) : REPLACE;
    if (r < rows && c < columns && cost === costs[(r + 1) * width + c + 1]! + (what === KEEP ? 0 : 2)) {
      if (what === KEEP) keep++;
      else {
        changes.push({ what, keep, unit: name.charCodeAt(head + c) });
        keep = 0;
      }
      r++;
      c++;
    } else if (c < columns && cost === costs[r * width + c + 1]! + 2) {
      changes.push({ what: INSERT, keep, unit: name.charCodeAt(head + c) });
      keep = 0;
      c++;
    } else {
      changes.push({ what: DELETE, keep, unit: 0 });
      keep = 0;
      r++;
    }
  }
  return changes;
}

const KEEP = -1;

/** What turns the letter of the plain form at `at` into that of the name at `to`. */
function substitution(key: string, plain: string, name: string, at: number, to: number): number {
  const wanted = name.charCodeAt(to);
  if (plain.charCodeAt(at) === wanted) return KEEP;
  const letter = key.charCodeAt(at);
  if (letter === 0x20 && wanted === 0x2d) return HYPHEN;
  if (letter === wanted) return SMALL;
  if (capital(letter) === wanted) return CAPITAL;
  return REPLACE;
}
