import { describe, expect, it } from 'vitest';
import type { VisitCount } from '../../../../src-main/contract/visits.ts';
import { axisMarks } from '../../../../src-renderer/surfaces/staff/figures/sums.ts';
import { firstDay, sumsOf } from '../../../../src-renderer/surfaces/staff/figures/sums.ts';

const today = '2026-03-01';
const count = (day: string, kind: VisitCount['kind'], key: string, n: number): VisitCount => ({
  day,
  kind,
  key,
  count: n,
});

describe('visitor figures on the staff surface', () => {
  it('cover today, seven days and thirty, each with today in it, across the end of a month', () => {
    expect(['today', 'week', 'month'].map((period) => firstDay(period as 'today', today))).toEqual([
      '2026-03-01',
      '2026-02-23',
      '2026-01-31',
    ]);
  });

  it('show every day of the week, also those on which nobody came', () => {
    const { byDay, visits } = sumsOf(
      [count('2026-02-27', 'visit', '', 3), count('2026-03-01', 'visit', '', 12), count('2026-02-20', 'visit', '', 90)],
      'week',
      today,
    );
    expect(visits).toBe(15);
    expect(byDay.map((each) => each.count)).toEqual([0, 0, 0, 0, 3, 0, 12]);
  });

  it('never tell a sum of one to four, and tell none apart from nobody', () => {
    const { byHour, byLanguage } = sumsOf(
      [
        count(today, 'hour', '09', 4),
        count(today, 'hour', '11', 30),
        count(today, 'language', 'en', 2),
        count(today, 'language', 'zh', 3),
        count(today, 'language', 'both', 31),
      ],
      'today',
      today,
    );
    expect(byHour).toEqual([
      { hour: 9, count: null },
      { hour: 10, count: 0 },
      { hour: 11, count: 30 },
    ]);
    // By name, not by number: their order would tell.
    expect(byLanguage).toEqual([
      { language: 'both', count: 31 },
      { language: 'en', count: null },
      { language: 'zh', count: null },
    ]);
  });

  it('add days up before they look at how few there are', () => {
    const days = ['2026-02-27', '2026-02-28', '2026-03-01'];
    const { byView } = sumsOf(
      days.map((day) => count(day, 'view', 'circle', 2)),
      'week',
      today,
    );
    expect(byView).toEqual([{ view: 'circle', count: 6 }]);
  });

  it('say how long half of the visits stayed, and nothing where that would be one person', () => {
    const dwell = (short: number, long: number) =>
      sumsOf([count(today, 'dwell', '30', short), count(today, 'dwell', '300', long)], 'today', today).half;
    expect(dwell(20, 30)).toEqual({ way: 'longer', seconds: 120 });
    expect(dwell(30, 20)).toEqual({ way: 'longer', seconds: 15 });
    expect(dwell(3, 4)).toBeNull();
    expect(sumsOf([count(today, 'dwell', '15', 40)], 'today', today).half).toEqual({ way: 'shorter', seconds: 15 });
  });

  it('stand on an axis from zero with a few round marks that reach the highest bar', () => {
    expect(axisMarks(0)).toEqual([0, 1]);
    expect(axisMarks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(axisMarks(248)).toEqual([0, 100, 200, 300]);
    expect(axisMarks(20_001).at(-1)).toBeGreaterThanOrEqual(20_001);
  });
});
