/** Days since 1 January 1970. */
type Day = number;

/** The days that a date may mean, both ends included: a month without a day means the whole of it. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const DAY_MS = 86_400_000;
/** Up to so many days a time line counts days; beyond, months. */
const MOST_DAYS = 92;

const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month, day) / DAY_MS;

/** `spanOf('2020-10')` // => the 31 days of October 2020; null for what is no ISO date. */
export function spanOf(iso: string | null | undefined): Span | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso ?? '');
  if (!parts) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2]) - 1];
  if (parts[3]) {
    const day = dayOf(year, month, Number(parts[3]));
    return { from: day, to: day };
  }
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 };
}

/** `isoDay(0)` // => '1970-01-01' */
export const isoDay = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

/** One step of a time line: a day or a month. */
export interface TimeUnit extends Span {
  /** `2020-10-05` or `2020-10`, as dates are formatted. */
  readonly iso: string;
}

/** The steps of a time line, from the first date to the last. Empty where fewer than two steps hold a date. */
export function timeUnits(spans: readonly Span[]): TimeUnit[] {
  if (spans.length === 0) return [];
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const units = last - first < MOST_DAYS ? days(first, last) : months(first, last);
  return units.length < 2 ? [] : units;
}

function days(first: Day, last: Day): TimeUnit[] {
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    from: first + i,
    to: first + i,
    iso: isoDay(first + i),
  }));
}

function months(first: Day, last: Day): TimeUnit[] {
  const start = new Date(first * DAY_MS);
  const units: TimeUnit[] = [];
  for (let i = 0; ; i++) {
    const from = dayOf(start.getUTCFullYear(), start.getUTCMonth() + i, 1);
    if (from > last) return units;
    const to = dayOf(start.getUTCFullYear(), start.getUTCMonth() + i + 1, 1) - 1;
    units.push({ from, to, iso: isoDay(from).slice(0, 7) });
  }
}

export interface TimeColumn {
  /** Of the unit that the articles stand on. */
  readonly index: number;
  readonly ids: readonly string[];
}

/** The articles over the units that they begin in, in their order. */
export function timeColumns(
  units: readonly TimeUnit[],
  dated: readonly { readonly id: string; readonly span: Span }[],
): TimeColumn[] {
  const byUnit = new Map<number, string[]>();
  let index = 0;
  for (const { id, span } of [...dated].sort((a, b) => a.span.from - b.span.from)) {
    while (index < units.length - 1 && units[index]!.to < span.from) index += 1;
    const there = byUnit.get(index);
    if (there) there.push(id);
    else byUnit.set(index, [id]);
  }
  return [...byUnit].map(([at, ids]) => ({ index: at, ids }));
}

export interface Tick {
  /** Of the unit that it stands at. */
  readonly index: number;
  readonly iso: string;
  /** A new year is worth more ink than a new month. */
  readonly year: boolean;
}

/** Where the axis is lettered: at the years, and between them as densely as `most` labels allow. */
export function timeTicks(units: readonly TimeUnit[], most: number): Tick[] {
  const isYear = (iso: string) => (iso.length === 7 ? iso.endsWith('-01') : iso.endsWith('-01-01'));
  const all = units.map(({ iso }, index) => ({ index, iso, year: isYear(iso) }));
  const steps = units[0]?.iso.length === 7 ? [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] : [1, 2, 7, 14, 28];
  const step = steps.find((each) => units.length / each <= most) ?? Math.ceil(units.length / most);
  const month = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  return all.filter(({ index, iso }) => (iso.length === 7 ? month(iso) % step === 0 : index % step === 0));
}
