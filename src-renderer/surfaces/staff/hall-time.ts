/** Times as the hall's clock shows them. */
import type { Voice } from './words.ts';
import { printDate } from '../../core/words/figures.ts';
import type { Happening } from '../../../src-main/contract/staff.ts';

/** The digits of an ISO 8601 time as they stand in it: "2026-11-25" and "19:32". */
export function digitsOf(clock: string): { readonly day: string; readonly time: string } {
  return { day: clock.slice(0, 10), time: clock.slice(11, 16) };
}

/** Milliseconds that a clock is ahead of UTC, from the offset it is written with. */
function offsetOf(clock: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(clock) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** A moment in UTC as the hall's clock showed it; `clock` is the hall's own time, which tells its offset. */
export function inTheHall(utc: string, clock: string): { readonly day: string; readonly time: string } {
  return digitsOf(new Date(new Date(utc).getTime() + offsetOf(clock)).toISOString());
}

/** The hall's clock so many milliseconds later, written alike. */
export function later(clock: string, milliseconds: number): string {
  const offset = offsetOf(clock);
  const moved = new Date(new Date(clock).getTime() + offset + milliseconds).toISOString().slice(0, 19);
  return `${moved}${/(Z|[+-]\d\d:\d\d)$/.exec(clock)?.[0] ?? ''}`;
}

/** So many days after a day, both as "2026-11-25". */
export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** A day with its weekday: 11月25日 星期三, Wednesday 25 November. */
export function printDayOfWeek(day: string, voice: Voice): string {
  return new Intl.DateTimeFormat(voice === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/日(?=星期)/, '日 ');
}

/** The hall's clock in full: 2026年11月25日 19:32. */
export function printClock(clock: string, voice: Voice): string {
  const { day, time } = digitsOf(clock);
  return voice === 'zh' ? `${printDate(day, 'zh')} ${time}` : `${time}, ${printDate(day, 'en')}`;
}

export interface HappeningDay {
  /** "2026-11-25" on the hall's clock. */
  readonly day: string;
  readonly happenings: readonly { readonly time: string; readonly happening: Happening }[];
}

/** Groups what happened by the days of the hall's clock, both in the order in which they came. */
export function happeningDays(happenings: readonly Happening[], clock: string): HappeningDay[] {
  const days = new Map<string, { time: string; happening: Happening }[]>();
  for (const happening of happenings) {
    const { day, time } = inTheHall(happening.time, clock);
    const known = days.get(day) ?? [];
    known.push({ time, happening });
    days.set(day, known);
  }
  return [...days].map(([day, those]) => ({ day, happenings: those }));
}
