import {
  type Candidate,
  type Evidence,
  type GeoparsedArticle,
  type ResolvedMention,
  sentences,
} from '../geo/index.ts';

const RLM = '\u200f';
/** Isolates a name, so that what stands beside it keeps its order in a terminal that knows of directions. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/**
 * How an article was read, for a person: each sentence that names a place, a mask of its mentions under it, and for
 * each mention the candidates with the evidence that adds up to their score.
 */
export function explain(article: GeoparsedArticle): string {
  const lines: string[] = [article.title ?? article.id, ''];
  let next = 0;
  for (const { start, end } of sentences(article.text)) {
    const here: ResolvedMention[] = [];
    while (next < article.mentions.length && article.mentions[next]!.start < end)
      here.push(article.mentions[next++]!);
    if (here.length === 0) continue;
    lines.push(...marked(article.text.slice(start, end), start, here), '');
    for (const mention of here) lines.push(...told(mention), '');
  }
  return `${lines.join('\n')}\n`;
}

/** The sentence and, under it, a line with ═ below each mention. Both run from the right where the text does. */
function marked(sentence: string, offset: number, mentions: readonly ResolvedMention[]): [string, string] {
  const direction = /^\P{L}*\p{Script=Arabic}/u.test(sentence) ? RLM : '';
  let mask = '';
  for (let at = 0; at < sentence.length;) {
    const char = String.fromCodePoint(sentence.codePointAt(at)!);
    const inMention = mentions.some(({ start, end }) => offset + at >= start && offset + at < end);
    // Marks and invisible characters take no room on the line.
    if (!/[\p{M}\p{Cf}]/u.test(char)) mask += inMention ? '═' : ' ';
    at += char.length;
  }
  return [`${direction}${sentence.replace(/\s/gu, ' ')}`, `${direction}${mask.trimEnd()}`];
}

function told({ text, kind, place, confidence, candidates }: ResolvedMention): string[] {
  const outcome = place ? `${nameOf(place)}, confidence ${confidence.toFixed(2)}` : 'unresolved';
  return [
    `${isolate(text)}  ${kind} → ${outcome}`,
    ...candidates.flatMap((candidate, i) => [
      `  ${place && i === 0 ? '●' : '○'} ${nameOf(candidate.place)}, ${candidate.match}: score ${candidate.score.toFixed(2)}, probability ${candidate.probability.toFixed(3)}`,
      ...candidate.evidence.map((evidence) => `      ${signed(evidence.weight)}  ${inWords(evidence)}`),
    ]),
    ...(candidates.length === 0 ? ['  no candidate in the gazetteer'] : []),
  ];
}

function nameOf({ id, name, admin1, country }: Candidate['place']): string {
  return `${isolate([name, admin1, country].filter(Boolean).join(', '))} (${id})`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`.padStart(6);
}

function inWords({ reason, detail }: Evidence): string {
  const said = typeof detail === 'number' ? detail.toLocaleString('en') : isolate(detail ?? '');
  switch (reason) {
    case 'prominence':
      return detail === 0 ? 'inhabitants unknown' : `${said} inhabitants`;
    case 'feature-class':
      return `it is ${said}`;
    case 'curated':
      return 'listed because the press names it';
    case 'name-rank':
      return 'one of its loose spellings';
    case 'spelling':
      return `spelling beside ${said}`;
    case 'country-in-text':
      return `the text names ${said}`;
    case 'region-in-text':
      return `other places of the text lie in ${said}`;
    case 'dateline':
      return `the report was sent from ${said}`;
    case 'nearness':
      return `${said} km from another place of the text`;
    case 'cue-word':
      return `the word ${said} before it`;
    case 'direction':
      return `the direction from ${said}`;
    case 'containment':
      return `said to lie in ${said}`;
    case 'one-sense':
      return `named ${said} times, in one sense`;
  }
}
