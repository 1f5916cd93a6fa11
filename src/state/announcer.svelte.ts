import { createContext } from 'svelte';

const SAID_MS = 250;
const SHOWN_MS = 3000;
/** The same can be done elsewhere, without hurry. */
const ACTION_MS = 8000;

/** Something to do about what is shown, for who likes to. */
interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** One polite voice for screen readers: the last thing said within a moment is what is read out. */
export class Announcer {
  text = $state('');
  /** What those who see are told too, for a while: nothing on the page shows it by itself. */
  shown = $state.raw<{ readonly text: string; readonly action: Action | null } | null>(null);
  #saying: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.text = text), SAID_MS);
  }

  show(text: string, action: Action | null = null): void {
    clearTimeout(this.#showing);
    this.shown = { text, action };
    this.#showing = setTimeout(() => this.hide(), action ? ACTION_MS : SHOWN_MS);
  }

  hide(): void {
    this.shown = null;
  }
}

export const [getAnnouncer, setAnnouncer] = createContext<Announcer>();
