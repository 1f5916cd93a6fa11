import stringWidth from 'string-width';
import {
  type Candidate,
  type Evidence,
  type GeoparsedArticle,
  type MentionRelation,
  type ResolvedMention,
  sentences,
} from '../geo/index.ts';

const RLM = '\u200f';
/** Isolates a name, so that what stands beside it keeps its order in a terminal that knows of directions. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** So wide a sentence is told on one line; a longer one goes on, each line with its own mask. */
const WIDTH = 76;

/**
 * How an article was read, for a person: each sentence that names a place, a mask of its mentions under it with their
 * numbers, and for each mention the candidates with the evidence that adds up to their score.
 */
export function explain(article: GeoparsedArticle): string {
  const lines: string[] = [article.title ?? article.id, ''];
  let next = 0;
  for (const { start, end } of sentences(article.text)) {
    const here: Numbered[] = [];
    for (; next < article.mentions.length && article.mentions[next]!.start < end; next++)
      here.push({ number: next + 1, mention: article.mentions[next]! });
    if (here.length === 0) continue;
    lines.push(...marked(article.text.slice(start, end), start, here), '');
    for (const each of here) lines.push(...told(each), '');
  }
  return `${lines.join('\n')}\n`;
}

interface Numbered {
  readonly number: number;
  readonly mention: ResolvedMention;
}

/**
 * The sentence in lines, and under each that has mentions their mask: `2═══` below the second. Both run from the right
 * where the text does. Terminals that know nothing of directions show both from the left, and the mask still fits,
 * since it has a column for each letter.
 */
function marked(sentence: string, offset: number, mentions: readonly Numbered[]): string[] {
  const direction = /^\P{L}*\p{Script=Arabic}/u.test(sentence) ? RLM : '';
  const lines: string[] = [];
  for (const [from, to] of wrapped(sentence)) {
    lines.push(`${direction}${sentence.slice(from, to).replace(/\s/gu, ' ')}`);
    const mask = maskOf(sentence, from, to, offset, mentions);
    if (mask !== '') lines.push(`${direction}${mask}`);
  }
  return lines;
}

/** Where the lines of a sentence begin and end: at the last white space before they grow too wide. */
function wrapped(sentence: string): [from: number, to: number][] {
  const lines: [number, number][] = [];
  let from = 0;
  let columns = 0;
  let space = -1;
  for (let at = 0; at < sentence.length; at++) {
    if (/\s/u.test(sentence[at]!)) space = at;
    columns += takesRoom(sentence[at]!) ? 1 : 0;
    if (columns <= WIDTH || space < from) continue;
    lines.push([from, space]);
    from = space + 1;
    columns = stringWidth(sentence.slice(from, at + 1));
  }
  return [...lines, [from, sentence.length]];
}

function maskOf(
  sentence: string,
  from: number,
  to: number,
  offset: number,
  mentions: readonly Numbered[],
): string {
  let mask = '';
  for (let at = from; at < to;) {
    const char = String.fromCodePoint(sentence.codePointAt(at)!);
    const inside = mentions.find(({ mention: { start, end } }) => offset + at >= start && offset + at < end);
    const label = inside ? String(inside.number).padEnd(WIDTH, '═') : '';
    const begin = inside ? Math.max(from, inside.mention.start - offset) : 0;
    // Marks and invisible characters take no room on the line, others one column or two.
    const column = stringWidth(sentence.slice(begin, at));
    for (let i = 0; i < stringWidth(char); i++) mask += inside ? label[column + i] : ' ';
    at += char.length;
  }
  return mask.trimEnd();
}

function takesRoom(char: string): boolean {
  return !/[\p{M}\p{Cf}]/u.test(char);
}

function told({
  number,
  mention: { text, kind, relation, place, confidence, candidates },
}: Numbered): string[] {
  const outcome = place ? `${nameOf(place)}, confidence ${confidence.toFixed(2)}` : 'unresolved';
  return [
    `${number}  ${isolate(text)}  ${kind} → ${outcome}`,
    ...(relation ? [`  ${relationInWords(relation)}`] : []),
    ...candidates.flatMap((candidate, i) => [
      `  ${place && i === 0 ? '●' : '○'} ${nameOf(candidate.place)}, ${candidate.match}, probability ${candidate.probability.toFixed(3)}`,
      ...candidate.evidence.map((evidence) => `     ${signed(evidence.weight)}  ${inWords(evidence)}`),
      `     ${`= ${signed(candidate.score).trim().replace('+', '')}`.padStart(6)}  score`,
    ]),
    ...(candidates.length === 0 ? ['  no candidate in the gazetteer'] : []),
  ];
}

/** `distance: 40 km, 315°, “على بعد 40 كيلومترا شمال غربي حلب”` */
function relationInWords({ type, distanceKm, bearing, text }: MentionRelation): string {
  const figures = [
    ...(distanceKm === undefined ? [] : [`${distanceKm} km`]),
    ...(bearing === undefined ? [] : [`${bearing}°`]),
  ];
  return `${[type, ...figures].join(', ')}: ${isolate(text)}`;
}

function nameOf({ id, name, admin1, country }: Candidate['place']): string {
  return `${isolate([name, admin1, country].filter(Boolean).join(', '))} (${id})`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`.padStart(6);
}

/** What the feature codes that count stand for. */
const KINDS: Readonly<Record<string, string>> = {
  PCLI: 'a country',
  CONT: 'a continent',
  PPLC: 'a capital',
  PPLA: 'the seat of a region',
  ADM1: 'a first-level region',
};

function inWords({ reason, detail }: Evidence): string {
  const said = typeof detail === 'number' ? detail.toLocaleString('en') : isolate(detail ?? '');
  switch (reason) {
    case 'prominence':
      return detail === 0 ? 'inhabitants unknown' : `${said} inhabitants`;
    case 'feature-class':
      return `it is ${KINDS[String(detail)] ?? said}`;
    case 'curated':
      return 'listed because the press names it';
    case 'name-rank':
      return 'one of its loose spellings';
    case 'demonym':
      return `a word for the people or things of ${said}`;
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
