/** How the program ends: told to, by a fault, or because staff asked for it. */
import type { App } from 'electron';
import type { LogEvent } from '../contract/log-events.ts';
import { type HostRequests, requestedEnds } from '../server/host-requests.ts';
import type { Later } from '../supervision/later.ts';
import type { Report } from './report.ts';

interface Closing {
  readonly windowed: boolean;
  readonly close: () => Promise<void>;
  readonly later: Later;
}

/** Closing gets this long before the program ends without it. */
const closingPatience = 3000;

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
    const forget = later(() => app.exit(wanted), closingPatience);
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

interface Ending {
  readonly report: Report;
  /** Writes down what must not be lost. */
  readonly flush: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly later: Later;
}

/** The outer supervisor starts the program again on any code but 0. */
export const faultCode = 70;

/** Writing down gets this long; a disk that hangs must not hold up the restart. */
const flushPatience = 2000;

/**
 * An uncaught fault ends the program, for the outer supervisor to start it again. Without a listener of our own
 * Electron would show a dialog about it on the public screen.
 */
export function setupFaults(process: Pick<NodeJS.Process, 'on'>, { report, flush, exit, later }: Ending): void {
  let ending = false;
  const end = (event: LogEvent) => (error: unknown) => {
    report('error', event, { error });
    if (ending) return;
    ending = true;
    later(() => exit(faultCode), flushPatience);
    flush()
      .catch((failure: unknown) => report('error', 'not all was written down', { error: failure }))
      .finally(() => exit(faultCode));
  };
  process.on('uncaughtException', end('uncaught exception'));
  process.on('unhandledRejection', end('unhandled rejection'));
}

interface Parts {
  readonly app: Pick<App, 'relaunch'>;
  /** An outer supervisor starts the program anew by itself. */
  readonly supervised: boolean;
  /** Writes down first, then ends with this code. */
  readonly quitWith: (code: number) => void;
}

/** Does what is asked for once: ends the program, or has it opened anew, by the outer supervisor where there is one. */
export function followHostRequests(
  hostRequests: Pick<HostRequests, 'asked'>,
  { app, supervised, quitWith }: Parts,
): void {
  void hostRequests.asked.then((request) => {
    const { exitCode, opensAnew } = requestedEnds[request];
    if (!opensAnew || supervised) return quitWith(exitCode);
    // Called once only: each call would start another instance.
    app.relaunch();
    quitWith(0);
  });
}
