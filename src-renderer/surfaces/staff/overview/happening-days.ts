import type { Happening } from '../../../../src-main/contract/staff.ts';
import { inTheHall } from '../hall-time.ts';

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
