/** What Electron keeps of its own (lock, crash dumps): in the data folder, or where that can't be, among the system's passing files. */
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, CrashReporter } from 'electron';
import type { Sentence } from '../contract/sentence.ts';

/** What a browser writes in its first minutes, with room to spare. In bytes. */
const wanted = 64 * 2 ** 20;

function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= wanted;
  } catch {
    return false;
  }
}

/**
 * A folder of this name for the program on this data folder; it exists afterwards. The same data folder gets the same
 * place again, so that a second start finds the lock of the first. Throws when not even a passing file can be written.
 */
function ownFolder(dataFolder: string, name: string): string {
  const folder = join(dataFolder, name);
  if (isUsable(folder)) return folder;
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const passing = join(tmpdir(), `nianlun-${process.getuid?.() ?? 'user'}-${mark}`, name);
  mkdirSync(passing, { recursive: true, mode: 0o700 });
  return passing;
}

/** Printed when the program is started while it is already running. */
export const alreadyRuns: Sentence = {
  zh: '展览已在运行，窗口已移到最前。',
  en: 'The exhibition is already running; its window has come forward.',
};

/**
 * Before anything else: one program on one data folder. The lock lies in `userData`, so that is moved into the data
 * folder first. False: another program has it, was told to come forward, and this one has to end.
 */
export function setupInstance(
  app: Pick<App, 'setPath' | 'requestSingleInstanceLock' | 'on'>,
  dataFolder: string,
  comeForward: () => void,
): boolean {
  // setPath throws for a folder that isn't there.
  app.setPath('userData', ownFolder(dataFolder, 'electron'));
  if (!app.requestSingleInstanceLock()) return false;
  // What the second start asked for is not looked at.
  app.on('second-instance', () => comeForward());
  return true;
}

/** Before ready: crash dumps are kept in the data folder and sent nowhere. */
export function setupCrashes(
  { app, crashReporter }: { readonly app: Pick<App, 'setPath'>; readonly crashReporter: Pick<CrashReporter, 'start'> },
  dataFolder: string,
): void {
  app.setPath('crashDumps', ownFolder(dataFolder, 'crashes'));
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
}
