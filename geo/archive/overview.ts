import type { Archive, ArchiveFilter } from './archive.ts';

/** Outlets that are told apart, those with most articles in all: each is a reading where a time is chosen. */
const MOST_OUTLETS = 24;

export interface ArchiveOverview {
  /** By ISO 3166-1 alpha-2, most mentions first; what lies in no country is left out. */
  readonly countries: readonly {
    readonly country: string;
    /** Places that lie in it, and the country itself where it is named. */
    readonly places: number;
    readonly mentions: number;
  }[];
  /**
   * Articles of the outlets in the time chosen, whichever outlet is chosen, so that they can be compared. Only those
   * with most articles in all.
   */
  readonly outlets: readonly {
    /** Into the manifest's `outlets`. */
    readonly outlet: number;
    readonly name: string;
    readonly articles: number;
  }[];
}

/** A part of an archive at a glance, from what was counted ahead. */
export async function overviewOf(archive: Archive, filter: ArchiveFilter): Promise<ArchiveOverview> {
  const [countries, outlets] = await Promise.all([
    countriesIn(archive, filter),
    outletsIn(archive, filter.steps),
  ]);
  return { countries, outlets };
}

async function countriesIn(archive: Archive, filter: ArchiveFilter): Promise<ArchiveOverview['countries']> {
  const [{ counts }, countryOf] = await Promise.all([archive.counts(filter), archive.countryIndex()]);
  const sums = archive.manifest.countries.map(({ country }) => ({ country, places: 0, mentions: 0 }));
  counts.forEach((count, place) => {
    if (count === 0) return;
    const sum = sums[countryOf(place)]!;
    sum.places += 1;
    sum.mentions += count;
  });
  return sums
    .filter(({ country, places }) => country !== '' && places > 0)
    .sort((a, b) => b.mentions - a.mentions);
}

async function outletsIn(
  archive: Archive,
  steps: ArchiveFilter['steps'],
): Promise<ArchiveOverview['outlets']> {
  const outlets = archive.manifest.outlets.slice(0, MOST_OUTLETS);
  const counted = await Promise.all(
    outlets.map(async ({ name, articles }, outlet) => ({
      outlet,
      name,
      articles: steps === null ? articles : sum(await archive.articlesByStep(outlet), steps),
    })),
  );
  return counted.filter(({ articles }) => articles > 0).sort((a, b) => b.articles - a.articles);
}

const sum = (byStep: readonly number[], { from, to }: NonNullable<ArchiveFilter['steps']>): number =>
  byStep.slice(from, to + 1).reduce((total, count) => total + count, 0);
