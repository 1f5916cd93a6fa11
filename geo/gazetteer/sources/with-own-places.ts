import type { Place, PlaceId, Toponym } from '../../types.ts';
import { nameKey } from '../../text/tokenize.ts';
import { GazetteerBuilder } from '../builder.ts';
import { Gazetteer, type Match } from '../gazetteer.ts';
import type { GazetteerMeta, KeyUse } from '../meta.ts';
import type { PlaceRow } from '../rows.ts';
import type { Sought } from '../sounds-like.ts';
import type { Found } from '../string-table.ts';
import { type OwnSource, ownNotes } from './build-gazetteer.ts';
import { kmBetween } from './coordinates.ts';
import { unknownPlace } from './own-place.ts';
import { OwnPlaces, SAME_PLACE_KM } from './own-places.ts';
import { Surroundings } from './own-surroundings.ts';
import type { RowFault } from './row-fault.ts';

/**
 * A gazetteer with a user's own places on top, as `buildGazetteer` would build it, but at once: the file below is left
 * as it is, and beside it stands a small one that holds the user's places and those below that they add to. A place
 * below keeps its index; the others come behind. Positions of the small file's keys come behind those of the other.
 *
 * @param onFault told of rows that name a place which is not there
 *
 * @example
 * const gazetteer = GazetteerWithOwn.lay(bytes, [{ source: 'villages.geojson', places }]);
 */
export class GazetteerWithOwn extends Gazetteer {
  declare readonly info: GazetteerMeta;
  readonly #top: Gazetteer;
  readonly #below: number;
  /** The index here of each place of the small file. */
  readonly #indexes: readonly number[];
  /** The place of the small file for an index here, where it tells more than the file below. */
  readonly #tops = new Map<number, number>();
  /** The region in the file below of each place that is new. */
  readonly #regions: ReadonlyMap<PlaceId, number>;
  /** For a key of the small file, its position in the one below; -1 where that has none. */
  readonly #keysBelow = new Map<number, number>();
  readonly #matchesOn = new Map<number, readonly Match[]>();

