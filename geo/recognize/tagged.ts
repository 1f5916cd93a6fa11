import { nameKey } from '../text/tokenize.ts';
import type { Token } from '../types.ts';
import type { Language, Reading } from './language.ts';
import { fromSpan } from './from-span.ts';
import type { Recognized } from './recognized.ts';
import { respell } from './respell.ts';
import { spansAt } from './spans.ts';
import type { Surroundings } from './surroundings.ts';

/** A name that the tagger sees and the gazetteer does not have: matched by its sound, or kept without a place. */
export function tagged(i: number, at: Surroundings): Recognized | undefined {
  const { text, tokens, tags, cue, language, gazetteer, context, spans } = at;
  const name = tags?.placeAt(i);
  if (!name || !tags || name.first !== i || tags.margin(name) < LIKELY_UNLISTED) return undefined;
  if (name.last === i && language.isGeneric(tokens[i]!)) return genericName(i, at);
  // What the gazetteer has inside the name comes by itself.
  for (let inside = i; inside <= name.last; inside++) {
    if (spans[inside]!.some(({ matches }) => matches.length > 0)) return undefined;
    if (language.isGeneric(tokens[inside]!)) return undefined;
  }
  const { start } = likelyReading(tokens[i]!, tokens, language);
  const end = tokens[name.last]!.end;
  const key = nameKey(text.slice(start, end));
  return {
    start,
    end,
    text: text.slice(start, end),
    key,
    kind: 'toponym',
    matches: respell(key, cue ? 'cue' : 'locative', gazetteer, context),
    ...(cue ? { cue } : {}),
    first: i,
    last: name.last,
  };
}

/** الخليج, المدينة: a cue word that is a name by itself where the tagger is sure of it. */
function genericName(i: number, at: Surroundings): Recognized | undefined {
  const spans = spansAt(at.text, at.tokens, i, at.language, at.gazetteer);
  const span = spans.find(({ last, matches }) => last === i && matches.length > 0);
  return span && fromSpan(span, at);
}

/** Without its particles where the word stands without them elsewhere in the text, else whole. */
function likelyReading(token: Token, tokens: readonly Token[], language: Language): Reading {
  const [whole, ...peeled] = language.readings(token);
  return peeled.find(({ norm }) => tokens.some((other) => other.norm === norm)) ?? whole!;
}

/** How sure the tagger must be of a name that no list has, in log-odds. */
const LIKELY_UNLISTED = 2;
