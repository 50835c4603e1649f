/** Checks of the program's own files: the fonts they name, and the day they were made beside the hall's clock. */
import type { Folders } from '../folders.ts';
import type { Checks } from './check.ts';
import { judgeClock } from './clock.ts';
import { judgeFonts } from './fonts.ts';
import { lookAtClock, lookAtFonts } from './look/program.ts';

/** Fonts and clock. */
export function programChecks(folders: Folders): Checks<'fonts' | 'clock'> {
  return {
    fonts: { name: { zh: '字体', en: 'fonts' }, look: async () => judgeFonts(await lookAtFonts(folders)) },
    clock: { name: { zh: '时钟', en: 'clock' }, look: async () => judgeClock(await lookAtClock(folders)) },
  };
}
