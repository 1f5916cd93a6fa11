/**
 * The glossary: every word the engine, the command line and the app share.
 *
 * Offsets are UTF-16 code units into `Article.text`, half-open, and always satisfy
 * `article.text.slice(start, end) === mention.text`.
 */
import type { FaultArgs, FaultCode } from './faults.ts';
import type { Word } from './text/words.ts';

/** One report, as read from a file: plain text and what is known about it. */
export interface Article {
  /** Unique within a collection; usually the file name without its ending. */
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601 calendar date, `YYYY-MM-DD` (or `YYYY-MM`, where only that is known). */
  readonly date?: string;
  /** BCP 47 tag; `ar` where nothing says otherwise. */
  readonly lang?: string;
  /** Where it was published: an `https:` or `http:` address. */
  readonly url?: string;
  /** The file the article was read from, for messages. */
  readonly source?: string;
  /** The text holds only the sentences around mentions, each where it stood, and white space between. */
  readonly excerptsOnly?: true;
}

/** A run of letters, marks and digits. `norm` is its folded form; the document itself is never folded. */
export interface Token {
  readonly text: string;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** The spelling, of which this is one occurrence. */
  readonly word: Word;
}

/**
 * `toponym`: the name of a place. `demonym`: a word derived from one (الأرميني).
 * `embedded`: part of an organisation's name (مينسك in مجموعة مينسك). After Gritta et al. 2020.
 */
export type MentionKind = 'toponym' | 'demonym' | 'embedded';

/** How large a thing a marker stands for, from a spot to a part of the world. After ACLED's geo-precision. */
export type Precision = 'point' | 'settlement' | 'region' | 'country' | 'supranational';

/** `source:id`, for example `geonames:585226`, `naturalearth:AZE-1684`, `iso3166:AZ`, `yaqut:nagorno-karabakh`. */
export type PlaceId = string;

/** A name of a place in one language and spelling. `lang` is BCP 47; `und-Arab` where only the script is known. */
export interface Toponym {
  readonly toponym: string;
  readonly lang: string;
}

/** One entry of the gazetteer. Coordinates are WGS 84 degrees. */
export interface Place {
  readonly id: PlaceId;
  /** The name by which the gazetteer lists the place, in Latin script where there is one. */
  readonly name: string;
  readonly names: readonly Toponym[];
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2, or empty for what lies in several countries or none. */
  readonly country: string;
  /** The admin-1 region that holds the place, by name, where known. */
  readonly admin1?: string;
  /** All names of that region. */
  readonly admin1Names?: readonly Toponym[];
  /** GeoNames feature class: `A` region or country, `P` settlement, `H` water, `T` relief, `L` area, `S` spot. */
  readonly featureClass: string;
  /** GeoNames feature code, for example `PPLC`, `ADM1`, `PCLI`, `RGN`. */
  readonly featureCode: string;
  readonly precision: Precision;
  /** Inhabitants; 0 where unknown. */
  readonly population: number;
  /** Radius in km of the circle that has the place's area; 0 for settlements and spots. */
  readonly radiusKm: number;
  /** The ids that the same place has elsewhere: `geonames:…`, `wikidata:…`, `naturalearth:…`. */
  readonly sameAs?: readonly PlaceId[];
}

/** How a spelling in the text led to a candidate. */
export type MatchKind = 'exact' | 'variant' | 'cross-script';

/**
 * One named reason for or against a candidate. `weight` is in units of log-odds; the score of a candidate is
 * the sum of its evidence. `detail` holds what the reason speaks of (a name, a number), for the sentence that shows it.
 */
export interface Evidence {
  readonly reason: EvidenceReason;
  readonly weight: number;
  readonly detail?: string | number;
}

