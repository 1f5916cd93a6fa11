import { type BlockStartsParts, packBlockStarts } from './block-starts.ts';
import { packColumn } from './byte-column.ts';
import type { Sections } from './format.ts';
import { NO_REGION, OWN_ID, type PlaceStore } from './place-store.ts';

type PlaceSections = Pick<
  Sections,
  | 'latitude'
  | 'longitude'
  | 'population'
  | 'radius'
  | 'geonamesId'
  | 'group'
  | 'feature'
  | 'featurePrecisions'
  | 'groupCountries'
  | 'groupRegions'
  | 'groupLatitudes'
  | 'groupLongitudes'
  | 'ownIdStartBases'
  | 'ownIdStartRests'
  | 'ownIds'
  | 'sameAsPlaces'
  | 'sameAsStartBases'
  | 'sameAsStartRests'
  | 'sameAsIds'
>;

/** A country and a region in it: the least coordinates of its places. */
interface Group {
  readonly country: number;
  /** Index of the region in the file and one; 0 for none. */
  readonly region: number;
  latitude: number;
  longitude: number;
}

/** The columns of the places in `order` (rows, in file order). */
export function packPlaces(
  store: PlaceStore,
  order: Uint32Array,
): { readonly sections: PlaceSections; readonly features: readonly string[] } {
  const column = (value: (row: number, index: number) => number) => packColumn(order.map(value));
  const { groups, groupOf } = groupPlaces(store, order);
  const own = packOwnIds(store, order);
  const features = store.features.list.map((feature) => feature.split('.'));
  return {
    features: features.map(([featureClass, code]) => `${featureClass}.${code}`),
    sections: {
      latitude: column((row, i) => store.latitudes.data[row]! - groups[groupOf[i]!]!.latitude),
      longitude: column((row, i) => store.longitudes.data[row]! - groups[groupOf[i]!]!.longitude),
      population: column((row) => store.populations.data[row]!),
      radius: column((row) => store.radii.data[row]!),
      geonamesId: packColumn(own.numbers),
      group: packColumn(groupOf),
      feature: column((row) => store.feature.data[row]!),
      featurePrecisions: Uint8Array.from(features, ([, , precision]) => Number(precision)),
      groupCountries: Uint16Array.from(groups, ({ country }) => country),
      groupRegions: Uint32Array.from(groups, ({ region }) => region),
      groupLatitudes: Int32Array.from(groups, ({ latitude }) => latitude),
      groupLongitudes: Int32Array.from(groups, ({ longitude }) => longitude),
      ownIdStartBases: own.starts.bases,
      ownIdStartRests: own.starts.rests,
      ownIds: own.bytes,
      ...packSameAs(store, order),
    },
  };
}

/** Coordinates are told from the corner of their region, so that they are small; the file needs the region anyway. */
function groupPlaces(store: PlaceStore, order: Uint32Array): { groups: Group[]; groupOf: Uint32Array } {
  const regionOf = regionFinder(store, order);
  const groups: Group[] = [];
  const numbers = new Map<number, number>();
  const groupOf = order.map((row) => {
    const country = store.country.data[row]!;
    const region = regionOf(row) + 1;
    // Where the region is not in the file, its code still says which places lie together.
    const code = region > 0 || store.isRegion(row) ? 0 : store.admin1.data[row]! + 1;
    const key = (region * 0x10000 + country) * 0x20000 + code;
    const latitude = store.latitudes.data[row]!;
    const longitude = store.longitudes.data[row]!;
    let number = numbers.get(key);
    if (number === undefined) {
      number = groups.push({ country, region, latitude, longitude }) - 1;
      numbers.set(key, number);
    }
    const group = groups[number]!;
    group.latitude = Math.min(group.latitude, latitude);
    group.longitude = Math.min(group.longitude, longitude);
    return number;
  });
  return { groups, groupOf };
}

/** Finds the index of the region of a row, as it was given or by GeoNames' admin-1 code; -1 where there is none. */
function regionFinder(store: PlaceStore, order: Uint32Array): (row: number) => number {
  const byCode = regionsByCode(store, order);
  const given = store.regionRows();
  const indexes = new Map<number, number>();
  const rows = new Set(given.values());
  order.forEach((row, index) => {
    if (rows.has(row)) indexes.set(row, index);
  });
  return (row) => {
    const number = store.regions.data[row]!;
    if (number !== NO_REGION) {
      const region = given.get(number);
      return region === undefined || region === row || store.isCountry(region)
        ? -1
        : (indexes.get(region) ?? -1);
    }
    return store.isRegion(row) || store.isCountry(row) ? -1 : (byCode.get(store.admin1.data[row]!) ?? -1);
  };
}

/**
 * By admin-1 code, the index of its region: of GeoNames' own regions alone, since Natural Earth's codes for some
 * countries are those of another division.
 */
function regionsByCode(store: PlaceStore, order: Uint32Array): Map<number, number> {
  const none = store.admin1Codes.of('');
  const regions = new Map<number, number>();
  order.forEach((row, index) => {
    const code = store.admin1.data[row]!;
    const isGeonames = store.ids.data[row]! < OWN_ID;
    if (isGeonames && code !== none && store.isRegion(row) && !regions.has(code)) regions.set(code, index);
  });
  return regions;
}

/** The id column, and the ids that are not numbers in the order in which the places come. */
function packOwnIds(store: PlaceStore, order: Uint32Array) {
  const ids: string[] = [];
  const numbers = order.map((row) => {
    const id = store.ids.data[row]!;
    return id < OWN_ID ? id : ids.push(store.ownIds.list[id - OWN_ID]!) - 1 + OWN_ID;
  });
  return { numbers, ...packStrings(ids) };
}

function packSameAs(
  store: PlaceStore,
  order: Uint32Array,
): Pick<PlaceSections, 'sameAsPlaces' | 'sameAsStartBases' | 'sameAsStartRests' | 'sameAsIds'> {
  const places: number[] = [];
  const lists: string[] = [];
  if (store.sameAs.size > 0) {
    order.forEach((row, index) => {
      const ids = store.sameAs.get(row);
      if (ids === undefined) return;
      places.push(index);
      lists.push(ids.join('\n'));
    });
  }
  const { starts, bytes } = packStrings(lists);
  return {
    sameAsPlaces: packColumn(Uint32Array.from(places)),
    sameAsStartBases: starts.bases,
    sameAsStartRests: starts.rests,
    sameAsIds: bytes,
  };
}

/** Strings as UTF-8 one behind the other; `starts` has one more than there are strings. */
function packStrings(strings: readonly string[]): { starts: BlockStartsParts; bytes: Uint8Array } {
  const encoder = new TextEncoder();
  const encoded = strings.map((string) => encoder.encode(string));
  const starts = new Uint32Array(strings.length + 1);
  encoded.forEach(({ length }, i) => (starts[i + 1] = starts[i]! + length));
  const bytes = new Uint8Array(starts[strings.length]!);
  encoded.forEach((string, i) => bytes.set(string, starts[i]));
  return { starts: packBlockStarts(starts), bytes };
}
