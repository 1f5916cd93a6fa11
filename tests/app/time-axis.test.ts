import { describe, expect, it } from 'vitest';
import {
  isoDay,
  overlaps,
  spanOf,
  timeColumns,
  timeTicks,
  timeUnits,
} from '../../src/collection/time-axis.ts';
import { formatsFor } from '../../src/i18n/formats.ts';

const spans = (...dates: string[]) => dates.map((date) => spanOf(date)!);

describe('spanOf', () => {
  it('takes a day for itself and a month for all its days', () => {
    expect(spanOf('1970-01-02')).toEqual({ from: 1, to: 1 });
    const february = spanOf('2020-02')!;
    expect([isoDay(february.from), isoDay(february.to)]).toEqual(['2020-02-01', '2020-02-29']);
    expect(overlaps(february, spanOf('2020-02-29')!)).toBe(true);
    expect(overlaps(february, spanOf('2020-03-01')!)).toBe(false);
  });

  it('knows no other dates', () => {
    expect(spanOf('about 1920')).toBeNull();
    expect(spanOf(undefined)).toBeNull();
  });
});

describe('timeUnits', () => {
  it('counts days in a short time and months in a long one, without a gap', () => {
    expect(timeUnits(spans('2020-10-01', '2020-10-31'))).toHaveLength(31);
    const months = timeUnits(spans('2020-10-31', '2023-09-21'));
    expect(months[0]?.iso).toBe('2020-10');
    expect(months.at(-1)?.iso).toBe('2023-09');
    months.slice(1).forEach((unit, i) => expect(unit.from).toBe(months[i]!.to + 1));
  });

  it('is no line where there is no time', () => {
    expect(timeUnits([])).toEqual([]);
    expect(timeUnits(spans('2020-10-01', '2020-10-01'))).toEqual([]);
  });
});

describe('timeTicks', () => {
  it('letters as densely as there is room, and never leaves out a year before a month', () => {
    const months = timeUnits(spans('2020-10-31', '2023-09-21'));
    expect(timeTicks(months, 100)).toHaveLength(36);
    expect(timeTicks(months, 6).map(({ iso }) => iso)).toEqual([
      '2021-01',
      '2021-07',
      '2022-01',
      '2022-07',
      '2023-01',
      '2023-07',
    ]);
    expect(timeTicks(months, 3).every(({ year }) => year)).toBe(true);
  });

  it('is lettered in the interface’s language', () => {
    expect(formatsFor('ar').tick('2020-10')).toBe('أكتوبر');
    expect(formatsFor('en').tick('2020-10')).toBe('Oct');
    expect(formatsFor('ar').tick('2021-01')).toBe('2021');
  });
});

describe('timeColumns', () => {
  it('puts every article over the step it begins in', () => {
    const dates = { a: '2023-09-21', b: '2020-10-31', c: '2020-10-01' };
    const dated = Object.entries(dates).map(([id, date]) => ({ id, span: spanOf(date)! }));
    expect(timeColumns(timeUnits(dated.map(({ span }) => span)), dated)).toEqual([
      { index: 0, ids: ['c', 'b'] },
      { index: 35, ids: ['a'] },
    ]);
  });
});
