import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ARTICLE_BYTES,
  type ArchiveManifest,
  type ArticleHead,
  MENTION_BYTES,
  type NameRow,
  NONE,
  type PlaceMore,
  type PlaceRow,
  type StoredExcerpt,
  TILES_FILE,
} from '../../geo/archive/manifest.ts';
import { partCount, partsOf } from '../../geo/archive/counts.ts';
import { termsOf } from '../../geo/archive/terms.ts';
import type { StoredArticle } from '../../geo/archive/stored-article.ts';
import { ATTRIBUTION, type Gazetteer, type NdjsonMention } from '../../geo/index.ts';
import { nameKey } from '../../geo/text/tokenize.ts';
import { excerpts } from '../../geo/write/excerpt.ts';
import { GENERATOR } from '../../geo/write/generator.ts';
import { CellArticles } from './cell-articles.ts';
import { counts, type GatheredArchive, Steps } from './gather.ts';
import { homeOf } from './home.ts';
import { IdWriter } from './id-writer.ts';
import type { NameRegister } from './name-register.ts';
import { ItemWriter, PackWriter, RecordWriter } from './pack-writer.ts';
import { PartCounts } from './part-counts.ts';
import { hasDisc, type NumberedPlace } from './place-register.ts';
import { tilesOfPlaces } from './place-tiles.ts';
import { BucketSpool } from './spool.ts';
import { toStoredArticle } from './stored-article.ts';
import { TermWriter } from './term-writer.ts';

const HEADS_A_BLOCK = 64;
const ARTICLES_A_BLOCK = 16;
const ROWS_A_BLOCK = 64;
const PLACES_A_BLOCK = 16;
const EXCERPTS_A_BLOCK = 32;
const RECORDS_A_BLOCK = 1024;
/** Mentions that are sorted in memory at once, unless one place has more. */
const MENTIONS_A_BUCKET = 50_000;

/** A mention on its way from its article to its place or name. */
interface SpooledMention {
  /** The number of its place, or of its name where the place is not known. */
  readonly of: number;
  readonly article: number;
  readonly outlet: number | null;
  readonly step: number | null;
  readonly excerpt: StoredExcerpt;
}

interface WaitingMentions {
  readonly spool: BucketSpool<SpooledMention>;
  /** Of each place and name, by number. */
  readonly bucketOf: readonly number[];
}

interface PlacedMentions {
  readonly rows: readonly PlaceRow[];
  readonly names: readonly NameRow[];
  readonly cells: CellArticles;
}

export interface WriteOptions {
  readonly folder: string;
  readonly title: string | null;
  readonly gazetteer: Gazetteer;
  readonly attribution?: string;
  readonly progress: (done: number, total: number, stage: string) => void;
}

