import { ARTICLE_BYTES, type ArticleHead } from '../../geo/archive/manifest.ts';
import type { StoredArticle } from '../../geo/archive/stored-article.ts';
import { termsOf } from '../../geo/archive/terms.ts';
import { excerpts } from '../../geo/write/excerpt.ts';
import { counts } from './gather.ts';
import { IdWriter } from './id-writer.ts';
import { ItemWriter, PackWriter, RECORDS_A_BLOCK, RecordWriter } from './pack-writer.ts';
import { type ArchivePlan, numberOfMention } from './plan.ts';
import { toStoredArticle } from './stored-article.ts';
import { TermWriter } from './term-writer.ts';
import type { WaitingMentions } from './waiting-mentions.ts';

const HEADS_A_BLOCK = 64;
const ARTICLES_A_BLOCK = 16;

/** Writes the articles and the index of their words, and puts their mentions aside. */
export async function writeArticles(plan: ArchivePlan, { spool, bucketOf }: WaitingMentions) {
  const { folder, gazetteer, progress } = plan.options;
  const { articles: spooled, days } = plan.gathered;
  const heads = new ItemWriter<ArticleHead>(folder, 'heads', HEADS_A_BLOCK);
  const articles = new ItemWriter<StoredArticle>(folder, 'articles', ARTICLES_A_BLOCK);
  const ids = new IdWriter(folder, plan.temporary, 'article-ids', days.length);
  const terms = new TermWriter(folder, plan.temporary, 'text');
  const outletIndex = new Map(plan.outlets.map((name, index) => [name, index]));
  const ofOutlet = plan.outlets.map((): number[] => []);
  const stepsOfOutlet = plan.outlets.map(() => plan.steps.units.map(() => 0));
  const byStep = plan.steps.units.map(() => 0);
  const candidates = plan.gathered.candidates.described(gazetteer);

  let number = 0;
  for (const index of newestFirst(days)) {
    if (number % 500 === 0) progress(number, days.length, 'Writing articles');
    const { article, mentions } = spooled.read(index);
    const outlet = article.outlet === undefined ? null : (outletIndex.get(article.outlet) ?? null);
    const step = plan.steps.of(days[index]!);
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
      const of = numberOfMention(plan, mention);
      if (of === undefined) return;
      const { text, kind, relation, start, end } = mention;
      const confidence = Number(mention.confidence.toFixed(2));
      spool.add(bucketOf[of]!, {
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
      ...writeOutlets(plan, ofOutlet, stepsOfOutlet),
    },
  };
}

/** The newest first, those without a date last; of one day in the order read. */
function newestFirst(days: readonly number[]): Uint32Array {
  const rank = (index: number) => (Number.isNaN(days[index]) ? -Infinity : days[index]!);
  return Uint32Array.from(days, (_, index) => index).sort((a, b) => rank(b) - rank(a) || a - b);
}

function writeOutlets(
  { options: { folder } }: ArchivePlan,
  articles: readonly (readonly number[])[],
  steps: readonly (readonly number[])[],
) {
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
