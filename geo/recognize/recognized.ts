import type { Match } from '../gazetteer/gazetteer.ts';
import type { Mention, Token } from '../types.ts';
import type { Context } from './context.ts';
import type { Cue } from './language.ts';

/** A mention with the places it may mean and what the words around it say. */
export interface Recognized extends Mention {
  /** The folded name, without its particles. */
  readonly key: string;
  readonly matches: readonly Match[];
  /** The word that announced it, its own or one it shares: مدن in مدن فوزولي وجبرائيل. */
  readonly cue?: Cue;
  /** Token indices, both inclusive. */
  readonly first: number;
  readonly last: number;
}

export interface Recognition {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Recognized[];
  readonly context: Context;
}
