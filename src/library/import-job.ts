import {
  type Article,
  type ArticleRead,
  type Correction,
  isArticleFile,
  isGeoparsed,
  withoutCorrections,
} from '../../geo/index.ts';
import { toPart } from './article-part.ts';
import { addArticles, type NewArticle } from './article-store.ts';
import type { ArticleRecord } from './database.ts';
import { BATCH, BATCH_MS, breathe, countWords, type JobContext } from './job.ts';
import type { Duplicate, IncomingFile } from './library-message.ts';
import { keepOwnFile } from './own-file-store.ts';
import { openPlaces } from './own-files.ts';
import { readAhead } from './read-incoming.ts';
import { bytesHash, textHash } from './text-hash.ts';

const PROGRESS_MS = 100;

/**
 * Reads files, geoparses what is in them and adds it to a collection, a few articles at a time: those that are done are
 * kept, whatever becomes of the rest. What cannot be read, and what is there already, is told and passed over.
 */
export class ImportJob {
  readonly #context: JobContext;
  readonly #files: readonly IncomingFile[];
  readonly #totalBytes: number;
  #batch: NewArticle[] = [];
  #batchBegun = 0;
  #writing: Promise<void> = Promise.resolve();
  #doneFiles = 0;
  #doneBytes = 0;
  #words = 0;
  #told = 0;

  constructor(context: JobContext, files: readonly IncomingFile[]) {
    this.#context = context;
    this.#files = files.filter(
      ({ path, inFolder, isPlaces }) => !inFolder || isPlaces || isArticleFile(path),
    );
    this.#totalBytes = this.#files.reduce((sum, { file }) => sum + file.size, 0);
  }

  /** Settles when everything is written, or cancelled and what was done is written. */
  async run(): Promise<void> {
    this.#progress(true);
    const articles = await this.#takePlaces();
    for (const [incoming, read] of readAhead(articles)) {
      await this.#importFile(read);
      if (this.#context.isCancelled()) break;
      this.#doneFiles++;
      this.#doneBytes += incoming.file.size;
      this.#progress();
    }
    this.#write();
    await this.#writing;
    this.#progress(true);
  }

  /** Takes in the lists of places first, so that the articles are read with them; gives back the other files. */
  async #takePlaces(): Promise<IncomingFile[]> {
    const others: IncomingFile[] = [];
    for (const incoming of this.#files) {
      if (incoming.isPlaces) await this.#takeFileOfPlaces(incoming);
      else others.push(incoming);
      await breathe();
    }
    if (others.length < this.#files.length) await this.#context.readOwn();
    return others;
  }

  async #takeFileOfPlaces({ path, file }: IncomingFile): Promise<void> {
    const { database, collection, tell, job } = this.#context;
    const opened = await openPlaces(file, path);
    if (!opened.ok) tell({ kind: 'faults', job, faults: opened.faults });
    else {
      const { source, bytes, faults } = opened.value;
      const name = source.source;
      const places = source.places.length;
      if (places > 0)
        await keepOwnFile(database, { collection, name, bytes, checksum: bytesHash(bytes), places });
      tell({ kind: 'places', job, report: { source: name, places, faults } });
    }
    this.#doneFiles++;
    this.#doneBytes += file.size;
    this.#progress();
  }

  async #importFile(articles: AsyncIterable<ArticleRead>): Promise<void> {
    const { tell, job, isCancelled } = this.#context;
    let corrections: readonly Correction[] = [];
    for await (const read of articles) {
      await breathe();
      if (isCancelled()) return;
      if (!read.ok) tell({ kind: 'faults', job, faults: read.faults });
      else {
        if (read.corrections) corrections = read.corrections;
        // Those of the whole collection are kept with its first article.
        const isOf = ({ target }: Correction) =>
          target.scope === 'collection' ? read.corrections !== undefined : target.article === read.value.id;
        await this.#add(read.value, corrections.filter(isOf));
      }
    }
  }

  async #add(article: Article, corrections: readonly Correction[]): Promise<void> {
    const { engine, collection, madeWith, own } = this.#context;
    const stamp = madeWith();
    // What Yaqut wrote comes as the engine left it, and its corrections apart.
    const geoparsed = isGeoparsed(article)
      ? withoutCorrections(article)
      : await engine.geoparse(article, own());
    this.#words += countWords(article.text);
    const part = toPart(geoparsed);
    this.#batch.push({
      ...{ collection, id: article.id, textHash: textHash(article.text), madeWith: stamp, part },
      ...(corrections.length > 0 && { corrections }),
    });
    if (this.#batch.length === 1) this.#batchBegun = performance.now();
    this.#progress();
    if (this.#batch.length < BATCH && performance.now() - this.#batchBegun < BATCH_MS) return;
    // The next ones are geoparsed while these are written, but the disk is never more than one batch behind.
    await this.#writing;
    this.#write();
  }

  #write(): void {
    const { database, collection, job, tell } = this.#context;
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    this.#writing = this.#writing.then(async () => {
      const { added, duplicates } = await addArticles(database, batch);
      if (batch.some(({ corrections }) => corrections !== undefined))
        tell({ kind: 'corrections', job, collection });
      if (added.length > 0) tell({ kind: 'articles', job, phase: 'import', articles: added });
      if (duplicates.size === 0) return;
      const told = [...duplicates].map(([position, same]): Duplicate => ({
        source: batch[position]!.part.article.source ?? batch[position]!.id,
        of: titleOf(same),
      }));
      tell({ kind: 'duplicates', job, duplicates: told });
    });
    // Awaited before the next batch; until then a failure is no stray one.
    this.#writing.catch(() => undefined);
  }

  #progress(now = false): void {
    if (!now && performance.now() - this.#told < PROGRESS_MS) return;
    this.#told = performance.now();
    const { tell, job } = this.#context;
    const progress = {
      done: this.#doneFiles,
      total: this.#files.length,
      doneBytes: this.#doneBytes,
      totalBytes: this.#totalBytes,
      words: this.#words,
    };
    tell({ kind: 'progress', job, phase: 'import', progress });
  }
}

function titleOf({ id, part }: ArticleRecord): string {
  return part.article.title ?? id;
}
