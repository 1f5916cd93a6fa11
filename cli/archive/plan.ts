import type { Gazetteer, NdjsonMention } from '../../geo/index.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import { counts, type GatheredArchive, Steps } from './gather.ts';
import type { NameRegister } from './name-register.ts';
import type { NumberedPlace } from './place-register.ts';

export interface WriteOptions {
  readonly folder: string;
  readonly title: string | null;
  readonly gazetteer: Gazetteer;
  readonly attribution?: string;
  readonly progress: (done: number, total: number, stage: string) => void;
}

/** What the files of an archive have in common: the order and the numbers of everything in them. */
export interface ArchivePlan {
  readonly gathered: GatheredArchive;
  readonly options: WriteOptions;
  /** A folder for what is put aside. */
  readonly temporary: string;
  readonly steps: Steps;
  /** Those with most articles first. */
  readonly outlets: readonly string[];
  readonly places: readonly NumberedPlace[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Names whose place is not known, and the number of each by its key. */
  readonly names: ReturnType<NameRegister['listed']>;
  readonly numberOfName: ReadonlyMap<string, number>;
}

export function planArchive(
  gathered: GatheredArchive,
  options: WriteOptions,
  temporary: string,
): ArchivePlan {
  const places = gathered.places.numbered(options.gazetteer);
  const names = gathered.unresolved.listed();
  return {
    gathered,
    options,
    temporary,
    steps: new Steps(gathered.days),
    outlets: [...gathered.outlets]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name),
    places,
    numberOf: new Map(places.map(({ row }, number) => [row.id, number])),
    names,
    numberOfName: new Map(names.map(({ key }, i) => [key, places.length + i])),
  };
}

/**
 * The number of the place of a mention, or of its name where the place is not known; undefined for what stands in no
 * list: a part of an organisation's name, a name that is too rare.
 */
export function numberOfMention(
  { numberOf, numberOfName }: ArchivePlan,
  mention: NdjsonMention,
): number | undefined {
  if (mention.place === null) return numberOfName.get(nameKey(mention.text));
  return counts(mention) ? numberOf.get(mention.place.id) : undefined;
}
