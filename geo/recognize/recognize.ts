import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Tagger } from '../tagger/tagger.ts';
import { tokenize } from '../text/tokenize.ts';
import { readContext } from './context.ts';
import { isMeant } from './is-meant.ts';
import type { Cue, Language } from './language.ts';
import { fromSpan } from './from-span.ts';
import { cutHashtags } from './hashtags.ts';
import { readPersons } from './persons.ts';
import type { Recognition, Recognized } from './recognized.ts';
import { readRelation } from './relation.ts';
import { proposals } from './spans.ts';
import { ownCue, rowWith, type Surroundings } from './surroundings.ts';
import { tagged } from './tagged.ts';
import { readTags } from './tags.ts';
import { unlisted } from './unlisted.ts';

/**
 * Finds the mentions of places in a text: the gazetteer proposes, and the words around decide. In the order of the
 * text, not overlapping.
 */
export function recognize(
  text: string,
  language: Language,
  gazetteer: Gazetteer,
  tagger?: Tagger,
): Recognition {
  const tokens = cutHashtags(text, tokenize(text));
  const spans = proposals(text, tokens, language, gazetteer);
  const tags = tagger && readTags(text, tokens, spans, { language, gazetteer, tagger });
  const context = readContext(spans, gazetteer);
  const persons = readPersons(text, tokens, spans, language, gazetteer);
  const mentions: Recognized[] = [];
  let shared: Cue | undefined;
  let previous: Recognized | undefined;
  for (let i = 0; i < tokens.length;) {
    if (previous?.last !== i - 1 && isPlain(i)) {
      shared = undefined;
      i++;
      continue;
    }
    const row = rowWith(text, tokens, previous, i, language);
    if (row !== 'plain') shared = undefined;
    // What closes the mention before announces nothing: بنزوح after الجزائر العاصمة.
    const own = previous?.last === i - 1 ? undefined : ownCue(text, tokens, i, language);
    const cue = own ?? shared;
    const surroundings: Surroundings = {
      text,
      tokens,
      language,
      gazetteer,
      context,
      persons,
      cue,
      listedWith: row && previous,
      inherited: own === undefined,
      spans,
      tags,
    };
    // A set phrase that happens to begin with a name (حماة الديار) is passed over whole.
    const phrase = spans[i]!.find((span) => span.last > span.first && span.matches.length === 0);
    const found = phrase ? undefined : mentionAt(i, surroundings);
    if (!found) {
      i = (phrase?.last ?? i) + 1;
      continue;
    }
    const relation = readRelation(text, tokens, found, language);
    previous = relation ? { ...found, relation } : found;
    mentions.push(previous);
    shared = cue;
    i = found.last + 1;
  }
  return { tokens, mentions, context };

  /** Whether nothing proposes a name at token `i`: no list, no tagger, no word before it. So it is with most. */
  function isPlain(i: number): boolean {
    if (spans[i]!.length > 0 || tags?.placeAt(i)) return false;
    const before = tokens[i - 1];
    return !before || !(language.cue(before) || language.isListOpener(before) || language.isLocative(before));
  }
}

/** The mention that begins at token `i`, if any: what the gazetteer lists first, then what it does not. */
function mentionAt(i: number, at: Surroundings): Recognized | undefined {
  const span = at.spans[i]!.find((candidate) => isMeant(candidate, at));
  return span ? fromSpan(span, at) : (unlisted(i, at) ?? tagged(i, at));
}
