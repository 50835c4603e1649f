/** What Electron starts. The only file that needs Electron at run time. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  crashReporter,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import { surviveLostListeners } from '../log/outlets.ts';
import { composeServer } from '../server/compose.ts';
import { supervisedBy } from '../server/exit-codes.ts';
import { startWatchdog } from '../server/watchdog.ts';
import { usualDataFolder } from '../store/paths.ts';
import { claim } from '../store/single-instance.ts';
import { later } from '../supervision/later.ts';
import { boot } from './boot.ts';
import { runsAsRoot } from './launch.ts';
import { explainStartFailure, sayOnStderr } from './say.ts';

/** The exhibition shown when the command line names none: the first in the folder of those that come with the program, by name. */
export function firstExhibition(folder: string): string {
  const [first = ''] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  return join(folder, first);
}

const root = app.getAppPath();
/** Packed, they lie outside the archive, where an editor reaches them. */
const exhibitions = app.isPackaged ? join(process.resourcesPath, 'exhibitions') : join(root, 'assets', 'exhibitions');

surviveLostListeners(process);

boot(
  {
    app,
    BrowserWindow,
    crashReporter,
    Menu,
    powerMonitor,
    powerSaveBlocker,
    protocol,
    screen,
    session,
    utilityProcess,
  },
  {
    process,
    args: process.argv.slice(1),
    asRoot: runsAsRoot(process),
    supervised: process.env[supervisedBy] === '1',
    wantsDebugging: process.env['NIANLUN_DEBUG'] === '1',
    usual: { exhibition: firstExhibition(exhibitions), data: usualDataFolder() },
    rendererRoot: join(root, 'out', 'renderer'),
    shippedPlates: join(root, 'out', 'plates'),
    outMain: join(root, 'out', 'main'),
    compose: composeServer,
    claim,
    later,
    monotonic: () => performance.now(),
    wall: Date.now,
    watchdog: startWatchdog,
    explain: explainStartFailure,
    say: sayOnStderr,
  },
);
