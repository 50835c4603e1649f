/** Whether the hall is open and whether the day is a quiet one, by the hall's own clock. Pure: the moment is passed in. */
import { dayOf } from '../contract/day.ts';
import type { OpeningHours, QuietLook, Settings, Weekday } from '../contract/settings.ts';
import { again, type Later } from './later.ts';

export interface HallState {
  readonly open: boolean;
  /** Absent on ordinary days. */
  readonly quiet?: QuietLook;
}

function minutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function weekdayOf(now: Date): Weekday {
  return (now.getDay() || 7) as Weekday;
}

function before(day: Weekday): Weekday {
  return (day === 1 ? 7 : day - 1) as Weekday;
}

/**
 * Reads the hands of the clock as people do, so that a change to summer time or a corrected clock needs no rule of
 * its own. Hours past midnight belong to the day on which they began.
 */
export function isOpen({ opens, closes, closedOn }: OpeningHours, now: Date): boolean {
  const [from, to, at] = [minutes(opens), minutes(closes), now.getHours() * 60 + now.getMinutes()];
  const today = weekdayOf(now);
  const opensOn = (day: Weekday): boolean => !closedOn.includes(day);
  if (from < to) return opensOn(today) && at >= from && at < to;
  return (opensOn(today) && at >= from) || (opensOn(before(today)) && at < to);
}

/** The state of the hall at a moment; `exhibitionDays` are the quiet days that the exhibition comes with ("MM-DD"). */
export function hallAt(
  now: Date,
  { hours, quietDays, quietThrough, quietLook }: Settings,
  exhibitionDays: readonly string[],
): HallState {
  const today = dayOf(now);
  const yearly = (quietDays ?? exhibitionDays).includes(today.slice(5));
  const declared = quietThrough !== undefined && today <= quietThrough;
  return {
    open: hours === undefined || isOpen(hours, now),
    ...(yearly || declared ? { quiet: quietLook } : {}),
  };
}

/** A change of the hour may come this late, in milliseconds. */
const lookEvery = 5000;

/** Calls back whenever the state has become another one; `later` is the clock that it looks by. Returns the undo. */
export function watchHall(
  now: () => HallState,
  later: Later,
  onChange: (state: HallState, before: HallState) => void,
): () => void {
  let last = now();
  return again(later, lookEvery, () => {
    const [before, state] = [last, now()];
    if (state.open === before.open && state.quiet === before.quiet) return;
    last = state;
    onChange(state, before);
  });
}
