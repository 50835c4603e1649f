import type { App } from 'electron';
import type { Sentence } from '../contract/sentence.ts';
import { ownFolder } from './own-folder.ts';

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
