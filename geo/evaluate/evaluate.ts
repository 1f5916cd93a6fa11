import type { GeoparsedArticle, MentionKind } from '../types.ts';
import { type Calibration, calibration } from './calibration.ts';
import { type GoldDocument, type GoldMention, NOT_PLACES } from './gold.ts';
import {
  addCounts,
  byToken,
  type Counts,
  NO_COUNTS,
  overlapping,
  type Scores,
  scores,
  strict,
} from './recognition.ts';
import { errorKm, type Resolution, type ResolutionScores, scoreResolutions } from './resolution.ts';

export interface Evaluation {
  readonly documents: number;
  readonly recognition: {
    readonly strict: Scores;
    readonly overlapping: Scores;
    readonly token: Scores;
    /** The gold's mentions by their type: how many there are, and how many are met (overlapping). */
    readonly byType: Readonly<Record<string, Recall>>;
  };
  /** Of mentions with coordinates, spans given. */
  readonly resolution: ResolutionScores & { readonly byType: Readonly<Record<string, ResolutionScores>> };
  /** Found by itself, overlapping and within 161 km, as precision, recall and F1 over the mentions with coordinates. */
  readonly endToEnd: Scores;
  readonly calibration: Calibration;
  readonly confusions: readonly Confusion[];
}

export interface Recall {
  readonly wanted: number;
  readonly met: number;
  /** The same for those that do not stand in a hashtag. */
  readonly inProse: { readonly wanted: number; readonly met: number };
}

/** A mistake, with how often it was made and one example. */
export interface Confusion {
  readonly what: 'missed' | 'no place' | 'wrong place' | 'unresolved';
  readonly surface: string;
  readonly times: number;
  /** The first document in which it was made, and the words around it there. */
  readonly id: string;
  readonly context: string;
  readonly chosen?: string;
}

export interface EvaluateOptions {
  /** Kinds of found mentions that count. */
  readonly kinds?: ReadonlySet<MentionKind>;
  /** Types of gold mentions that are left out of the resolution and calibration, for gold that is not to be trusted there. */
  readonly without?: ReadonlySet<string>;
}

const END_TO_END_KM = 161;
const RIGHT_KM = 25;
const LISTED = 40;

/**
 * Holds what the engine finds against gold documents, one after the other. `geoparse` is called twice for each: free,
 * and with the gold's spans given.
 */
export class Evaluator {
  readonly #kinds: ReadonlySet<MentionKind>;
  readonly #without: ReadonlySet<string>;
  readonly #recalls = new Map<string, Recall>();
  #documents = 0;
  #strict: Counts = NO_COUNTS;
  #overlapping: Counts = NO_COUNTS;
  #token: Counts = NO_COUNTS;
  #endToEnd: Counts = NO_COUNTS;
  readonly #resolutions: Resolution[] = [];
  readonly #confusions = new Map<string, Confusion>();

  constructor({ kinds = new Set(['toponym']), without = new Set() }: EvaluateOptions = {}) {
    this.#kinds = kinds;
    this.#without = without;
  }

