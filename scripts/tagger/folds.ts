import { arabic } from '../../geo/arabic/arabic.ts';
import {
  addCounts,
  byToken,
  type Counts,
  NO_COUNTS,
  overlapping,
  type Span,
  strict,
} from '../../geo/evaluate/recognition.ts';
import type { Gazetteer } from '../../geo/gazetteer/gazetteer.ts';
import { recognize } from '../../geo/recognize/recognize.ts';
import { spansOf } from '../../geo/tagger/labels.ts';
import type { Tagger } from '../../geo/tagger/tagger.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import type { Document } from './corpus.ts';

/** What a recogniser finds in unseen documents, added up. */
export interface Outcome {
  readonly strict: Counts;
  readonly byToken: Counts;
  /** Right where it shares a letter with a place of the gold: guidelines differ in what they count into a name. */
  readonly overlapping: Counts;
  /** Of the places whose name the training documents do not have as a place: strict. */
  readonly unseen: Counts;
}

export const NO_OUTCOME: Outcome = {
  strict: NO_COUNTS,
  byToken: NO_COUNTS,
  overlapping: NO_COUNTS,
  unseen: NO_COUNTS,
};

export type Recognizer = (document: Document) => readonly Span[];

/** The spans that a tagger labels as places. */
export function taggedPlaces(tagger: Tagger): Recognizer {
  return ({ text, tokens, marks }) =>
    spansOf(tagger.tag(text, tokens, marks, arabic).labels)
      .filter(({ type }) => type === 'LOC')
      .map(({ first, last }) => ({ start: tokens[first]!.start, end: tokens[last]!.end }));
}

/** The places that the whole pipeline finds: the gazetteer's proposals, decided by the tagger and the rules. */
export function recognizedPlaces(tagger: Tagger, gazetteer: Gazetteer): Recognizer {
  return ({ text }) =>
    recognize(text, arabic, gazetteer, tagger).mentions.filter(({ kind }) => kind === 'toponym');
}

/** Compares what is found with the places of the gold. */
export function test(
  documents: readonly Document[],
  training: readonly Document[],
  recognize: Recognizer,
): Outcome {
  const seen = new Set(
    training.flatMap((document) => places(document).map((place) => nameOf(document, place))),
  );
  return documents.reduce((sum, document) => {
    const gold = places(document);
    const found = recognize(document);
    const fresh = gold.filter((place) => !seen.has(nameOf(document, place)));
    return addOutcomes(sum, {
      strict: strict(document.text, found, gold),
      byToken: byToken(document.text, found, gold),
      overlapping: overlapping(found, gold),
      unseen: { ...strict(document.text, found, fresh), found: 0 },
    });
  }, NO_OUTCOME);
}

export function addOutcomes(a: Outcome, b: Outcome): Outcome {
  return {
    strict: addCounts(a.strict, b.strict),
    overlapping: addCounts(a.overlapping, b.overlapping),
    byToken: addCounts(a.byToken, b.byToken),
    unseen: addCounts(a.unseen, b.unseen),
  };
}

function places({ mentions }: Document): Span[] {
  return mentions.filter(({ type }) => type === 'LOC');
}

function nameOf({ text }: Document, { start, end }: Span): string {
  return nameKey(text.slice(start, end));
}
