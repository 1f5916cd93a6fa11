import type { Gazetteer } from '../../geo/gazetteer/gazetteer.ts';
import { arabic } from '../../geo/arabic/arabic.ts';
import { type Span, spansAt } from '../../geo/recognize/spans.ts';
import {
  DEMONYM,
  NO_PLACE,
  type PlaceClass,
  placeClass,
  PLACE_CLASSES,
} from '../../geo/tagger/place-class.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import { type Annotated, type Document, readDocument } from './corpus.ts';

/** Names that may stand for one another, by the class of their place. */
export type NamesByClass = ReadonlyMap<PlaceClass, readonly string[]>;

/** Of longer names few have no word of everyday speech in them. */
const MAX_WORDS = 3;

/** Arabic names of the gazetteer that are nothing but names, in its order. */
export function namesByClass(gazetteer: Gazetteer): NamesByClass {
  const names = new Map<PlaceClass, string[]>();
  const seen = new Set<string>();
  for (let index = 0; index < gazetteer.size; index++) {
    for (const { toponym } of gazetteer.names(index)) {
      if (!/^[ء-ي]{3,}(?: [ء-ي]{2,})*$/u.test(toponym) || toponym.split(' ').length > MAX_WORDS) continue;
      const key = nameKey(toponym);
      if (seen.has(key)) continue;
      seen.add(key);
      const { index: position } = gazetteer.find(key);
      if (position < 0 || gazetteer.use(position) !== 'place') continue;
      const found = placeClass(gazetteer, gazetteer.matches(position));
      if (found === NO_PLACE || found === DEMONYM) continue;
      const others = names.get(found);
      if (others) others.push(toponym);
      else names.set(found, [toponym]);
    }
  }
  return names;
}

/** Seas, mountains and parts of the world are not swapped: what is said of one is seldom said of another. */
const FIXED: ReadonlySet<PlaceClass> = new Set([PLACE_CLASSES.indexOf('region')]);
/** So often a name is put in that the gazetteer is then said not to have, as it has not the names of many a village. */
const UNLISTED = 0.1;

/**
 * The document with other places in it: each name that the annotators marked as a place, or as part of an
 * organisation's name, gives way to another of its class, the same one throughout. What the words around a name say
 * is so learned from names that are not in the corpus, as most names in tomorrow's news are not.
 */
export function withOtherNames(
  { text, mentions }: Document,
  names: NamesByClass,
  gazetteer: Gazetteer,
  random: () => number,
): Document {
  const chosen = new Map<string, string>();
  const unlisted = new Set<string>();
  let written = '';
  let at = 0;
  const moved: Annotated['mentions'][number][] = [];
  for (const { start, end, type } of mentions) {
    written += text.slice(at, start);
    at = start;
    const from = written.length;
    if (type === 'LOC' || type === 'ORG') {
      for (const span of listedNames(text.slice(start, end), gazetteer, type === 'LOC')) {
        const other = chosen.get(span.key) ?? pick(span);
        if (other === undefined) continue;
        chosen.set(span.key, other);
        const before = text.slice(at, start + span.start);
        // ل and ال are written لل.
        written += before + (before.endsWith('ل') && other.startsWith('ال') ? `ل${other.slice(2)}` : other);
        at = start + span.end;
      }
    }
    written += text.slice(at, end);
    at = end;
    moved.push({ start: from, end: written.length, type });
  }
  written += text.slice(at);
  const document = readDocument({ text: written, mentions: moved }, gazetteer);
  document.tokens.forEach(({ norm }, i) => {
    if (unlisted.has(norm)) document.marks[i] = 0;
  });
  return document;

  function pick({ matches }: Span): string | undefined {
    const found = placeClass(gazetteer, matches);
    const others = FIXED.has(found) ? undefined : names.get(found);
    const other = others?.[Math.floor(random() * others.length)];
    if (other !== undefined && random() < UNLISTED && !other.includes(' ')) unlisted.add(nameKey(other));
    return other;
  }
}

/** The names inside a mention, from left to right; where it is a place, only the one that it is whole. */
function listedNames(
  surface: string,
  gazetteer: Gazetteer,
  whole: boolean,
): (Span & { readonly end: number })[] {
  const { tokens } = readDocument({ text: surface, mentions: [] }, gazetteer);
  const found: (Span & { end: number })[] = [];
  for (let i = 0; i < tokens.length;) {
    const span = spansAt(surface, tokens, i, arabic, gazetteer).find(
      ({ last, start, key, matches }) =>
        matches.some(({ demonym }) => !demonym) &&
        (!whole || (i === 0 && last === tokens.length - 1)) &&
        // The article of للمغرب has lost its alef: another name would not fit behind it.
        !(key.startsWith('ال') && !surface.startsWith('ا', start) && !surface.startsWith('ٱ', start)),
    );
    if (span) found.push({ ...span, end: tokens[span.last]!.end });
    i = span ? span.last + 1 : i + 1;
  }
  return found;
}