  add(document: GoldDocument, free: GeoparsedArticle, given: GeoparsedArticle): void {
    const { text } = document;
    const gold = goldPlaces(document);
    const found = free.mentions.filter(({ kind }) => this.#kinds.has(kind));
    this.#documents++;
    this.#strict = addCounts(this.#strict, strict(text, found, gold));
    this.#token = addCounts(this.#token, byToken(text, found, gold));
    const met = overlapping(found, gold);
    this.#overlapping = addCounts(this.#overlapping, met);
    this.#addEndToEnd(found, gold, met.pairs);
    for (const [i, mention] of gold.entries()) {
      const isMet = met.pairs.some(([, at]) => at === i);
      this.#addRecall(text, mention, isMet);
      if (!isMet) this.#confuse('missed', document, mention);
    }
    for (const [i, mention] of found.entries()) {
      if (!met.pairs.some(([at]) => at === i))
        this.#confuse('no place', document, mention, mention.place?.name);
    }
    const byStart = new Map(given.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]));
    for (const mention of gold) {
      if (mention.lat == null || mention.lon == null || this.#without.has(mention.type)) continue;
      const answer = byStart.get(`${mention.start}-${mention.end}`);
      const place = answer?.place ?? null;
      const error = errorKm(mention, place);
      const surface = text.slice(mention.start, mention.end);
      this.#resolutions.push({
        gold: mention,
        surface,
        place,
        confidence: answer?.confidence ?? 0,
        errorKm: error,
      });
      if (!place) this.#confuse('unresolved', document, mention);
      else if (error > RIGHT_KM)
        this.#confuse('wrong place', document, mention, `${place.name}, ${place.country}`);
    }
  }

  finish(): Evaluation {
    const types = [...new Set(this.#resolutions.map(({ gold }) => gold.type))].sort();
    const answers = this.#resolutions
      .filter(({ place }) => place !== null)
      .map(({ confidence, errorKm }) => ({ confidence, right: errorKm <= RIGHT_KM }));
    return {
      documents: this.#documents,
      recognition: {
        strict: scores(this.#strict),
        overlapping: scores(this.#overlapping),
        token: scores(this.#token),
        byType: Object.fromEntries([...this.#recalls].sort(([a], [b]) => (a < b ? -1 : 1))),
      },
      resolution: {
        ...scoreResolutions(this.#resolutions),
        byType: Object.fromEntries(
          types.map((type) => [
            type,
            scoreResolutions(this.#resolutions.filter(({ gold }) => gold.type === type)),
          ]),
        ),
      },
      endToEnd: scores(this.#endToEnd),
      calibration: calibration(answers),
      confusions: [...this.#confusions.values()].sort((a, b) => b.times - a.times).slice(0, LISTED),
    };
  }

  #addEndToEnd(
    found: GeoparsedArticle['mentions'],
    gold: readonly GoldMention[],
    pairs: readonly [number, number][],
  ): void {
    const placed = gold.filter(({ lat }) => lat != null).length;
    if (placed === 0) return;
    const right = pairs.filter(
      ([i, j]) => gold[j]!.lat != null && errorKm(gold[j]!, found[i]!.place) <= END_TO_END_KM,
    ).length;
    // A found mention of a gold place without coordinates can be neither right nor wrong.
    const judged = found.filter((_, i) => !pairs.some(([at, j]) => at === i && gold[j]!.lat == null));
    this.#endToEnd = addCounts(this.#endToEnd, {
      right,
      found: judged.filter(({ place }) => place !== null).length,
      wanted: placed,
    });
  }

  #addRecall(text: string, { type, start, end }: GoldMention, isMet: boolean): void {
    const { wanted, met, inProse } = this.#recalls.get(type) ?? {
      wanted: 0,
      met: 0,
      inProse: { wanted: 0, met: 0 },
    };
    const one = isMet ? 1 : 0;
    this.#recalls.set(type, {
      wanted: wanted + 1,
      met: met + one,
      inProse: isInHashtag(text, start, end)
        ? inProse
        : { wanted: inProse.wanted + 1, met: inProse.met + one },
    });
  }

  #confuse(
    what: Confusion['what'],
    { id, text }: GoldDocument,
    { start, end }: { start: number; end: number },
    chosen?: string,
  ): void {
    const surface = text.slice(start, end);
    const key = `${what} ${surface} ${chosen ?? ''}`;
    const earlier = this.#confusions.get(key);
    const context = earlier?.context ?? text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/gu, ' ');
    this.#confusions.set(key, {
      what,
      surface,
      times: (earlier?.times ?? 0) + 1,
      id: earlier?.id ?? id,
      context,
      ...(chosen ? { chosen } : {}),
    });
  }
}

/** The mentions of a gold document that are places. */
export function goldPlaces({ mentions }: GoldDocument): GoldMention[] {
  return mentions.filter(({ type }) => !NOT_PLACES.has(type));
}

/** Whether the word that a span begins in, or the span, begins with #. */
function isInHashtag(text: string, start: number, end: number): boolean {
  return (
    /#\S*$/u.test(text.slice(Math.max(0, start - LONGEST_HASHTAG), start)) ||
    text.slice(start, end).includes('#')
  );
}

const LONGEST_HASHTAG = 100;
