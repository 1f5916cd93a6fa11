import { isClubName } from './clubs.ts';
import { floorAgainstRules, floorOf, floorOfPerson } from './floors.ts';
import { demonymOrToponym } from './from-span.ts';
import { isInHashtag } from './hashtags.ts';
import { isNearListed, opensRowOfTowns } from './nearby.ts';
import { isInOrganisation } from './organisations.ts';
import type { Persons } from './persons.ts';
import type { Span } from './spans.ts';
import { isQuotedTown, isSaidToLieThere } from './standing.ts';
import type { Surroundings } from './surroundings.ts';
import { isTakenByRules } from './taken-by-rules.ts';
import type { Tags } from './tags.ts';

/**
 * The gazetteer proposes, the tagger decides; where there is no tagger, and for what its labels do not say (demonyms,
 * names inside those of organisations), the rules do.
 */
export function isMeant(span: Span, at: Surroundings): boolean {
  const byRules = isTakenByRules(span, at);
  const { tags } = at;
  if (!tags || span.matches.length === 0) return byRules;
  if (demonymOrToponym(span, at).isDemonym) return byRules && !isSurname(span, tags, at.persons);
  const margin = tags.margin(span);
  if (!byRules) return margin > floorAgainstRules(span, at);
  // Names inside those of organisations are told as such, and are no places to the tagger.
  if (
    at.cue ||
    isQuotedTown(span, at) ||
    isSaidToLieThere(span, at) ||
    isNearListed(span, at) ||
    opensRowOfTowns(span, at) ||
    tags.typeOf(span) === 'ORG' ||
    isInOrganisation(span, at) ||
    isClubName(span, at)
  )
    return true;
  if (tags.typeOf(span) === 'PERS' && !isInHashtag(at.text, at.tokens, span.first))
    return margin > floorOfPerson(span, at);
  return margin > floorOf(span, at);
}

/** The second word of a person's name, as the tagger sees it: وليد المصري. */
function isSurname({ first }: Span, tags: Tags, { parts }: Persons): boolean {
  return tags.typeAt(first) === 'PERS' && parts.has(first - 1);
}
