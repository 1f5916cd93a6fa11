import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { joins } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import type { Language } from './language.ts';
import { prominence } from './prominence.ts';
import type { Span } from './spans.ts';

/** The people a text names. */
export interface Persons {
  /** Indices of tokens that are part of a person's name. */
  readonly parts: ReadonlySet<number>;
  /** Folded words that were seen as part of one: after شارل ميشيل, a lone ميشيل is he. */
  readonly names: ReadonlySet<string>;
}

/**
 * Finds names of people: a given name and the word after it, and what follows a title, with the demonyms between
 * (الرئيس الروسي فلاديمير بوتين).
 */
export function readPersons(
  text: string,
  tokens: readonly Token[],
  spans: readonly (readonly Span[])[],
  language: Language,
  gazetteer: Gazetteer,
): Persons {
  const parts = new Set<number>();
  const names = new Set<string>();
  const isDemonym = (i: number) =>
    spans[i]!.some(({ matches, first, last }) => first === last && matches.some((match) => match.demonym));
  // A country or a part of the world is nobody's surname.
  const isKnown = (i: number) =>
    spans[i]!.some(({ matches }) => matches.length > 0 && prominence(gazetteer, matches) === 'known');
  // بني وليد is a town, and its وليد nobody.
  const placed = new Set<number>();
  for (const here of spans) {
    for (const { use, matches, first, last } of here) {
      if (last === first || use !== 'place' || matches.length === 0) continue;
      for (let i = first + 1; i <= last; i++) placed.add(i);
    }
  }
  const add = (i: number) => {
    parts.add(i);
    names.add(tokens[i]!.norm);
  };
  const follows = (i: number) => i < tokens.length && joins(text, tokens[i - 1]!, tokens[i]!);
  tokens.forEach((token, i) => {
    if (!isGivenName(token, gazetteer) || parts.has(i) || placed.has(i)) return;
    if (i > 0 && language.cue(tokens[i - 1]!)) return;
    parts.add(i);
    const next = i + 1;
    if (!follows(next)) return;
    // وليد المصري: of whom a country's people are spoken, the word stands before the name, not behind it.
    const isSurname = isDemonym(next) && language.canBeSurname(tokens[next]!);
    if (
      !isSurname &&
      (isDemonym(next) || isKnown(next) || gazetteer.useOfWord(tokens[next]!.word) === 'everyday')
    )
      return;
    if (language.cue(tokens[next]!) || language.isLocative(tokens[next]!)) return;
    add(i);
    add(next);
  });
  tokens.forEach((token, i) => {
    // جورجيا ميلوني: a known surname makes the word before it a given name, whatever else it may be.
    if (i > 0 && gazetteer.useOfWord(token.word) === 'family-name' && follows(i) && !isDemonym(i - 1))
      add(i - 1);
    if (!language.isTitle(token)) return;
    let next = i + 1;
    while (next < tokens.length && follows(next) && isDemonym(next)) next++;
    if (next < tokens.length && follows(next) && isGivenName(tokens[next]!, gazetteer)) add(next);
  });
  return { parts, names };
}

function isGivenName({ word }: Token, gazetteer: Gazetteer): boolean {
  return gazetteer.useOfWord(word) === 'given-name';
}

/** Whether a span of one word is somebody's name here, or was earlier in the text. */
export function isPersonName(span: Span, persons: Persons): boolean {
  return span.first === span.last && (persons.parts.has(span.first) || persons.names.has(span.key));
}
