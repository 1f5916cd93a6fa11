import type { Cut } from './cut-collection.ts';
import { filterPlaces, type PlaceFilter } from './place-filter.ts';
import type { ShownPlace } from './shown-places.ts';

/** What of a collection the page shows: the articles that are `on`, and what the list of places holds of theirs. */
export function whatIsSeen(
  shown: readonly ShownPlace[],
  on: ReadonlySet<string>,
  filter: PlaceFilter,
  where: Parameters<typeof filterPlaces>[2],
): Cut {
  const listed = filter.unresolved ? [] : filterPlaces(shown, filter, where);
  // A name whose place is not known lies in no country and no view.
  const asksOfPlace =
    filter.country !== null ||
    filter.certainty !== 'any' ||
    filter.status !== 'any' ||
    filter.inView ||
    filter.query !== '';
  const unresolved =
    asksOfPlace && !filter.unresolved
      ? []
      : [...on].filter((id) => filter.article === null || filter.article === id);
  return {
    articles: on,
    places: new Set(listed.map(({ id }) => id)),
    unresolved: new Set(unresolved),
  };
}
