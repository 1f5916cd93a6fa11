import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Names for each 5 places, as GeoNames' own dump has about 8 for 5. */
const ALTERNATES = 0.6;

const SYLLABLES = {
  Latn: 'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu ra re ri ro ru sa se si so su ta te ti to tu á é ö ş'.split(
    ' ',
  ),
  Arab: 'با بي بو دا دي دو كا كي كو لا لي لو ما مي مو نا ني نو را ري رو سا سي سو تا تي تو حا حي عا عي أ ة'.split(
    ' ',
  ),
  Cyrl: 'ба би бо да ди до ка ки ко ла ли ло ма ми мо на ни но ра ри ро са си со та ти то ша щи'.split(' '),
};
const COUNTRIES = 'AF AM AZ CN DE EG ET FR GE IN IQ IR JO LB LY MA NG PK RU SA SD SY TR UA US YE'.split(' ');

/**
 * Writes a file in the format of GeoNames' `allCountries.txt`: `places` lines of 19 columns, 1.6 names a place. The
 * same `seed` gives the same file. Returns its size in bytes.
 */
export function writeMadeUpDump(path: string, places: number, seed: number): number {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = (script: keyof typeof SYLLABLES): string => {
    let letters = '';
    for (let i = 2 + Math.floor(random() * 3); i > 0; i--) letters += pick(SYLLABLES[script]);
    return letters[0]!.toUpperCase() + letters.slice(1);
  };
  const name = (script: keyof typeof SYLLABLES) =>
    random() < 0.3 ? `${word(script)} ${word(script)}` : word(script);
  const file = openSync(path, 'w');
  let size = 0;
  try {
    for (let id = 1; id <= places;) {
      const lines: string[] = [];
      for (; lines.length < 10_000 && id <= places; id++) {
        const main = name('Latn');
        let alternates = '';
        if (random() < ALTERNATES) alternates = name(pick(['Arab', 'Arab', 'Cyrl', 'Latn'] as const));
        const [lat, lon] = [(random() * 180 - 90).toFixed(5), (random() * 360 - 180).toFixed(5)];
        const inhabitants = random() < 0.1 ? Math.floor(1000 / random()) : 0;
        const [country, admin1] = [pick(COUNTRIES), Math.floor(random() * 30)];
        lines.push(
          `${id}\t${main}\t${main}\t${alternates}\t${lat}\t${lon}\tP\tPPL\t${country}\t\t${admin1}\t\t\t\t${inhabitants}\t\t\tAsia/Baku\t2026-11-20\n`,
        );
      }
      size += writeSync(file, lines.join(''));
    }
  } finally {
    closeSync(file);
  }
  return size;
}

/** The whole lines of a file, some megabytes of them at a time, so that memory does not grow with the file. */
export function* readInPieces(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(4 << 20);
  try {
    let kept = 0;
    for (;;) {
      const read = readSync(file, buffer, kept, buffer.length - kept, null);
      if (read === 0) break;
      const length = kept + read;
      const end = buffer.lastIndexOf('\n', length - 1) + 1;
      yield buffer.toString('utf8', 0, end);
      buffer.copy(buffer, 0, end, length);
      kept = length - end;
    }
    if (kept > 0) yield buffer.toString('utf8', 0, kept);
  } finally {
    closeSync(file);
  }
}

/** Marsaglia's xorshift32: numbers from 0 to 1, the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}
