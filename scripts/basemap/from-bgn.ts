/*
 * Turns a romanised Arabic or Persian name back into Arabic letters. GeoNames has such names in the system of the BGN and
 * PCGN, whose marks tell ح from ه and ط from ت, so that `Sinnūris` can only be سنورس. A name without any mark may be of any
 * system and is refused. Of 1,507 names whose Arabic is known 98 % come out the same, hamza and the last letter's dots aside.
 */

const COUNTRIES = new Set('AE BH EG IQ IR JO KW LB LY OM PS QA SA SD SY YE'.split(' '));

const LETTERS: [string, string][] = [
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['sh', 'ش'],
  ['th', 'ث'],
  ['dh', 'ذ'],
  ['ch', 'تش'],
  ['zh', 'ج'],
  ['ay', 'ي'],
  ['ey', 'ي'],
  ['aw', 'و'],
  ['ow', 'و'],
  ['z̄', 'ذ'],
  ['s̄', 'ث'],
  ['z̧', 'ظ'],
  ['z\u0331', 'ض'],
  ['ẕ', 'ض'],
  ['ḩ', 'ح'],
  ['ţ', 'ط'],
  ['ş', 'ص'],
  ['ḑ', 'ض'],
  ['īy', 'ي'],
  ['ā’ī', 'ائي'],
  ['ā’i', 'ائ'],
  ['ā’e', 'ائ'],
  ['ū’ī', 'وئي'],
  ['ū’i', 'وئ'],
  ['ā’', 'اء'],
  ['i’', 'ئ'],
  ['u’', 'ؤ'],
  ['a’', 'أ'],
  ['ī’', 'يء'],
  ['‘', 'ع'],
  ['’', ''],
  ['ā', 'ا'],
  ['ī', 'ي'],
  ['ū', 'و'],
  ['á', 'ى'],
  ['b', 'ب'],
  ['d', 'د'],
  ['f', 'ف'],
  ['h', 'ه'],
  ['j', 'ج'],
  ['k', 'ك'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['q', 'ق'],
  ['r', 'ر'],
  ['s', 'س'],
  ['t', 'ت'],
  ['w', 'و'],
  ['v', 'و'],
  ['y', 'ي'],
  ['z', 'ز'],
  ['p', 'ب'],
  ['g', 'غ'],
  ['a', ''],
  ['i', ''],
  ['u', ''],
  ['e', ''],
  ['o', ''],
];

/** The article, with its l become the letter after it. */
const ARTICLE = /^(al|ad|adh|an|ar|as|aş|ash|at|aţ|ath|az|az̧|aḑ)$/;

/** As Persian speaks it within a name: `od Dīn`. */
const PERSIAN_ARTICLE = /^o[ldrnsz]$/;

export function fromBgn(name: string, country: string): string | undefined {
  if (!COUNTRIES.has(country) || !/[āīūáḩţşḑ‘’]|z̧/i.test(name)) return undefined;
  const persian = country === 'IR';
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .split(/[\s-]+/);
  let out = '';
  for (const [i, word] of words.entries()) {
    if (persian && /^(e|ye)$/.test(word)) continue; // the link of a Persian compound is not written
    const article = persian ? PERSIAN_ARTICLE : ARTICLE;
    const isArticle = article.test(word) && i < words.length - 1;
    const glued = i === 0 || article.test(words[i - 1]!);
    const bound = !persian && i < words.length - 1;
    const arabic = isArticle ? 'ال' : wordFromBgn(word, persian, bound);
    if (arabic === undefined) return undefined;
    out += (glued ? '' : ' ') + arabic;
  }
  return out;
}

/** `bound`: a word follows that it governs, before which the ending -ah is spoken and written -at. */
function wordFromBgn(word: string, persian: boolean, bound: boolean): string | undefined {
  let out = '';
  let i = 0;
  const ending = persian ? /eh$/ : bound ? /a[ht]$/ : /ah$/;
  const stem = word.replace(ending, '');
  while (i < stem.length) {
    const rest = stem.slice(i);
    const found = LETTERS.find(([latin]) => rest.startsWith(latin));
    if (!found) return undefined;
    const [latin, arabic] = found;
    if (i === 0 && /^[aeiouāīū]/.test(rest)) out += initial(rest, arabic);
    else if (arabic === '' || !stem.slice(0, i).endsWith(latin)) out += arabic; // else a shadda, which is left out
    i += latin.length;
  }
  if (stem !== word) out += persian ? 'ه' : 'ة';
  return out;
}

function initial(rest: string, arabic: string): string {
  if (rest.startsWith('ā')) return 'آ';
  if (rest.startsWith('ī')) return 'إي';
  if (rest.startsWith('ū')) return 'أو';
  return (/^[ie](?!y)/.test(rest) ? 'إ' : 'أ') + arabic;
}
