import { untrack } from 'svelte';
import type { Language } from './language.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { readUrl, writeUrl, type UrlState } from './url.ts';

const stateOf = (reading: Reading, language: Language): UrlState => ({
  lang: language.current,
  tab: reading.tab,
  off: [...reading.off],
  place: reading.placeId,
  spot: reading.spot,
  article: reading.articleId,
  at: reading.at,
  view: reading.view,
  time: reading.time,
  outlet: reading.outlet,
  articleSort: reading.articleSort,
  filter: reading.filter,
  heat: reading.heat,
  follow: reading.follow,
});

/** An address that reopens what is seen, the map where it rests included. */
export function linkTo(reading: Reading, language: Language): string {
  const state = stateOf(reading, language);
  const query = writeUrl(location.search, { ...state, view: reading.view ?? reading.resting });
  // Never to the online page: whoever follows the link chooses that for themselves.
  return `${location.origin}${location.pathname.replace(/[^/]*$/, '')}${query}`;
}

/**
 * Keeps the address and the reading in step, both ways. Opening or closing a place or an article is a step that the
 * back button undoes; everything else only rewrites the address. Call it while a component is being set up.
 */
export function syncHistory(reading: Reading, language: Language): void {
  let knownSteps = reading.steps;
  let due: string | null = null;

  const rewrite = () => {
    if (due !== null && due !== location.search) history.replaceState(null, '', location.pathname + due);
    due = null;
  };

  $effect(() => {
    const { steps } = reading;
    const query = writeUrl(location.search, stateOf(reading, language));
    if (steps === knownSteps) {
      // The browser takes longer over an address than over most of what changes it: that waits for a task of its own.
      due = query;
      setTimeout(rewrite);
      return;
    }
    // A step does not: who goes back at once must come to where they were.
    knownSteps = steps;
    rewrite();
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
  });

  $effect(() => () => (due = null));

  $effect(() => {
    const onPop = () => {
      due = null;
      const url = readUrl(location.search);
      untrack(() => {
        reading.restore({ ...url, view: reading.view });
        if (url.lang) void language.choose(url.lang);
      });
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  });
}
