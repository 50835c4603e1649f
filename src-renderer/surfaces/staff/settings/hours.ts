/** Opening hours as they are stepped and said. Pure. */
import type { OpeningHours, TimeOfDay, Weekday } from '../../../../src-main/contract/settings.ts';
import { type Voice, staffWord } from '../words.ts';

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** What a hall gets that had no hours before. */
export const usualHours: OpeningHours = { opens: '09:00', closes: '17:00', closedOn: [] };

const day = 24 * 60;
/** Minutes of a step. */
const step = 15;

/** Minutes since midnight. */
export function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The time of day so many minutes after midnight; before midnight and after the day’s end it is that of another day. */
export function timeOf(minutes: number): TimeOfDay {
  const within = ((minutes % day) + day) % day;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

/** Opening or closing a quarter of an hour earlier or later; the same time twice is stepped over. */
export function stepHours(hours: OpeningHours, which: 'opens' | 'closes', direction: 1 | -1): OpeningHours {
  const other = hours[which === 'opens' ? 'closes' : 'opens'];
  // From an odd minute to the next quarter.
  const at = minutesOf(hours[which]) / step;
  let next = timeOf((direction === 1 ? Math.floor(at) + 1 : Math.ceil(at) - 1) * step);
  if (next === other) next = timeOf(minutesOf(next) + direction * step);
  return { ...hours, [which]: next };
}

/** Opens or shuts a weekday; the last open one stays. */
export function toggleDay(hours: OpeningHours, weekday: Weekday): OpeningHours {
  const closed = hours.closedOn.includes(weekday);
  if (!closed && hours.closedOn.length === weekdays.length - 1) return hours;
  const closedOn = closed ? hours.closedOn.filter((each) => each !== weekday) : [...hours.closedOn, weekday];
  return { ...hours, closedOn: closedOn.toSorted((a, b) => a - b) };
}

/** Parts of the 24 hours in which it is open, as shares from midnight to midnight. */
export function openParts({ opens, closes }: OpeningHours): { readonly from: number; readonly to: number }[] {
  const [from, to] = [minutesOf(opens) / day, minutesOf(closes) / day];
  if (from < to) return [{ from, to }];
  return [
    { from: 0, to },
    { from, to: 1 },
  ].filter((part) => part.from < part.to);
}

/** A weekday's name. 2024-01-01 was a Monday. */
export function weekdayName(weekday: Weekday, voice: Voice): string {
  return new Intl.DateTimeFormat(voice === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
}

/** Open weekdays, those that follow each other together. */
function openRuns(closedOn: readonly Weekday[]): Weekday[][] {
  const runs: Weekday[][] = [];
  for (const weekday of weekdays.filter((each) => !closedOn.includes(each))) {
    const run = runs.at(-1);
    if (run?.at(-1) === weekday - 1) run?.push(weekday);
    else runs.push([weekday]);
  }
  return runs;
}

function sayRun(run: readonly Weekday[], voice: Voice): string {
  const names = run.map((each) => weekdayName(each, voice));
  const [from = '', to = ''] = [names[0], names.at(-1)];
  return run.length < 3 ? names.join(staffWord('days-between', voice)) : staffWord('days-through', voice, { from, to });
}

/** The hours as a sentence. */
export function sayHours(hours: OpeningHours | undefined, voice: Voice): string {
  if (hours === undefined) return staffWord('hours-always-say', voice);
  const { opens, closes, closedOn } = hours;
  const days =
    closedOn.length === 0
      ? staffWord('every-day', voice)
      : openRuns(closedOn)
          .map((run) => sayRun(run, voice))
          .join(staffWord('days-between', voice));
  const key = minutesOf(opens) < minutesOf(closes) ? 'hours-say' : 'hours-say-night';
  return staffWord(key, voice, { days, opens, closes });
}
