import { nameKey } from '../../geo/text/tokenize.ts';

/** Names that an archive lists; of the others it tells only how many mentions they are. */
const MOST_NAMES = 10_000;
/** So many are counted at once. Where there are more, those named least so far are forgotten. */
const MOST_HELD = 100_000;

/** Names whose place is not known, as they come, in memory that does not grow with them. */
export class NameRegister {
  #names = new Map<string, { readonly name: string; mentions: number }>();
  readonly #mostHeld: number;
  mentions = 0;

  constructor(mostHeld = MOST_HELD) {
    this.#mostHeld = mostHeld;
  }

  add(text: string): void {
    this.mentions += 1;
    const key = nameKey(text);
    const known = this.#names.get(key);
    if (known) known.mentions += 1;
    else this.#names.set(key, { name: text, mentions: 1 });
    if (this.#names.size > this.#mostHeld) this.#names = new Map(this.#ranked().slice(0, this.#mostHeld / 2));
  }

  /** The names that are listed, those named most first, each as it was written first. */
  listed(): { readonly key: string; readonly name: string; readonly mentions: number }[] {
    return this.#ranked()
      .slice(0, MOST_NAMES)
      .map(([key, { name, mentions }]) => ({ key, name, mentions }));
  }

  #ranked() {
    return [...this.#names].sort(([a, x], [b, y]) => y.mentions - x.mentions || (a < b ? -1 : 1));
  }
}
