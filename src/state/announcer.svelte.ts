import { createContext } from 'svelte';

const SHOWN_MS = 3000;

/** One polite voice for screen readers: the last thing said within a moment is what is read out. */
export class Announcer {
  text = $state('');
  /** Whether those who see are told it too. */
  shown = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.shown = false;
    }, 250);
  }

  /** Says something that nothing on the page shows by itself. */
  show(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.shown = true;
    this.#timer = setTimeout(() => (this.shown = false), SHOWN_MS);
  }
}

export const [getAnnouncer, setAnnouncer] = createContext<Announcer>();
