import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Gazetteer, geoparse } from '../../../geo/index.ts';

/** A town or region in a spelling of some register, in a sentence that names its country. */
export interface Town {
  readonly country: string;
  readonly kind: string;
  readonly cue: string;
  readonly spelling: string;
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
  readonly sentence: string;
}

export interface Judged {
  readonly town: Town;
  readonly verdict: 'right' | 'not found' | 'unresolved' | 'elsewhere';
  readonly detail: string;
}

const OWN = fileURLToPath(new URL('towns-in-sentences.tsv', import.meta.url));
/** So far from where it is expected a place may lie. */
const REACH_KM: Readonly<Record<string, number>> = { town: 25, region: 60 };

export function readTowns(file = OWN): Town[] {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [country = '', kind = '', cue = '', spelling = '', place = '', lat, lon, sentence = ''] =
      row.split('\t');
    return { country, kind, cue, spelling, place, lat: Number(lat), lon: Number(lon), sentence };
  });
}

/** What the engine makes of the town's name in its sentence. */
export function judge(town: Town, gazetteer: Gazetteer): Judged {
  const start = town.sentence.indexOf(town.spelling);
  const end = start + town.spelling.length;
  const mentions = geoparse({ id: 'town', text: town.sentence }, gazetteer).mentions.filter(
    (mention) => mention.start < end && mention.end > start,
  );
  const [mention] = mentions;
  if (!mention) return { town, verdict: 'not found', detail: '' };
  if (!mention.place) {
    const [best] = mention.candidates;
    return {
      town,
      verdict: 'unresolved',
      detail: best ? `${best.place.name}, ${best.place.country} ${best.probability}` : '',
    };
  }
  const { lat, lon, name, country } = mention.place;
  const km = 111.2 * Math.hypot(lat - town.lat, (lon - town.lon) * Math.cos((lat * Math.PI) / 180));
  return km <= REACH_KM[town.kind]!
    ? { town, verdict: 'right', detail: '' }
    : { town, verdict: 'elsewhere', detail: `${name}, ${country}: ${Math.round(km)} km off` };
}
