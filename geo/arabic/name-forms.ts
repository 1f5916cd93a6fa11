/**
 * Words of place names that Arabic writes in more ways than one, by sound or by sense, folded: سان and سانت for Saint,
 * بور and بورت for Port, شمال or نورث for North.
 */
const COUNTERPARTS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['سان', 'سانت'],
      ['سانت', 'سان'],
      ['سانتا', 'سانت'],
      ['سنت', 'سانت سان'],
      ['بور', 'بورت'],
      ['بورت', 'بور'],
      ['نيو', 'نوفا نويه'],
      ['الجديده', 'نيو نوفا نويه'],
      ['الجديد', 'نيو نوفو'],
      ['شمال', 'نورث نور نورد'],
      ['الشماليه', 'نورث نور نورد'],
      ['جنوب', 'ساوث سود'],
      ['الجنوبيه', 'ساوث سود'],
      ['شرق', 'ايست'],
      ['الشرقيه', 'ايست'],
      ['غرب', 'ويست'],
      ['الغربيه', 'ويست'],
    ] as const
  ).map(([word, others]) => [word, others.split(' ')]),
);

/** Words before a name that say what it is, where they were written as part of it. */
const GENERIC = /^(?:مدينه|بلده|قريه|محافظه|مقاطعه|ولايه|اقليم|قضا|منطقه) (?=.)/u;

/** Other ways to write one name, each with what it costs, in tenths of a nat, to take the name for it. */
export interface NameForm {
  readonly name: string;
  readonly cost: number;
}

const GENERIC_COST = 2;
const ARTICLE_COST = 6;
const COUNTERPART_COST = 8;

/**
 * The forms of a folded Arabic name: without a word such as مدينة, with a counterpart of one of its words, with the
 * article where it has none and without where it has. The name itself is not among them.
 *
 * @example nameForms('القامشلي') // => [{ name: 'قامشلي', cost: 6 }]
 */
export function nameForms(key: string): NameForm[] {
  const forms: NameForm[] = [];
  const bare = key.replace(GENERIC, '');
  if (bare !== key) forms.push({ name: bare, cost: GENERIC_COST });
  const words = bare.split(' ');
  if (words.length === 1 && bare === key) {
    if (!bare.startsWith('ال')) forms.push({ name: `ال${bare}`, cost: ARTICLE_COST });
    else if (bare.length > 4) forms.push({ name: bare.slice(2), cost: ARTICLE_COST });
  }
  if (words.length > 1) {
    words.forEach((word, at) => {
      for (const other of COUNTERPARTS.get(word) ?? []) {
        const rest = words.filter((_, i) => i !== at);
        forms.push({
          name: words.map((each, i) => (i === at ? other : each)).join(' '),
          cost: COUNTERPART_COST,
        });
        // فانكوفر الغربية is West Vancouver: the adjective stands behind in Arabic.
        if (at > 0) forms.push({ name: [other, ...rest].join(' '), cost: COUNTERPART_COST });
      }
    });
  }
  return forms;
}
