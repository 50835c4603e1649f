import type { Ground, Settings } from '../../../src-main/contract/settings.ts';

/** Hours in which a lobby is bright, and dark glass a mirror. */
const bright = { from: 7, to: 17 };

/** The hall's ground at an hour of the day (0…23). */
export function groundAt(setting: Settings['ground'], hour: number): Ground {
  if (setting !== 'by-hour') return setting;
  return hour >= bright.from && hour < bright.to ? 'paper' : 'night';
}
