const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january يناير جانفي',
    'feb february فبراير شباط فيفري',
    'mar march مارس آذار اذار',
    'apr april أبريل ابريل إبريل نيسان أفريل',
    'may مايو أيار ايار ماي',
    'jun june يونيو حزيران جوان',
    'jul july يوليو تموز جويلية',
    'aug august أغسطس اغسطس آب اوت',
    'sep sept september سبتمبر أيلول ايلول',
    'oct october أكتوبر اكتوبر',
    'nov november نوفمبر',
    'dec december ديسمبر',
  ].flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);

/** Months of two words, of which the second decides: they are put as one before a date is read. */
const TWO_WORDS: readonly (readonly [RegExp, string])[] = [
  [/كانون\s+(?:الثاني|ثاني|2)/u, 'يناير'],
  [/تشرين\s+(?:الأول|الاول|أول|1)/u, 'أكتوبر'],
  [/تشرين\s+(?:الثاني|ثاني|2)/u, 'نوفمبر'],
  [/كانون\s+(?:الأول|الاول|أول|1)/u, 'ديسمبر'],
];

/**
 * The day that a date names, however it is written: ISO 8601, RFC 822 (feeds), `31/10/2020` (the day first, as the
 * Arab press writes it), `31 أكتوبر 2020`, with Arabic digits or others. Undefined where none can be made out.
 *
 * @example calendarDay('Sat, 31 Oct 2020 08:00:00 GMT') // => '2020-10-31'
 * @example calendarDay('٣١ تشرين الأول ٢٠٢٠') // => '2020-10-31'
 */
export function calendarDay(written: string | null | undefined): string | undefined {
  if (!written) return undefined;
  let text = written
    .trim()
    .slice(0, 100)
    .replace(/[٠-٩۰-۹]/g, asciiDigit);
  for (const [months, one] of TWO_WORDS) text = text.replace(months, one);

  const iso =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]));

  const numbers = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    return second > 12 ? day(year, first, second) : day(year, second, first);
  }
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  const month = text
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
    ?.map((word) => MONTHS.get(word))
    .find((found) => found !== undefined);
  const dayOfMonth = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(text)?.[1];
  if (year === undefined || month === undefined) return undefined;
  return day(Number(year), month, dayOfMonth === undefined ? undefined : Number(dayOfMonth));
}

function day(year: number, month: number, dayOfMonth?: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth ?? 1));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
  if (!exists || year < 1000 || (dayOfMonth !== undefined && date.getUTCDate() !== dayOfMonth))
    return undefined;
  return date.toISOString().slice(0, dayOfMonth === undefined ? 7 : 10);
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
