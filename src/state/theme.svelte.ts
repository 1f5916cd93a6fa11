import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { recall, remember } from './preferences.ts';

export type ThemeName = 'light' | 'dark';

/** Light or dark: the machine's wish until the reader says otherwise. */
export class Theme {
  #chosen = $state<ThemeName | null>(null);
  #systemDark = new MediaQuery('(prefers-color-scheme: dark)');
  /** Paper is light, whatever the screen is. */
  onPaper = $state(false);
  readonly current = $derived<ThemeName>(
    this.onPaper ? 'light' : (this.#chosen ?? (this.#systemDark.current ? 'dark' : 'light')),
  );

  constructor() {
    const remembered = recall('theme');
    if (remembered === 'light' || remembered === 'dark') this.#chosen = remembered;
  }

  toggle(): void {
    this.#chosen = this.current === 'dark' ? 'light' : 'dark';
    remember('theme', this.#chosen);
  }
}

export const [getTheme, setTheme] = createContext<Theme>();
