import * as v from 'valibot';
import type { PlainFault, Result } from '../types.ts';

/** A place mention as a person marked it. Offsets are UTF-16 units, half-open. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly lat?: number | null | undefined;
  readonly lon?: number | null | undefined;
  /** ISO 3166-1 alpha-2, any case. */
  readonly country?: string | null | undefined;
  /** South, north, west, east, in degrees. */
  readonly bbox?: readonly [number, number, number, number] | null | undefined;
}

export interface GoldDocument {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

const degrees = (limit: number) => v.nullish(v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit)));
const box = v.nullish(v.tuple([v.number(), v.number(), v.number(), v.number()]));

const document = v.object({
  id: v.string(),
  lang: v.optional(v.string(), 'ar'),
  text: v.string(),
  mentions: v.array(
    v.object({
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      end: v.pipe(v.number(), v.integer(), v.minValue(1)),
      type: v.optional(v.string(), 'LOC'),
      lat: degrees(90),
      lon: degrees(180),
      country: v.nullish(v.string()),
      bbox: box,
      bbox_south_north_west_east: box,
    }),
  ),
});

/**
 * Reads one line of a gold file: `{id, lang, text, mentions: [{start, end, type, lat?, lon?, country?, bbox?}]}`.
 * `bbox` is [south, north, west, east]; `bbox_south_north_west_east` is another name for it.
 */
export function readGoldLine(line: string, source: string, number: number): Result<GoldDocument, PlainFault> {
  const fault = (message: string): { ok: false; faults: readonly PlainFault[] } => ({
    ok: false,
    faults: [{ source, line: number, message: `${source}, line ${number}: ${message}` }],
  });
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return fault('this is not JSON. A gold file has one JSON object a line.');
  }
  const parsed = v.safeParse(document, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return fault(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}.`);
  }
  const { mentions, ...rest } = parsed.output;
  const outside = mentions.find(({ start, end }) => end <= start || end > rest.text.length);
  if (outside) return fault(`the mention ${outside.start}–${outside.end} does not lie in the text.`);
  return {
    ok: true,
    value: {
      ...rest,
      mentions: mentions.map(({ bbox_south_north_west_east, bbox, ...mention }) => ({
        ...mention,
        bbox: bbox ?? bbox_south_north_west_east,
      })),
    },
  };
}

/** Types of named entities that are no places, as the common corpora call them. */
export const NOT_PLACES: ReadonlySet<string> = new Set([
  'PERS',
  'PER',
  'PERSON',
  'ORG',
  'MISC',
  'Non_Toponym',
  'Language',
]);
