import { bearing } from '@turf/bearing';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';

/** A place as a unit vector from the middle of the earth: nearness is compared by dot products, without a sine. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371;

export function vectorOf(gazetteer: Gazetteer, index: number): Vector {
  const lat = gazetteer.lat(index) * RADIANS;
  const lon = gazetteer.lon(index) * RADIANS;
  return { x: Math.cos(lat) * Math.cos(lon), y: Math.cos(lat) * Math.sin(lon), z: Math.sin(lat) };
}

/** The cosine of the angle between two places, seen from the middle of the earth. */
export function dot(a: Vector, b: Vector): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function kmOfCosine(cosine: number): number {
  return EARTH_KM * Math.acos(Math.max(-1, Math.min(1, cosine)));
}

export function cosineOfKm(km: number): number {
  return Math.cos(km / EARTH_KM);
}

export function kmBetween(gazetteer: Gazetteer, a: number, b: number): number {
  return kmOfCosine(dot(vectorOf(gazetteer, a), vectorOf(gazetteer, b)));
}

/** Degrees clockwise from north, −180 to 180. */
export function bearingBetween(gazetteer: Gazetteer, from: number, to: number): number {
  return bearing([gazetteer.lon(from), gazetteer.lat(from)], [gazetteer.lon(to), gazetteer.lat(to)]);
}
