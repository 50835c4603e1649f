import { describe, expect, it } from 'vitest';
import { openParts, sayHours, stepHours, toggleDay } from '../../../../src-renderer/surfaces/staff/settings/hours.ts';

const hours = { opens: '09:00', closes: '17:00', closedOn: [] } as const;

describe('opening hours, stepped by a finger', () => {
  it('go by quarters of an hour, round midnight, and from an odd minute to the next quarter', () => {
    expect(stepHours(hours, 'opens', -1).opens).toBe('08:45');
    expect(stepHours({ ...hours, closes: '23:45' }, 'closes', 1).closes).toBe('00:00');
    expect(stepHours({ ...hours, opens: '09:07' }, 'opens', 1).opens).toBe('09:15');
    expect(stepHours({ ...hours, opens: '09:07' }, 'opens', -1).opens).toBe('09:00');
  });

  it('never open and close at the same time', () => {
    expect(stepHours({ ...hours, opens: '16:45' }, 'opens', 1).opens).toBe('17:15');
  });

  it('leave one weekday open', () => {
    const all = [1, 2, 3, 4, 5, 6, 7] as const;
    const fewest = all.reduce(toggleDay, hours as Parameters<typeof toggleDay>[0]);
    expect(fewest.closedOn).toEqual([1, 2, 3, 4, 5, 6]);
    expect(toggleDay(fewest, 3).closedOn).toEqual([1, 2, 4, 5, 6]);
  });

  it('are drawn in two parts when they go past midnight', () => {
    expect(openParts({ ...hours, opens: '18:00', closes: '06:00' })).toEqual([
      { from: 0, to: 0.25 },
      { from: 0.75, to: 1 },
    ]);
    expect(openParts({ ...hours, opens: '18:00', closes: '00:00' })).toEqual([{ from: 0.75, to: 1 }]);
  });

  it('are said in both languages, with days that follow each other together', () => {
    expect(sayHours(undefined, 'zh')).toBe('每天全天开放。');
    expect(sayHours(hours, 'zh')).toBe('每天09:00开馆，17:00闭馆。');
    expect(sayHours({ ...hours, closedOn: [1] }, 'zh')).toBe('周二至周日09:00开馆，17:00闭馆。');
    expect(sayHours({ ...hours, closedOn: [3] }, 'en')).toBe('Mon, Tue, Thu–Sun: open from 09:00 to 17:00.');
    expect(sayHours({ ...hours, opens: '18:00', closes: '01:00' }, 'en')).toContain('the next morning');
  });
});
