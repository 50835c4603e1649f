import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/**
 * Before anything else: one program on one data folder. The lock lies in `userData`, so that is moved into the data
 * folder first. False: another program has it, was told to come forward, and this one has to end.
 */
export function setupInstance(
  app: Pick<App, 'setPath' | 'requestSingleInstanceLock' | 'on'>,
  dataFolder: string,
  comeForward: () => void,
): boolean {
  const folder = join(dataFolder, 'electron');
  // setPath throws for a folder that isn't there.
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
  if (!app.requestSingleInstanceLock()) return false;
  // What the second start asked for is not looked at.
  app.on('second-instance', () => comeForward());
  return true;
}
