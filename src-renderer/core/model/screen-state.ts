/** What the wall shows of itself: everything, the grey picture of a quiet day, or nothing; and on which ground. */
import type { Ground, Settings } from '../../../src-main/contract/settings.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import type { View } from '../../../src-main/contract/views.ts';

export type ScreenState = 'open' | 'grey' | 'dark';

/** Outside the hours a guide's screen goes dark only when not led for so long, in ms: no evening talk is cut off. */
export const guideIsGone = 30 * 60_000;

/**
 * A visitor is not cut off: in the kiosk the visit ends by itself first, and then attract turns
 * dark or grey. A quiet day does not change a guide's screen.
 */
export function screenStateFor(
  { hall, quiet, mode }: Pick<WindowStart, 'hall' | 'quiet' | 'mode'>,
  view: View,
  guideGone: boolean,
): ScreenState {
  if (mode === 'present') return hall === 'closed' && guideGone ? 'dark' : 'open';
  if (view.name !== 'attract') return 'open';
  if (hall === 'closed') return 'dark';
  return quiet ?? 'open';
}

/** Hours in which a lobby is bright, and dark glass a mirror. */
const bright = { from: 7, to: 17 };

/** The hall's ground at an hour of the day (0…23). */
export function groundAt(setting: Settings['ground'], hour: number): Ground {
  if (setting !== 'by-hour') return setting;
  return hour >= bright.from && hour < bright.to ? 'paper' : 'night';
}
