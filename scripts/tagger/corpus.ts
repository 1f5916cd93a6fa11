import { readFileSync } from 'node:fs';
import { arabic } from '../../geo/arabic/arabic.ts';
import type { Gazetteer } from '../../geo/gazetteer/gazetteer.ts';
import { proposals } from '../../geo/recognize/spans.ts';
import { gazetteerMarks } from '../../geo/tagger/gazetteer-marks.ts';
import { beginOf, type EntityType, insideOf } from '../../geo/tagger/labels.ts';
import { tokenize } from '../../geo/text/tokenize.ts';
import type { Token } from '../../geo/types.ts';

export interface Annotated {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: EntityType }[];
}

/** Sentences that follow one another in the corpus, read as one text. */
export interface Document {
  readonly text: string;
  readonly mentions: Annotated['mentions'];
  readonly tokens: readonly Token[];
  readonly marks: Uint8Array;
  /** The gold label of each token. */
  readonly labels: Uint8Array;
}

/** The corpus does not say where its documents end: so many sentences stand for one. */
const SENTENCES = 20;

/** Reads an annotated corpus: `{text, mentions: [{start, end, type}]}`, one sentence a line, in the order of the news. */
export function readCorpus(path: string, gazetteer: Gazetteer): Document[] {
  const sentences = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Annotated);
  const documents: Document[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES) {
    let text = '';
    const mentions: Annotated['mentions'][number][] = [];
    for (const sentence of sentences.slice(i, i + SENTENCES)) {
      for (const { start, end, type } of sentence.mentions) {
        mentions.push({ start: text.length + start, end: text.length + end, type });
      }
      text += `${sentence.text}\n`;
    }
    documents.push(readDocument({ text, mentions }, gazetteer));
  }
  return documents;
}

/** An annotated text with what the tagger sees of it. */
export function readDocument({ text, mentions }: Annotated, gazetteer: Gazetteer): Document {
  const tokens = tokenize(text);
  const marks = gazetteerMarks(proposals(text, tokens, arabic, gazetteer), gazetteer);
  return { text, mentions, tokens, marks, labels: goldLabels(tokens, mentions) };
}

function goldLabels(tokens: readonly Token[], mentions: Annotated['mentions']): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, type } of mentions) {
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    for (let first = true; at < tokens.length && tokens[at]!.start < end; at++, first = false) {
      labels[at] = first ? beginOf(type) : insideOf(type);
    }
  }
  return labels;
}
