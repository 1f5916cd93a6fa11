import type { Match } from '../gazetteer/gazetteer.ts';
import { isClubName } from './clubs.ts';
import { isInHashtag } from './hashtags.ts';
import { isInOrganisation } from './organisations.ts';
import { prominence } from './prominence.ts';
import type { Recognized } from './recognized.ts';
import { withNamesakesNearby } from './respell.ts';
import type { Span } from './spans.ts';
import { isQuoted, type Surroundings } from './surroundings.ts';

/** Which of the two a span is that can be both: the towns called روسي are less spoken of than the Russians. */
export function demonymOrToponym(
  { matches }: Span,
  { gazetteer }: Surroundings,
): { matches: readonly Match[]; isDemonym: boolean } {
  const toponyms = matches.filter(({ demonym }) => !demonym);
  const demonyms = matches.filter(({ demonym }) => demonym);
  const isDemonym =
    demonyms.length > 0 && (toponyms.length === 0 || prominence(gazetteer, toponyms) !== 'known');
  return { matches: isDemonym ? demonyms : toponyms, isDemonym };
}

export function fromSpan(span: Span, at: Surroundings): Recognized {
  const { text, tokens, cue } = at;
  const end = tokens[span.last]!.end;
  const { matches, isDemonym } = demonymOrToponym(span, at);
  const kind = isDemonym ? 'demonym' : isEmbedded(span, at) ? 'embedded' : 'toponym';
  return {
    start: span.start,
    end,
    text: text.slice(span.start, end),
    key: span.key,
    kind,
    matches:
      kind === 'toponym' && prominence(at.gazetteer, matches) !== 'known'
        ? withNamesakesNearby(span.key, matches, at.gazetteer, at.context)
        : matches,
    ...(cue ? { cue } : {}),
    first: span.first,
    last: span.last,
  };
}

/**
 * Whether a name is part of an organisation's: the word before makes it one, the tagger sees a longer name of one, or
 * a club goes by the name of its city. Seats of government go by their city's name too, and those are places.
 */
function isEmbedded(span: Span, at: Surroundings): boolean {
  // جامعة القاهرة, where the gazetteer has it, is a place of its own.
  if (span.last > span.first && at.language.isOrganisationHead(at.tokens[span.first]!)) return false;
  if (isInOrganisation(span, at) || isClubName(span, at)) return true;
  const { tags, cue, gazetteer } = at;
  if (cue || tags?.typeOf(span) !== 'ORG') return false;
  // A lone name in a tag or in quotation marks is what is spoken of, and not a club.
  const { text, tokens } = at;
  if (isInHashtag(text, tokens, span.first) || isQuoted(text, span.start, tokens[span.last]!.end))
    return false;
  const isSeat = span.matches.some(({ index }) => gazetteer.featureCode(index) === 'PPLC');
  return !isSeat && prominence(gazetteer, span.matches) !== 'known' && tags.margin(span) < LIKELY_CLUB;
}

const LIKELY_CLUB = -1;
