import type { App, CrashReporter } from 'electron';
import { ownFolder } from './own-folder.ts';

/** Before ready: crash dumps are kept in the data folder and sent nowhere. */
export function setupCrashes(
  { app, crashReporter }: { readonly app: Pick<App, 'setPath'>; readonly crashReporter: Pick<CrashReporter, 'start'> },
  dataFolder: string,
): void {
  app.setPath('crashDumps', ownFolder(dataFolder, 'crashes'));
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
}
