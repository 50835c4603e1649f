/** When the program may open itself anew, once a day, so that no fault of a long run ever gets long. Pure: moments are passed in. */
import type { OpeningHours } from '../contract/settings.ts';
import { isOpen } from './hall-hours.ts';

/** Never sooner after the last start, by the monotonic clock: no wall clock, however wrong, can make a loop of it. */
export const restartAfter = 20 * 60 * 60_000;

/** The hour of a hall that never closes, on its own clock. */
const quietHour = 4;

const minute = 60_000;

/** A hall that is closed for longer has its middle far enough away. In minutes. */
const longestClosed = 7 * 24 * 60;

/** What decides whether the program may restart now. */
export interface RestartFacts {
  /** The hall's clock. */
  readonly now: Date;
  /** Milliseconds since the program started, on the monotonic clock. */
  readonly up: number;
  readonly hours?: OpeningHours | undefined;
  /** Every wall shows attract, the hall is closed, or what is shown was left standing. */
  readonly unattended: boolean;
}

function closedMinutes(hours: OpeningHours, from: Date, step: 1 | -1): number {
  let minutes = 0;
  while (minutes < longestClosed && !isOpen(hours, new Date(from.getTime() + step * minutes * minute))) minutes += 1;
  return minutes;
}

/** Whether it is time: past the middle of the closed time, or in the small hours of a hall that never closes. */
export function isTimeToRestart({ now, up, hours, unattended }: RestartFacts): boolean {
  if (up < restartAfter || !unattended) return false;
  if (hours === undefined) return now.getHours() === quietHour;
  if (isOpen(hours, now)) return false;
  return closedMinutes(hours, now, -1) >= closedMinutes(hours, now, 1);
}
