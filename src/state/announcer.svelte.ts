import { createContext } from 'svelte';

/** One polite voice for screen readers: the last thing said within a moment is what is read out. */
export class Announcer {
  text = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
    }, 250);
  }
}

export const [getAnnouncer, setAnnouncer] = createContext<Announcer>();
