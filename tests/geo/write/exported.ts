import { type Article, type Collection, geoparse, toCollection } from '../../../geo/index.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();

/** Two articles with what makes exports hard: signs of HTML and XML, quotation marks, formulas, characters that XML forbids. */
export const ARTICLES: readonly Article[] = [
  {
    id: 'a',
    title: '=HYPERLINK("http://x";"y")',
    outlet: 'وكالة <ب> & "ج"',
    date: '2020-10-31',
    url: 'https://example.org/a?x=1&y=2',
    text: 'هطلت الأمطار على مدينة حلب <b>أمس</b> & "اليوم"؛ ووصلت إلى دمشق\u0007.\nوقال الحلبي إن قرية زنبقستان غرقت.',
  },
  { id: '-b', title: '+ب', text: 'عاد الناس إلى مدينة حلب من دمشق.' },
];

export const geoparsed = ARTICLES.map((article) => geoparse(article, gazetteer));

export const collection: Collection = toCollection(geoparsed, { title: 'مطر' });