export type EvidenceReason =
  /** How often places of this size and rank are meant. detail: inhabitants */
  | 'prominence'
  /** The feature class alone: a country, a capital, a region. detail: feature code */
  | 'feature-class'
  /** The place is in the gazetteer on purpose, as a fact of ours or of the user's. No detail */
  | 'curated'
  /** The name is only one of the spellings of which the gazetteer does not say in what language they are. No detail */
  | 'name-rank'
  /** The word is derived from the place's name. detail: the name by which the place is listed */
  | 'demonym'
  /** The spelling is a variant or was matched across scripts. detail: the gazetteer's spelling */
  | 'spelling'
  /** The article names this country or its people. detail: country code */
  | 'country-in-text'
  /** Other places of the article lie in this region. detail: its name */
  | 'region-in-text'
  /** The place that the report was sent from lies in the same country. detail: its name */
  | 'dateline'
  /** Other places of the article lie near. detail: km to the nearest of them */
  | 'nearness'
  /** A word such as مدينة or إقليم stands before. detail: the word */
  | 'cue-word'
  /** "north-west of X" fits. detail: X */
  | 'direction'
  /** "X in Y" fits. detail: Y */
  | 'containment'
  /** The same name was resolved so elsewhere in the article. detail: number of mentions */
  | 'one-sense';

/** A place that a mention may mean, with the reasons. */
export interface Candidate {
  readonly place: Place;
  readonly match: MatchKind;
  /** Sum of the evidence weights. */
  readonly score: number;
  /** Share of the probability among this mention's candidates and "none of them", 0–1. */
  readonly probability: number;
  readonly evidence: readonly Evidence[];
}

/**
 * How the spot that is spoken of lies to the place that is named. `direction`: that side of it, or from it (شمالي سوريا,
 * غربي حلب); `distance`: so far from it (على بعد 40 كيلومترا شمال غربي حلب); `countryside` and `outskirts`: ريف حلب,
 * ضواحي دمشق; `surroundings`: around it or near it; `centre`: وسط بيروت; `border`: الحدود السورية التركية.
 */
export type RelationType =
  'direction' | 'distance' | 'countryside' | 'outskirts' | 'surroundings' | 'centre' | 'border';

/** What the words around a mention say of the spot, as far as they say it. */
export interface MentionRelation {
  readonly type: RelationType;
  /** The whole phrase, the mention in it: ريف حلب الشمالي. `article.text.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Degrees clockwise from north: 315 for شمال غربي. */
  readonly bearing?: number;
  readonly distanceKm?: number;
}

/** One occurrence of a toponym in a text. Attached و ف ب ل ك lie outside `text`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Where the words around say that not the place itself is meant, but a spot by it. */
  readonly relation?: MentionRelation;
}

/**
 * Who stands behind a mention's place: the engine alone (`machine`), or a person who agreed (`confirmed`), changed it
 * (`corrected`), or said that no place can be told (`not-identifiable`).
 */
export type MentionStatus = 'machine' | 'confirmed' | 'corrected' | 'not-identifiable';

/** A mention with the choice made for it. `place` is null where no candidate deserves it ("unresolved"). */
export interface ResolvedMention extends Mention {
  readonly place: Place | null;
  /** 0–1: of the places given 0.8, eight in ten should be right. */
  readonly confidence: number;
  /** Best first, at most five. The choice, if any, is the first. */
  readonly candidates: readonly Candidate[];
  /** Not given: `machine`. */
  readonly status?: MentionStatus;
  /** What the engine said, where a person confirmed or corrected it. */
  readonly engine?: { readonly place: PlaceId | null; readonly confidence: number };
}

/** An article with its mentions, in the order of the text, not overlapping. */
export interface GeoparsedArticle extends Article {
  readonly mentions: readonly ResolvedMention[];
  /**
   * What the engine found where a person has confirmed it, changed it or taken it away, in the order of the text: without
   * the corrections these mentions stand again.
   */
  readonly overruled?: readonly ResolvedMention[];
}

/** A fault in words alone. `message` is a whole English sentence that names the file and the way out. */
export interface PlainFault {
  readonly source: string;
  /** 1-based. */
  readonly line?: number;
  readonly message: string;
}

/** A fault in something a user gave us, with what it takes to say it in another language than English. */
export interface Fault extends PlainFault {
  readonly code: FaultCode;
  readonly args: FaultArgs;
}

/** What a user's mistake can turn into: a value or the faults, never an exception. */
export type Result<T, F extends PlainFault = Fault> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly F[] };
