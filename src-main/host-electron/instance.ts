import type { App } from 'electron';
import { ownFolder } from './own-folder.ts';

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
