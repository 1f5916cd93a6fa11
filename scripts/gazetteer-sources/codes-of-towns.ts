/** From where towns lie to where their codes do. */

export interface Town {
  readonly id: string;
  /** GeoNames’ first-level code, `BE.VLG`, and with the second level, `BE.VLG.VAN`; empty where there is none. */
  readonly code: string;
  readonly code2: string;
  /** The region whose outline holds the town. */
  readonly region: string | undefined;
  /** The region that Natural Earth says has the town’s first-level code. */
  readonly told: string | undefined;
  /** Whether the town lies in that region or at its border. */
  readonly nearTold: boolean;
}

/** A code whose towns lie all over is that of another division: better no region than a wrong one. */
const MAJORITY = 0.6;

/**
 * Each code’s region: that of our own which stands for it; that which Natural Earth says has it, unless its towns lie
 * elsewhere (a district of one town at its border would go to its neighbour); else the one in which most of its towns lie.
 * A second-level code is listed where its region differs from the first level’s. Regions of Natural Earth whose towns
 * nearly all carry the code of a region of our own are parts of that one.
 */
export function codesOfTowns(
  towns: readonly Town[],
  ownRegions: ReadonlyMap<string, string>,
): { regionOfCode: Map<string, string>; parentOfRegion: Map<string, string> } {
  const inCode = new Counts();
  const inCode2 = new Counts();
  const ownInRegion = new Counts();
  const nearTold = new Counts();
  for (const { code, code2, region, told, nearTold: near } of towns) {
    if (told !== undefined) nearTold.add(code, near ? told : '');
    if (region === undefined || code === '') continue;
    ownInRegion.add(region, ownRegions.get(code) ?? '');
    if (ownRegions.has(code)) continue;
    inCode.add(code, region);
    if (code2 !== '') inCode2.add(code2, region);
  }
  const regionOfCode = new Map(ownRegions);
  for (const [code, region] of inCode.majorities(MAJORITY)) regionOfCode.set(code, region);
  for (const [code, told] of nearTold.majorities(MAJORITY)) {
    if (told !== '' && !ownRegions.has(code)) regionOfCode.set(code, told);
  }
  for (const [code2, region] of inCode2.majorities(MAJORITY)) {
    if (regionOfCode.get(code2.slice(0, code2.lastIndexOf('.'))) !== region) regionOfCode.set(code2, region);
  }
  const parentOfRegion = new Map([...ownInRegion.majorities(MAJORITY)].filter(([, parent]) => parent !== ''));
  return { regionOfCode, parentOfRegion };
}

/** How often each value comes under each key. */
class Counts {
  readonly #counts = new Map<string, Map<string, number>>();

  add(key: string, value: string): void {
    const counts = this.#counts.get(key) ?? new Map<string, number>();
    this.#counts.set(key, counts);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  *majorities(share: number): Generator<[key: string, value: string]> {
    for (const [key, counts] of this.#counts) {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const [value, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
      if (count / all >= share) yield [key, value];
    }
  }
}
