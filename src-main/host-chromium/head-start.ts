/** The first browser is started while the exhibition is still being read. */
import { setTimeout as wait } from 'node:timers/promises';
import { programVersion } from '../server/program.ts';
import type { DataPaths } from '../store/paths.ts';
import { drawsBySoftware } from '../store/software-drawing.ts';
import { launchBrowser, type LaunchOptions, type LockedBrowser } from './browser.ts';
import { removeOldProfiles } from './profile.ts';

export interface HeadStart {
  /** May reject at any time; then the browser can't be started. */
  readonly launched: Promise<LockedBrowser>;
  /** Closes it unless that has been done. */
  close(): Promise<void>;
}

export interface HeadStartOptions extends Pick<LaunchOptions, 'executable' | 'say'> {
  readonly paths: Pick<DataPaths, 'browser' | 'softwareDrawing'>;
}

/**
 * What its caller loads next would hold up the browser's own process, which is there some 20 ms (measured) after it was
 * asked for. In milliseconds.
 */
const untilItRuns = 30;

/**
 * Starts the browser for a whole screen, dark and on no page yet; resolves when it is starting, and never rejects. Only the
 * holder of the data folder may call it.
 */
export async function giveHeadStart({ executable, paths, say }: HeadStartOptions): Promise<HeadStart> {
  const launched = removeOldProfiles(paths.browser).then(() =>
    launchBrowser({
      executable,
      shape: 'kiosk',
      profiles: paths.browser,
      bySoftware: drawsBySoftware(paths.softwareDrawing, programVersion),
      say,
    }),
  );
  // Its later owner awaits it; until then a rejection would be an unhandled one.
  launched.catch(() => undefined);
  await wait(untilItRuns);
  return {
    launched,
    // What can't be cleared away is so at the next start; how the show ended is not to be lost by it.
    close: () => launched.then((browser) => browser.close()).catch(() => undefined),
  };
}
