import * as v from 'valibot';
import type { Article } from '../types.ts';
import { articleFields, givenFields } from './article-fields.ts';

/** A stretch of text that somebody else found and that is to be resolved: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Given back as it came, so that the output joins the input. */
export type RecordId = string | number;

/** One line of NDJSON: an article, with the spans to resolve where they are given, or what is wrong with the line. */
export type NdjsonInput =
  | { readonly ok: true; readonly id: RecordId; readonly article: Article; readonly spans?: readonly Span[] }
  | { readonly ok: false; readonly id?: RecordId; readonly error: string };

const span = v.object(
  {
    start: v.pipe(
      v.number('must be a number'),
      v.safeInteger('must be a whole number'),
      v.minValue(0, 'must not be negative'),
    ),
    end: v.pipe(v.number('must be a number'), v.safeInteger('must be a whole number')),
  },
  'must be an object {start, end}',
);

const id = v.union([v.string('must be text'), v.number('must be text')], 'must be a string or a number');

const schema = v.object(
  {
    id,
    text: v.string('must be a string'),
    ...articleFields,
    mentions: v.nullish(v.array(span, 'must be a list of {start, end}')),
  },
  'the line must be an object {id, text, …}',
);

const onlyId = v.object({ id });

/**
 * Reads one line of NDJSON, `{id, text, title?, lang?, date?, mentions?}`. Fields that are null are fields not
 * given, since many engines write every column; fields with other names are not read.
 *
 * @example
 * readNdjsonLine('{"id": 1, "text": "حلب", "mentions": [{"start": 0, "end": 9}]}');
 * // => { ok: false, id: 1, error: 'mentions.0: …' }
 */
export function readNdjsonLine(line: string): NdjsonInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      ok: false,
      error: `the line is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return refuse(value, describe(parsed.issues[0]));

  const { id, text, mentions, ...fields } = parsed.output;
  const outside = (mentions ?? []).findIndex(({ start, end }) => start >= end || end > text.length);
  if (outside >= 0) {
    return refuse(
      value,
      `mentions.${outside}: must have start < end ≤ ${text.length}, the length of the text`,
    );
  }
  const article = { id: String(id), text, ...givenFields(fields) };
  return { ok: true, id, article, ...(mentions ? { spans: mentions } : {}) };
}

/** The id goes with the error wherever it can be made out. */
function refuse(value: unknown, error: string): NdjsonInput {
  const known = v.safeParse(onlyId, value);
  return { ok: false, ...(known.success ? { id: known.output.id } : {}), error };
}

/** `mentions.0.start: must be …`; a sentence that already begins with its field is left as it is. */
function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null || issue.message.startsWith(`${path} `) ? issue.message : `${path}: ${issue.message}`;
}
