/**
 * What the tagger says of each token: BIO over the four entity types of ANERcorp. The types other than `LOC` are there
 * because telling a person from a place is half of finding places; `B` and `I` because Arabic sets names side by
 * side ("X وY"), which labels without a beginning would join.
 */
export const LABELS = [
  'O',
  'B-LOC',
  'I-LOC',
  'B-PERS',
  'I-PERS',
  'B-ORG',
  'I-ORG',
  'B-MISC',
  'I-MISC',
] as const;

export type EntityType = 'LOC' | 'PERS' | 'ORG' | 'MISC';

/** Index into `LABELS`. */
export type Label = number;

export const LABEL_COUNT = LABELS.length;
export const OUTSIDE: Label = 0;

const TYPES: readonly EntityType[] = ['LOC', 'PERS', 'ORG', 'MISC'];

export function beginOf(type: EntityType): Label {
  return 1 + 2 * TYPES.indexOf(type);
}

export function insideOf(type: EntityType): Label {
  return 2 + 2 * TYPES.indexOf(type);
}

/** The type that a label belongs to; undefined for `O`. */
export function typeOf(label: Label): EntityType | undefined {
  return label === OUTSIDE ? undefined : TYPES[(label - 1) >> 1];
}

export function isInside(label: Label): boolean {
  return label !== OUTSIDE && label % 2 === 0;
}

/** Whether `label` may stand behind `previous`: `I-X` only behind `B-X` or `I-X`. `START` precedes a sentence. */
export function mayFollow(previous: Label, label: Label): boolean {
  return !isInside(label) || previous === label || previous === label - 1;
}

/** What precedes the first token of a sentence, as a row of the transition table. */
export const START = LABEL_COUNT;

/** A run of tokens of one type; token indices, both inclusive. */
export interface TaggedSpan {
  readonly type: EntityType;
  readonly first: number;
  readonly last: number;
}

/** The spans that a sequence of labels spells. */
export function spansOf(labels: ArrayLike<Label>): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const type = typeOf(labels[i]!);
    if (type === undefined) continue;
    const first = i;
    while (i + 1 < labels.length && labels[i + 1] === insideOf(type)) i++;
    spans.push({ type, first, last: i });
  }
  return spans;
}
