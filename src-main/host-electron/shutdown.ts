import type { App } from 'electron';
import type { Later } from '../supervision/later.ts';

interface Closing {
  readonly windowed: boolean;
  readonly close: () => Promise<void>;
  readonly later: Later;
}

/** Closing gets this long before the program ends without it. */
const patience = 3000;

/**
 * The program ends only when it is told to (a signal, the system's shutdown, the staff), and writes down first.
 * Windows that go, even all of them, don't end it, except on an editor's desk.
 */
export function setupShutdown(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  { windowed, close, later }: Closing,
): { readonly isQuitting: () => boolean; readonly quitWith: (code: number) => void } {
  let wanted = 0;
  let quitting = false;
  let closing = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (windowed) app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    const forget = later(() => app.exit(wanted), patience);
    close().then(
      () => {
        forget();
        app.exit(wanted);
      },
      () => {
        forget();
        app.exit(1);
      },
    );
  });
  return {
    isQuitting: () => quitting,
    quitWith: (code) => {
      wanted = code;
      app.quit();
    },
  };
}