/** Lays out what was gathered as the files of an archive. */
export async function writeArchive(
  gathered: GatheredArchive,
  options: WriteOptions,
): Promise<ArchiveManifest> {
  mkdirSync(options.folder, { recursive: true });
  const temporary = mkdtempSync(join(options.folder, 'tmp-'));
  try {
    return await new ArchiveWriter(gathered, options, temporary).write();
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

class ArchiveWriter {
  readonly #gathered: GatheredArchive;
  readonly #options: WriteOptions;
  readonly #temporary: string;
  readonly #steps: Steps;
  readonly #outlets: readonly string[];
  readonly #places: readonly NumberedPlace[];
  readonly #numberOf: ReadonlyMap<string, number>;
  /** Names whose place is not known, and the number of each by its key. */
  readonly #names: ReturnType<NameRegister['listed']>;
  readonly #numberOfName: ReadonlyMap<string, number>;

  constructor(gathered: GatheredArchive, options: WriteOptions, temporary: string) {
    this.#gathered = gathered;
    this.#options = options;
    this.#temporary = temporary;
    this.#steps = new Steps(gathered.days);
    this.#outlets = [...gathered.outlets]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name);
    this.#places = gathered.places.numbered(options.gazetteer);
    this.#numberOf = new Map(this.#places.map(({ row }, number) => [row.id, number]));
    this.#names = gathered.unresolved.listed();
    this.#numberOfName = new Map(this.#names.map(({ key }, i) => [key, this.#places.length + i]));
  }

  async write(): Promise<ArchiveManifest> {
    const mentions = this.#mentionSpool();
    const articles = await this.#writeArticles(mentions);
    const placed = this.#writeMentions(mentions.spool);
    const places = await this.#writePlaces(placed);
    const { title } = this.#options;
    const { outlets, days, unresolved } = this.#gathered;
    const listed = placed.names.reduce((sum, { mentions }) => sum + mentions, 0);
    return {
      format: 'yaqut-archive',
      version: 1,
      title,
      generator: GENERATOR,
      attribution: this.#options.attribution ?? ATTRIBUTION,
      articles: days.length,
      mentions: this.#places.reduce((sum, { row }) => sum + row.mentions, 0),
      places: this.#places.length,
      unresolved: {
        names: placed.names.length,
        mentions: unresolved.mentions,
        unlisted: unresolved.mentions - listed,
      },
      home: homeOf(placed.rows),
      steps: {
        first: this.#steps.units[0] ?? null,
        last: this.#steps.units.at(-1) ?? null,
        articles: articles.byStep,
      },
      outlets: this.#outlets.map((name) => ({ name, articles: outlets.get(name)! })),
      countries: places.countries,
      packs: { ...articles.packs, ...placed.packs, ...places.packs },
      terms: { text: articles.roots, name: places.roots },
    };
  }

  /** Where the mentions of each place wait until they are all there, several places a bucket. */
  #mentionSpool(): WaitingMentions {
    const buckets: number[] = [];
    let [bucket, held] = [0, 0];
    for (const { mentions } of [...this.#places.map(({ row }) => row), ...this.#names]) {
      if (held > 0 && held + mentions > MENTIONS_A_BUCKET) [bucket, held] = [bucket + 1, 0];
      held += mentions;
      buckets.push(bucket);
    }
    return {
      spool: new BucketSpool<SpooledMention>(this.#temporary, 'mentions', bucket + 1),
      bucketOf: buckets,
    };
  }

  /** The newest first, those without a date last; of one day in the order read. */
  #order(): Uint32Array {
    const { days } = this.#gathered;
    const rank = (index: number) => (Number.isNaN(days[index]) ? -Infinity : days[index]!);
    return Uint32Array.from(days, (_, index) => index).sort((a, b) => rank(b) - rank(a) || a - b);
  }

  async #writeArticles({ spool, bucketOf: bucketOfPlace }: WaitingMentions) {
    const { folder, gazetteer, progress } = this.#options;
    const { articles: spooled, days } = this.#gathered;
    const heads = new ItemWriter<ArticleHead>(folder, 'heads', HEADS_A_BLOCK);
    const articles = new ItemWriter<StoredArticle>(folder, 'articles', ARTICLES_A_BLOCK);
    const ids = new IdWriter(folder, this.#temporary, 'article-ids', days.length);
    const terms = new TermWriter(folder, this.#temporary, 'text');
    const outletIndex = new Map(this.#outlets.map((name, index) => [name, index]));
    const ofOutlet = this.#outlets.map((): number[] => []);
    const stepsOfOutlet = this.#outlets.map(() => this.#steps.units.map(() => 0));
    const byStep = this.#steps.units.map(() => 0);
    const candidates = this.#gathered.candidates.described(gazetteer);

    let number = 0;
    for (const index of this.#order()) {
      if (number % 500 === 0) progress(number, days.length, 'Writing articles');
      const { article, mentions } = spooled.read(index);
      const outlet = article.outlet === undefined ? null : (outletIndex.get(article.outlet) ?? null);
      const step = this.#steps.of(days[index]!);
      if (step !== null) byStep[step]! += 1;
      if (outlet !== null) {
        ofOutlet[outlet]!.push(number);
        if (step !== null) stepsOfOutlet[outlet]![step]! += 1;
      }
      const { id, title = null, date = null, lang = null, url = null } = article;
      const own = new Set(mentions.filter(counts).map(({ place }) => place!.id));
      heads.add({ id, title, outlet, date, lang, places: own.size });
      ids.add(id, number);
      terms.add(number, termsOf(`${title ?? ''}\n${article.text}`));
      articles.add(toStoredArticle({ article, mentions }, candidates));
      const around = excerpts(article.text, mentions);
      mentions.forEach((mention, i) => {
        const of = this.#numberOfMention(mention);
        if (of === undefined) return;
        const { text, kind, relation, start, end } = mention;
        const confidence = Number(mention.confidence.toFixed(2));
        spool.add(bucketOfPlace[of]!, {
          of,
          article: number,
          outlet,
          step,
          excerpt: {
            ...{ text, kind, confidence, start, end, ...around[i]! },
            ...(relation && { relation }),
            article: { id, title, outlet: article.outlet ?? null, date, url },
          },
        });
      });
      number += 1;
    }
    spooled.close();
    progress(days.length, days.length, 'Writing the index of words');
    const index = await terms.finish();
    return {
      byStep,
      roots: index.roots,
      packs: {
        heads: heads.finish(),
        articles: articles.finish(),
        'article-ids': ids.finish(),
        'text-terms': index.terms,
        'text-postings': index.postings,
        ...this.#writeOutlets(ofOutlet, stepsOfOutlet),
      },
    };
  }

  /** Undefined for what stands in no list: a part of an organisation's name, a name that is too rare. */
  #numberOfMention(mention: NdjsonMention): number | undefined {
    if (mention.place === null) return this.#numberOfName.get(nameKey(mention.text));
    return counts(mention) ? this.#numberOf.get(mention.place.id) : undefined;
  }

  #writeOutlets(articles: readonly (readonly number[])[], steps: readonly (readonly number[])[]) {
    const { folder } = this.#options;
    const numbers = new RecordWriter(folder, 'outlet-articles', ARTICLE_BYTES, RECORDS_A_BLOCK);
    const outletSteps = new PackWriter(folder, 'outlet-steps', 1);
    let first = 0;
    articles.forEach((own, outlet) => {
      for (const number of own) numbers.add((block, at) => block.writeUInt32LE(number, at));
      outletSteps.addJson({ first, count: own.length, steps: steps[outlet] });
      first += own.length;
    });
    return { 'outlet-articles': numbers.finish(), 'outlet-steps': outletSteps.finish() };
  }

  #writeMentions(spool: BucketSpool<SpooledMention>) {
    const { folder, progress } = this.#options;
    const [steps, outlets] = [this.#steps.units.length, this.#outlets.length];
    const records = new RecordWriter(folder, 'mentions', MENTION_BYTES, RECORDS_A_BLOCK);
    const excerptWriter = new ItemWriter<StoredExcerpt>(folder, 'excerpts', EXCERPTS_A_BLOCK);
    const parts = new PartCounts(partCount(steps, outlets));
    const cells = new CellArticles(this.#gathered.days.length);
    const rows = this.#places.map(({ row }): PlaceRow => ({ ...row, articles: 0 }));
    const names = this.#names.map(({ name }): NameRow => ({ name, mentions: 0, articles: 0, first: 0 }));
    let written = 0;
    let [last, lastArticle] = [-1, -1];
    for (let bucket = 0; bucket < spool.buckets; bucket++) {
      progress(bucket, spool.buckets, 'Writing mentions');
      // Within a place they are in the order of the articles already, and sorting keeps it.
      const mentions = spool.read(bucket).sort((a, b) => a.of - b.of);
      for (const { of, article, outlet, step, excerpt } of mentions) {
        records.add((block, at) => {
          block.writeUInt32LE(article, at);
          block.writeUInt16LE(outlet ?? NONE, at + 4);
          block.writeUInt16LE(step ?? NONE, at + 6);
        });
        excerptWriter.add(excerpt);
        for (const part of partsOf(step, outlet, steps, outlets)) parts.add(part, of);
        const isNew = of !== last || article !== lastArticle;
        const row = rows[of];
        if (row === undefined) {
          const at = of - rows.length;
          const name = names[at]!;
          names[at] = {
            ...name,
            first: name.mentions === 0 ? written : name.first,
            mentions: name.mentions + 1,
            articles: name.articles + Number(isNew),
          };
        } else if (isNew) {
          rows[of] = { ...row, articles: row.articles + 1 };
          if (hasDisc(row)) cells.add(this.#places[of]!.position, article);
        }
        [last, lastArticle] = [of, article];
        written += 1;
      }
    }
    const packs = {
      mentions: records.finish(),
      excerpts: excerptWriter.finish(),
      counts: parts.write(folder),
    };
    return { rows, names, cells, packs };
  }

  async #writePlaces({ rows, names, cells }: PlacedMentions) {
    const { folder, progress } = this.#options;
    progress(0, 1, 'Writing places');
    const rowWriter = new ItemWriter<PlaceRow>(folder, 'rows', ROWS_A_BLOCK);
    const moreWriter = new ItemWriter<PlaceMore>(folder, 'places', PLACES_A_BLOCK);
    const ids = new IdWriter(folder, this.#temporary, 'place-ids', rows.length);
    const terms = new TermWriter(folder, this.#temporary, 'name');
    const countries = countCountries(rows);
    const countryIndex = new Map(countries.map(({ country }, index) => [country, index]));
    const countryWriter = new RecordWriter(folder, 'countries', 2, 1 << 16);
    this.#places.forEach(({ more, spellings }, number) => {
      const row = rows[number]!;
      rowWriter.add(row);
      moreWriter.add(more);
      ids.add(row.id, number);
      const spelled = [row.name, ...spellings, ...more.names.map(({ toponym }) => toponym)];
      terms.add(number, new Set(spelled.flatMap((name) => [...termsOf(name)])));
      countryWriter.add((block, at) => block.writeUInt16LE(countryIndex.get(row.country)!, at));
    });
    const nameWriter = new ItemWriter<NameRow>(folder, 'unresolved', ROWS_A_BLOCK);
    names.forEach((row, i) => {
      nameWriter.add(row);
      terms.add(rows.length + i, termsOf(row.name));
    });
    const index = await terms.finish();
    const tiled = rows.map((row, number) => ({ row, position: this.#places[number]!.position }));
    writeFileSync(join(folder, TILES_FILE), tilesOfPlaces(tiled, cells));
    return {
      countries,
      roots: index.roots,
      packs: {
        rows: rowWriter.finish(),
        places: moreWriter.finish(),
        'place-ids': ids.finish(),
        unresolved: nameWriter.finish(),
        countries: countryWriter.finish(),
        'name-terms': index.terms,
        'name-postings': index.postings,
      },
    };
  }
}

function countCountries(rows: readonly PlaceRow[]): ArchiveManifest['countries'] {
  const sums = new Map<string, { country: string; places: number; mentions: number }>();
  for (const { country, mentions } of rows) {
    const sum = sums.get(country) ?? { country, places: 0, mentions: 0 };
    sum.places += 1;
    sum.mentions += mentions;
    sums.set(country, sum);
  }
  return [...sums.values()].sort((a, b) => b.mentions - a.mentions || (a.country < b.country ? -1 : 1));
}
