import type { Gazetteer } from '../../../geo/index.ts';
import { seededRandom } from '../made-up-dump.ts';
import { HEADLINES, OPENINGS, OUTLETS, PERSONS, SENTENCES } from './sentences.ts';

/** A made-up article: a line of the NDJSON that `yaqut geoparse` reads. */
export interface ArchiveArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  /** `YYYY-MM-DD`, within ten years. */
  readonly date: string;
  readonly lang: 'ar';
  readonly text: string;
}

/** The countries whose places newspapers in Arabic write of, and how often. */
const COUNTRIES =
  'SY SY SY IQ IQ EG EG EG LB LB JO PS SA SA YE SD LY TN DZ MA AE QA KW TR IR AZ AM RU FR US'.split(' ');
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3652;
const DAY_MS = 86_400_000;
/** About ten mentions with the opening and the headline. */
const SENTENCES_AN_ARTICLE = [5, 9] as const;

/** The names that articles use, the places of a country from the largest down. */
interface Names {
  readonly settlements: ReadonlyMap<string, readonly string[]>;
  readonly regions: readonly string[];
}

/**
 * A newspaper's archive, made up of our own sentences and of real names of places: the same for the same seed, however
 * many articles are taken of it. Some 600 characters and ten mentions an article; a few places are named often, most
 * seldom.
 *
 * @param more sentences an article beside those: with one there are over ten mentions that have a place
 */
export function* archive(gazetteer: Gazetteer, seed = 1, more = 0): Generator<ArchiveArticle, never> {
  const names = arabicNames(gazetteer);
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const settlement = (home: string): string => {
    const list = names.settlements.get(random() < 0.7 ? home : pick(COUNTRIES))!;
    return list[Math.floor(random() ** 3 * list.length)]!;
  };
  const fill = (sentence: string, home: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'place') return settlement(home);
      if (slot === 'region') return pick(names.regions);
      return slot === 'person' ? pick(PERSONS) : String(3 + below(400));
    });

  for (let number = 1; ; number++) {
    // A report stays mostly in one country.
    const home = pick(COUNTRIES);
    const [least, most] = SENTENCES_AN_ARTICLE;
    const sentences = Array.from({ length: more + least + below(most - least + 1) }, () => pick(SENTENCES));
    const paragraphs = [[pick(OPENINGS), ...sentences.slice(0, 3)], sentences.slice(3)];
    yield {
      id: `archive-${String(number).padStart(8, '0')}`,
      title: fill(pick(HEADLINES), home),
      outlet: pick(OUTLETS),
      date: new Date(FIRST_DAY + below(DAYS) * DAY_MS).toISOString().slice(0, 10),
      lang: 'ar',
      text: paragraphs.map((part) => part.map((each) => fill(each, home)).join(' ')).join('\n\n'),
    };
  }
}

function arabicNames(gazetteer: Gazetteer): Names {
  const wanted = new Set(COUNTRIES);
  const settlements = new Map<string, { name: string; population: number }[]>();
  const regions: string[] = [];
  for (let index = 0; index < gazetteer.size; index++) {
    const country = gazetteer.country(index);
    if (!wanted.has(country)) continue;
    const precision = gazetteer.precision(index);
    if (precision === 'point' || precision === 'supranational') continue;
    const name = gazetteer.names(index).find(({ lang }) => lang === 'ar')?.toponym;
    if (name === undefined) continue;
    if (precision !== 'settlement') regions.push(name);
    else {
      const population = gazetteer.population(index);
      settlements.set(country, [...(settlements.get(country) ?? []), { name, population }]);
    }
  }
  return {
    settlements: new Map(
      [...settlements].map(([country, list]) => [
        country,
        list.sort((a, b) => b.population - a.population).map(({ name }) => name),
      ]),
    ),
    regions,
  };
}
