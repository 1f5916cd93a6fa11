import { createContext } from 'svelte';
import { actionOf, type KeyAction } from './key-actions.ts';
import { recall, remember } from './preferences.ts';

/** Those without a single key of their own come with Control. */
type BoundAction = KeyAction | 'undo' | 'redo';

/* eslint-disable svelte/prefer-svelte-reactivity -- nothing on the page shows what is bound */
/** What keys do just now. Whatever part of the page is there binds what it can do, and takes it back when it goes. */
export class Keys {
  /** Single keys can be turned off: who dictates, or touches the board by accident, would set them off (WCAG 2.1.4). */
  #single = $state(recall('keys') !== 'off');
  readonly #bound = new Map<BoundAction, () => void>();

  get single(): boolean {
    return this.#single;
  }

  set single(on: boolean) {
    this.#single = on;
    remember('keys', on ? 'on' : 'off');
  }

  /** Binds actions until the function that comes back is called: `$effect(() => keys.bind({ … }))`. */
  bind(actions: Partial<Record<BoundAction, () => void>>): () => void {
    const entries = Object.entries(actions) as [BoundAction, () => void][];
    for (const [action, run] of entries) this.#bound.set(action, run);
    return () => {
      for (const [action, run] of entries) if (this.#bound.get(action) === run) this.#bound.delete(action);
    };
  }

  /** Does what a key is for. The key belongs to whatever is being typed into. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    // By its place where the board is set to Arabic: there the key K writes a noon.
    if (control && (event.key === 'k' || event.code === 'KeyK')) return this.#run('search', event);
    if (control && (event.key === 'p' || event.code === 'KeyP')) return this.#run('print', event);
    // In a field they take back what was typed.
    if (control && (event.key.toLowerCase() === 'z' || event.code === 'KeyZ') && !isTyping(event.target))
      return this.#run(event.shiftKey ? 'redo' : 'undo', event);
    if (control && (event.key === 'y' || event.code === 'KeyY') && !isTyping(event.target))
      return this.#run('redo', event);
    if (control || !this.#single || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const action = actionOf(event);
    if (action) this.#run(action, event);
  }

  /** Does what an action is bound to. False where nothing is. */
  run(action: BoundAction): boolean {
    const run = this.#bound.get(action);
    run?.();
    return run !== undefined;
  }

  #run(action: BoundAction, event: KeyboardEvent): void {
    if (this.run(action)) event.preventDefault();
  }
}

export function isTyping(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
  return isField || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export const [getKeys, setKeys] = createContext<Keys>();
