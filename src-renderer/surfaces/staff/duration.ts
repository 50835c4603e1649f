import type { Voice } from './words.ts';
import { staffWord } from './words.ts';

/** A span in words, in one unit or two: 8 s, 12 min, 3 days 4 h. */
export function printDuration(seconds: number, voice: Voice): string {
  const whole = Math.max(0, Math.round(seconds));
  const say = (key: 'hours' | 'minutes' | 'seconds', n: number): string => staffWord(key, voice, { n });
  const two = (large: string, small: string, rest: number): string =>
    rest === 0 ? large : `${large}${voice === 'zh' ? '' : ' '}${small}`;
  if (whole < 60) return say('seconds', whole);
  if (whole < 600) return two(say('minutes', Math.floor(whole / 60)), say('seconds', whole % 60), whole % 60);
  if (whole < 3600) return say('minutes', Math.floor(whole / 60));
  const minutes = Math.floor(whole / 60);
  if (minutes < 24 * 60) {
    return two(say('hours', Math.floor(minutes / 60)), say('minutes', minutes % 60), minutes % 60);
  }
  const hours = Math.floor(minutes / 60);
  return two(printDays(Math.floor(hours / 24), voice), say('hours', hours % 24), hours % 24);
}

/** A whole number of days in words: 1 day, 3 days. */
export function printDays(days: number, voice: Voice): string {
  return days === 1 ? staffWord('one-day', voice) : staffWord('days', voice, { n: days });
}
