import { expect, test } from 'vitest';
import { compileGazetteer, Gazetteer } from '../../../geo/index.ts';
import { unpackSections } from '../../../geo/gazetteer/format.ts';
import { SMALL_SOURCES } from '../small-gazetteer.ts';

const compiled = compileGazetteer(SMALL_SOURCES);
const shared = new Uint8Array(new SharedArrayBuffer(compiled.length));
shared.set(compiled);

test('a gazetteer opens over memory that threads share, and finds the same', () => {
  const [ours, theirs] = [Gazetteer.open(shared), Gazetteer.open(compiled)];
  for (const name of ['دمشق', 'حلب', 'Terter']) {
    const places = ours.lookup(name).map(({ index }) => ours.place(index));
    expect(places).toEqual(theirs.lookup(name).map(({ index }) => theirs.place(index)));
    expect(places).not.toEqual([]);
  }
});

test('nothing of it is copied', () => {
  for (const [name, section] of Object.entries(unpackSections(shared))) {
    expect(section.buffer === shared.buffer, name).toBe(true);
  }
});
