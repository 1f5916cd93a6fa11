import type { Gazetteer } from '../../geo/index.ts';
import { seededRandom } from './made-up-dump.ts';

const SENTENCES = [
  'Shells fell on the outskirts of {place} on Tuesday night, residents said, and two houses burned down.',
  'The governor of {place} told reporters that the road to {place} would be open again within a week.',
  'Talks between the two sides went on in {place} without a result, and will be taken up again after the feast.',
  'Farmers near {place} say that the price of wheat has doubled since the harvest of last year.',
  'A delegation left {place} for {place} in the morning to look at the damage that the flood had done.',
  'Nobody knows how many people have come back to {place}; the mayor speaks of three hundred families.',
  'The hospital has asked for more doctors, since most of the wounded are brought there from {place}.',
  'Schools stay closed until Sunday, the ministry said, while teachers wait for what they are owed.',
];

/** English news of ours with real names of places, at least `length` characters of it; the same for the same seed. */
export function englishNews(gazetteer: Gazetteer, length: number, seed = 1): string[] {
  const random = seededRandom(seed);
  const names: string[] = [];
  for (let index = 0; index < gazetteer.size; index++) {
    if (gazetteer.population(index) < 50_000) continue;
    const name = gazetteer.names(index).find(({ lang }) => lang === 'en')?.toponym;
    if (name !== undefined) names.push(name);
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const articles: string[] = [];
  for (let written = 0; written < length; written += articles.at(-1)!.length) {
    const sentences = Array.from({ length: 7 }, () => pick(SENTENCES));
    articles.push(sentences.join(' ').replaceAll('{place}', () => pick(names)));
  }
  return articles;
}
