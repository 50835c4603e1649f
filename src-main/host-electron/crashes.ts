import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App, CrashReporter } from 'electron';

/** Before ready: crash dumps are kept in the data folder and sent nowhere. */
export function setupCrashes(
  { app, crashReporter }: { readonly app: Pick<App, 'setPath'>; readonly crashReporter: Pick<CrashReporter, 'start'> },
  dataFolder: string,
): void {
  const folder = join(dataFolder, 'crashes');
  mkdirSync(folder, { recursive: true });
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
}
