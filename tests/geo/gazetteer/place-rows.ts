import type { PlaceRow } from '../../../geo/gazetteer/rows.ts';

const row = (id: string, name: string, rest: Partial<PlaceRow>): PlaceRow => ({
  id,
  names: [{ toponym: name, lang: 'en' }],
  lat: 0,
  lon: 0,
  country: 'XX',
  sameAs: [],
  admin1Code: '',
  featureClass: 'P',
  featureCode: 'PPL',
  precision: 'settlement',
  population: 0,
  radiusKm: 0,
  ...rest,
});

export const town = (id: string, name: string, rest: Partial<PlaceRow> = {}): PlaceRow => row(id, name, rest);

export const region = (id: string, name: string, rest: Partial<PlaceRow> = {}): PlaceRow =>
  row(id, name, { featureClass: 'A', featureCode: 'ADM1', precision: 'region', radiusKm: 50, ...rest });

export const country = (id: string, name: string, rest: Partial<PlaceRow> = {}): PlaceRow =>
  row(id, name, { featureClass: 'A', featureCode: 'PCLI', precision: 'country', radiusKm: 300, ...rest });
