import { describe, expect, it } from 'vitest';
import {
  addDays,
  inTheHall,
  later,
  printClock,
  printDayOfWeek,
} from '../../../../src-renderer/surfaces/staff/hall-time.ts';
import { printDuration } from '../../../../src-renderer/surfaces/staff/duration.ts';
import { happeningDays } from '../../../../src-renderer/surfaces/staff/hall-time.ts';

describe('times as the hall’s clock shows them', () => {
  const clock = '2026-11-25T23:59:30+08:00';

  it('follow the hall’s own offset, not this machine’s', () => {
    expect(inTheHall('2026-11-25T16:30:00Z', clock)).toEqual({ day: '2026-11-26', time: '00:30' });
    expect(inTheHall('2026-11-25T01:05:00Z', '2026-11-24T20:00:00-05:30')).toEqual({
      day: '2026-11-24',
      time: '19:35',
    });
  });

  it('run on between two answers, past midnight too', () => {
    expect(later(clock, 45_000)).toBe('2026-11-26T00:00:15+08:00');
    expect(later('2026-11-25T10:00:00Z', 1000)).toBe('2026-11-25T10:00:01Z');
  });

  it('are grouped by day, the newest first', () => {
    const happened = ['2026-11-25T15:00:00Z', '2026-11-24T17:00:00Z', '2026-11-24T02:00:00Z'].map((time) => ({
      time,
      level: 'info' as const,
      sentence: { zh: '', en: '' },
      times: 1,
    }));
    expect(
      happeningDays(happened, clock).map(({ day, happenings }) => [day, happenings.map(({ time }) => time)]),
    ).toEqual([
      ['2026-11-25', ['23:00', '01:00']],
      ['2026-11-24', ['10:00']],
    ]);
  });

  it('are printed as each language prints them', () => {
    expect(printClock(clock, 'zh')).toBe('2026年11月25日 23:59');
    expect(printClock(clock, 'en')).toBe('23:59, 25 November 2026');
    expect(printDayOfWeek('2026-11-25', 'zh')).toBe('11月25日 星期三');
    expect(printDayOfWeek('2026-11-25', 'en')).toBe('Wednesday 25 November');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('are said in one unit or two', () => {
    expect([8, 75, 3599, 3600, 90_000].map((seconds) => printDuration(seconds, 'en'))).toEqual([
      '8 s',
      '1 min 15 s',
      '59 min',
      '1 h',
      '1 day 1 h',
    ]);
    expect(printDuration(75, 'zh')).toBe('1分钟15秒');
  });
});