  private constructor(bytes: Uint8Array, sources: readonly OwnSource[], layer: Layer) {
    super(bytes);
    this.#below = this.info.places;
    this.#top = layer.top;
    this.#regions = layer.regions;
    let next = this.#below;
    this.#indexes = Array.from(
      { length: layer.top.size },
      (_, place) => layer.below.get(layer.top.id(place)) ?? next++,
    );
    this.#indexes.forEach((index, place) => this.#tops.set(index, place));
    const { info } = this;
    const notes = ownNotes(sources);
    this.info = {
      ...info,
      places: next,
      names: info.names + layer.top.info.names - this.#namesBelow(),
      keys: info.keys + this.#newKeys(),
      attribution: [info.attribution, ...notes.map(({ name }) => name)].join(', '),
      sources: [...info.sources, ...notes],
    };
  }

  static lay(
    bytes: Uint8Array,
    sources: readonly OwnSource[],
    onFault: OnFault = () => undefined,
  ): Gazetteer {
    if (sources.length === 0) return Gazetteer.open(bytes);
    return new GazetteerWithOwn(bytes, sources, buildLayer(Gazetteer.open(bytes), sources, onFault));
  }

  /** How many names the places below have of which the small file tells all. */
  #namesBelow(): number {
    return this.#indexes.reduce((sum, i) => sum + (i < this.#below ? super.names(i).length : 0), 0);
  }

  #newKeys(): number {
    let count = 0;
    for (let i = 0; i < this.#top.info.keys; i++) if (super.find(this.#top.key(i)).index < 0) count++;
    return count;
  }

  override find(key: string): Found {
    const below = super.find(key);
    const top = this.#top.find(key);
    const longer = below.longer || top.longer;
    if (top.index < 0) return longer === below.longer ? below : { index: below.index, longer };
    this.#keysBelow.set(top.index, below.index);
    return { index: TOP + top.index, longer };
  }

  /** What a word mostly is stays: a village named like an everyday word does not make the word a place. */
  override use(position: number): KeyUse {
    if (position < TOP) return super.use(position);
    const below = this.#keysBelow.get(position - TOP)!;
    return below >= 0 ? super.use(below) : this.#top.use(position - TOP);
  }

  override matches(position: number): readonly Match[] {
    if (position < TOP) return super.matches(position);
    const known = this.#matchesOn.get(position);
    if (known !== undefined) return known;
    const below = this.#keysBelow.get(position - TOP)!;
    const matches = this.#join(this.#top.matches(position - TOP), below < 0 ? [] : super.matches(below));
    this.#matchesOn.set(position, matches);
    return matches;
  }

  override soundsLike(name: string, floor: number, sought: Sought = {}): Match[] {
    const { accept } = sought;
    const onTop = accept ? { ...sought, accept: (place: number) => accept(this.#indexes[place]!) } : sought;
    const joined = this.#join(
      this.#top.soundsLike(name, floor, onTop),
      super.soundsLike(name, floor, sought),
    );
    return joined.sort((a, b) => b.similarity - a.similarity);
  }

  /** Each place once; those of the user's stand first. */
  #join(top: readonly Match[], below: readonly Match[]): Match[] {
    const own = top.map((match) => ({ ...match, index: this.#indexes[match.index]! }));
    const held = new Set(own.map(({ index }) => index));
    return [...own, ...below.filter(({ index }) => !held.has(index))];
  }

  /** The place of the small file that tells of this index, or undefined. */
  #topOf(index: number): number | undefined {
    return this.#tops.get(index);
  }

  override lat(index: number): number {
    const top = this.#topOf(index);
    return top === undefined ? super.lat(index) : this.#top.lat(top);
  }

  override lon(index: number): number {
    const top = this.#topOf(index);
    return top === undefined ? super.lon(index) : this.#top.lon(top);
  }

  override population(index: number): number {
    const top = this.#topOf(index);
    return top === undefined ? super.population(index) : this.#top.population(top);
  }

  override country(index: number): string {
    const top = this.#topOf(index);
    return top === undefined ? super.country(index) : this.#top.country(top);
  }

  override featureClass(index: number): string {
    const top = this.#topOf(index);
    return top === undefined ? super.featureClass(index) : this.#top.featureClass(top);
  }

  override featureCode(index: number): string {
    const top = this.#topOf(index);
    return top === undefined ? super.featureCode(index) : this.#top.featureCode(top);
  }

  override precision(index: number): Place['precision'] {
    const top = this.#topOf(index);
    return top === undefined ? super.precision(index) : this.#top.precision(top);
  }

  override radiusKm(index: number): number {
    const top = this.#topOf(index);
    return top === undefined ? super.radiusKm(index) : this.#top.radiusKm(top);
  }

  override id(index: number): PlaceId {
    const top = this.#topOf(index);
    return top === undefined ? super.id(index) : this.#top.id(top);
  }

  override sameAs(index: number): readonly PlaceId[] {
    const top = this.#topOf(index);
    return top === undefined ? super.sameAs(index) : this.#top.sameAs(top);
  }

  override names(index: number): readonly Toponym[] {
    const top = this.#topOf(index);
    return top === undefined ? super.names(index) : this.#top.names(top);
  }

  override isOwn(index: number): boolean {
    return this.#topOf(index) !== undefined || super.isOwn(index);
  }

  override admin1(index: number): number {
    return index < this.#below ? super.admin1(index) : (this.#regions.get(this.id(index)) ?? -1);
  }
}

type OnFault = (source: string, fault: RowFault) => void;

/** Beyond every position in the file below. */
const TOP = 2 ** 30;

interface Layer {
  readonly top: Gazetteer;
  /** The index below of each place that the user's rows add to, by id. */
  readonly below: ReadonlyMap<PlaceId, number>;
  readonly regions: ReadonlyMap<PlaceId, number>;
}

function buildLayer(gazetteer: Gazetteer, sources: readonly OwnSource[], onFault: OnFault): Layer {
  const own = new OwnPlaces();
  for (const { source, places } of sources) own.addFile(places, source);
  const rows: PlaceRow[] = [];
  const below = new Map<PlaceId, number>();
  for (const index of meant(gazetteer, sources)) {
    const row = rowOf(gazetteer, index);
    const claimed = own.claim(row);
    if (claimed === row) continue;
    rows.push(claimed);
    below.set(claimed.id, index);
  }
  const { places, unknown } = own.rest();
  for (const { source, place } of unknown) onFault(source, unknownPlace(place));
  const regions = new Map<PlaceId, number>();
  for (const { row, region } of placed(gazetteer, places)) {
    rows.push(row);
    regions.set(row.id, region);
  }
  const builder = new GazetteerBuilder({ attribution: '', sources: [{ name: '', licence: '', own: true }] });
  for (const row of rows) builder.add(row);
  return { top: Gazetteer.open(builder.finish('full')), below, regions };
}

/** The places below that a row of the user's may mean: by id, or by name and nearby. In the order of the file. */
function meant(gazetteer: Gazetteer, sources: readonly OwnSource[]): number[] {
  const found = new Set<number>();
  const all = sources.flatMap(({ places }) => places);
  const references = new Set(all.flatMap((place) => place.references));
  if (gazetteer.info.sources.some(({ own }) => own)) for (const { row } of all) references.add(row.id);
  for (let index = 0; references.size > 0 && index < gazetteer.size; index++) {
    if ([gazetteer.id(index), ...gazetteer.sameAs(index)].some((id) => references.has(id))) found.add(index);
  }
  for (const { row, placed } of all) {
    if (!placed) continue;
    for (const key of new Set(row.names.map(({ toponym }) => nameKey(toponym)))) {
      const { index: position } = gazetteer.find(key);
      for (const { index } of position < 0 ? [] : gazetteer.matches(position)) {
        const at = { lat: gazetteer.lat(index), lon: gazetteer.lon(index) };
        if (kmBetween(row, at) <= SAME_PLACE_KM) found.add(index);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

function rowOf(gazetteer: Gazetteer, index: number): PlaceRow {
  const place = gazetteer.place(index);
  return { ...place, names: [...place.names], sameAs: place.sameAs ?? [], admin1Code: '' };
}

/** New places with the country and the region below in which the settlements around them lie. */
function placed(
  gazetteer: Gazetteer,
  rows: readonly PlaceRow[],
): { readonly row: PlaceRow; readonly region: number }[] {
  const surroundings = new Surroundings();
  const asked = rows.map((row) => surroundings.ask(row));
  for (let index = 0; rows.length > 0 && index < gazetteer.size; index++) {
    if (gazetteer.featureClass(index) !== 'P') continue;
    surroundings.observe({
      lat: gazetteer.lat(index),
      lon: gazetteer.lon(index),
      country: gazetteer.country(index),
      admin1Code: '',
      // A region by its index: it is only compared, and found again.
      regionId: String(gazetteer.admin1(index)),
      featureClass: 'P',
    });
  }
  return rows.map((row, i) => {
    const { country, regionId = '-1' } = surroundings.answer(asked[i]!);
    const isThere = row.country === '' || row.country === country;
    return { row: isThere ? { ...row, country } : row, region: isThere ? Number(regionId) : -1 };
  });
}
