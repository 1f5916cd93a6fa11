import { existsSync, readFileSync } from 'node:fs';
import { type Gazetteer, goldPlaces, type GoldMention, readArticles, readGoldLine } from '../../geo/index.ts';
import { errorKm } from '../../geo/evaluate/resolution.ts';
import { languageOf } from '../../geo/languages.ts';
import { recognizeSpans } from '../../geo/recognize/given-spans.ts';
import type { Language } from '../../geo/recognize/language.ts';
import type { Recognition } from '../../geo/recognize/recognized.ts';

/** A text in which people said which places are meant. */
export interface Document {
  readonly corpus: string;
  readonly text: string;
  readonly language: Language;
  readonly recognition: Recognition;
  /** For each mention of the recognition. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly type: string;
  /** Whether a place is one that is meant. */
  isRight(index: number): boolean;
  /** Whether its being unresolved teaches anything: not where the gazetteer has no English demonyms. */
  readonly teachesNone: boolean;
}

/** The usual bound of a right answer. */
const RIGHT_KM = 25;

/** Reads a gold file of the format of `yaqut eval`. */
export function readGoldFile(path: string, gazetteer: Gazetteer): Document[] {
  const corpus = path.split('/').at(-1)!;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, i): Document => {
    const read = readGoldLine(line, path, i + 1);
    if (!read.ok) throw new Error(read.faults[0]?.message);
    const { text, lang } = read.value;
    const placed = goldPlaces(read.value).filter(({ lat, lon }) => lat != null && lon != null);
    return {
      corpus,
      text,
      ...recognized(text, lang, placed, gazetteer),
      answers: placed.map((mention) => ({
        type: mention.type,
        isRight: rightPlaces(mention, gazetteer),
        teachesNone: lang === 'ar',
      })),
    };
  });
}

function recognized(
  text: string,
  lang: string,
  spans: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
): Pick<Document, 'language' | 'recognition'> {
  const language = languageOf({ id: '', text, lang });
  return { language, recognition: recognizeSpans(text, spans, language, gazetteer) };
}

/**
 * A place is right within 25 km of the gold's point or in its box; where a country is meant, the country alone, though
 * its box holds its capital. A gold without a box gives the middle of a region as somebody saw it: there a region is
 * right that reaches as far, where no settlement is meant.
 */
function rightPlaces(mention: GoldMention, gazetteer: Gazetteer): (index: number) => boolean {
  return (index) => {
    const error = errorKm(mention, { lat: gazetteer.lat(index), lon: gazetteer.lon(index) });
    if (mention.type === 'Country' && gazetteer.precision(index) !== 'country') return false;
    return error <= RIGHT_KM || (!mention.bbox && error <= gazetteer.radiusKm(index));
  };
}

type MarkedMentions = Readonly<
  Record<string, { mentions: readonly (readonly [number, number, string, string | null])[] }>
>;

/** Reads texts marked by place ids, as in tests/gold. Texts that are not in `folder` are left out. */
export async function readMarkedTexts(
  goldPath: string,
  folder: string,
  gazetteer: Gazetteer,
): Promise<Document[]> {
  const gold = JSON.parse(readFileSync(goldPath, 'utf8')) as MarkedMentions;
  const documents: Document[] = [];
  for (const [file, { mentions }] of Object.entries(gold)) {
    if (!existsSync(`${folder}/${file}`)) continue;
    const bytes = readFileSync(`${folder}/${file}`);
    for await (const read of readArticles({ name: file, size: bytes.length, bytes: async () => bytes })) {
      if (!read.ok) throw new Error(read.faults[0]?.message);
      const { text } = read.value;
      const spans = mentions.map(([start, end]) => ({ start, end }));
      documents.push({
        corpus: goldPath.split('/').at(-1)!,
        text,
        ...recognized(text, 'ar', spans, gazetteer),
        answers: mentions.map(([, , kind, id]) => byId(kind, id, gazetteer)),
      });
    }
  }
  return documents;
}

/** The rows of a table with a header line. */
function rowsOf(path: string): Readonly<Record<string, string>>[] {
  const [header = '', ...rows] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** Reads sentences that name a town each, as in tests/eval/cross-script/towns-in-sentences.tsv. */
export function readTowns(path: string, gazetteer: Gazetteer): Document[] {
  return rowsOf(path).map(({ sentence = '', spelling = '', lat, lon }): Document => {
    const start = sentence.indexOf(spelling);
    const span = { start, end: start + spelling.length };
    const mention = { ...span, type: 'City/town', lat: Number(lat), lon: Number(lon) };
    return {
      corpus: path.split('/').at(-1)!,
      text: sentence,
      ...recognized(sentence, 'ar', [span], gazetteer),
      answers: [{ type: 'town', teachesNone: true, isRight: rightPlaces(mention, gazetteer) }],
    };
  });
}

/** Reads sentences marked as in tests/eval/recognition-sentences.tsv. */
export function readMarkedSentences(path: string, gazetteer: Gazetteer): Document[] {
  return rowsOf(path).flatMap((row) => {
    const { sentence: text = '' } = row;
    const expected = row['expected']!.split(';').filter((each) => each !== '');
    const marked = expected.map((each) => {
      const [surface = '', kind = '', place = '', occurrence = '1'] = each.split('|');
      let start = -1;
      for (let n = 0; n < Number(occurrence); n++) start = text.indexOf(surface, start + 1);
      return { start, end: start + surface.length, answer: byId(kind, place, gazetteer) };
    });
    if (marked.length === 0) return [];
    return [
      {
        corpus: path.split('/').at(-1)!,
        text,
        ...recognized(text, 'ar', marked, gazetteer),
        answers: marked.map(({ answer }) => answer),
      },
    ];
  });
}

function byId(type: string, id: string | null, gazetteer: Gazetteer): Answer {
  return {
    type,
    teachesNone: true,
    isRight: (index) =>
      id?.startsWith('region:')
        ? gazetteer.precision(index) === 'region' &&
          gazetteer.place(index).name === id.slice('region:'.length)
        : gazetteer.id(index) === id || gazetteer.sameAs(index).includes(id ?? ''),
  };
}
