import type { RelationType, Token } from '../types.ts';

/** One way to read a token: as it stands, or with attached particles taken off. */
export interface Reading {
  readonly norm: string;
  /** Offset of the name in the text; the particles lie before it. */
  readonly start: number;
  /** Number of particles taken off. */
  readonly peeled: number;
  /** The word's ending says that it can only be a demonym: سوريّاً is "a Syrian", not Syria. */
  readonly onlyDemonym?: boolean;
}

/** What sort of place a cue word announces. */
export type CueType = 'settlement' | 'region' | 'country' | 'water' | 'relief' | 'spot' | 'area';

/** A word that announces a place name: مدينة, إقليم. */
export interface Cue {
  readonly word: string;
  readonly type: CueType;
  /** Strong enough that what follows is a name, even one that no gazetteer has in this spelling. */
  readonly strong: boolean;
  /** Announces several: مدن. */
  readonly plural: boolean;
  /** Is left out of the name that it announces: محافظة of محافظة حلب, but not سلطنة of سلطنة عمان. */
  readonly detachable: boolean;
}

/** A compass direction, degrees clockwise from north. */
export type Bearing = number;

/**
 * What recognition needs to know of a language. A second language is a second folder with one of these; the
 * pipeline stays as it is. All words come in folded (`Token.norm`), particles taken off where that helps.
 */
export interface Language {
  /** BCP 47 primary tag. A tagger is asked only of texts in the language that it was trained in. */
  readonly code: string;
  /** The readings of a token, the plainest first. */
  readings(token: Token): Reading[];
  /** A folded word without its definite article. */
  withoutArticle(norm: string): string;
  /** The cue a token gives, if any. */
  cue(token: Token): Cue | undefined;
  /** A word between a cue and its names: بينها in بلدات بينها سراقب. */
  isListOpener(token: Token): boolean;
  /** Whether a name carries the definite article. */
  isDefinite(token: Token): boolean;
  /**
   * Whether an adjective has the form that goes with the name of a town: definite and feminine, as اللبنانية in صور
   * اللبنانية. Behind a word without the article it tells that the word is a name.
   */
  agreesWithTown(token: Token): boolean;
  /** A word that names a place only with the one after it: تل, أم, كفر. */
  isNameHead(norm: string): boolean;
  /** A word that tells such a name from its namesakes: الشرقية, الكبرى. */
  isNameTail(norm: string): boolean;
  /** Whether an unknown word after a cue is rather an adjective of it: مدينة ساحلية. */
  looksLikeAdjective(token: Token): boolean;
  /** Whether a word that nobody knows may be a foreign name by its form: no article, no ending of the plural. */
  looksLikeName(token: Token): boolean;
  /** Whether a word is another than it is folded to, as it stands in this text: اليمنى is not اليمني. */
  isOtherAsWritten(token: Token, text: string): boolean;
  /** A word that is no name by itself, though some register lists it as one: a direction, a cue word. */
  isGeneric(token: Token): boolean;
  /** Whether the token opens the name of an organisation that a place name directly after it belongs to. */
  isOrganisationHead(token: Token): boolean;
  /** Whether the token opens an organisation's long name, in which a place may come after "in": منظمة … في أوروبا. */
  isLongOrganisationHead(token: Token): boolean;
  /** A word that can stand within such a long name before its "in". */
  canContinueOrganisation(token: Token): boolean;
  /** A word that can stand between such a head and the name: طيران in شركة طيران الإمارات. */
  canLinkOrganisation(token: Token): boolean;
  /** A word before the name of a sports club: ريال, مباراة. */
  isClubHead(token: Token): boolean;
  /** A word after the name of a city that makes it a club's: سيتي. */
  isClubTail(token: Token): boolean;
  /** Whether a country's adjective has the form that it has as a man's surname: المصري. */
  canBeSurname(token: Token): boolean;
  /** A title that stands before a person's name. */
  isTitle(token: Token): boolean;
  /** "in", and words like it that a place name follows more often than not. */
  isLocative(token: Token): boolean;
  /** Exactly "in". */
  isIn(token: Token): boolean;
  /** "lies", "lying", before the word that says where: الواقعة في شمال سوريا. */
  isSituated(token: Token): boolean;
  /** Whether the token carries an attached "and". */
  isCoordinated(token: Token): boolean;
  /** Whether the token carries an attached preposition that places follow (في is not attached; ب and ل are). */
  hasAttachedPreposition(token: Token): boolean;
  /** Whether that is "in": ب, and not ل. */
  hasAttachedIn(token: Token): boolean;
  /** What a word before a name says of the spot, other than a direction: ريف, ضواحي, قرب, الحدود. */
  relation(token: Token): Exclude<RelationType, 'direction' | 'distance'> | undefined;
  /** A word that may stand between such a word or a direction and the name: من in غربا من حلب, مع in الحدود مع سوريا. */
  isRelationLink(token: Token): boolean;
  /** The distance that ends at `tokens[at]`, and the token it begins at: على بعد 40 كيلومترا is 40 km from its first word. */
  distance(tokens: readonly Token[], at: number): { readonly km: number; readonly first: number } | undefined;
  /** The bearing that the words up to and including `tokens[at]` give: شمال غربي is 315. */
  bearing(tokens: readonly Token[], at: number): Bearing | undefined;
  /** The side that the adjectives from `tokens[from]` to `tokens[to]` tell of the name before them: ريف حلب الشمالي. */
  side(tokens: readonly Token[], from: number, to: number): Bearing | undefined;
}
