import type { LogEvent } from '../contract/log-events.ts';
import type { Later } from '../supervision/later.ts';
import type { Report } from './report.ts';

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
const patience = 2000;

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
    later(() => exit(faultCode), patience);
    flush()
      .catch((failure: unknown) => report('error', 'not all was written down', { error: failure }))
      .finally(() => exit(faultCode));
  };
  process.on('uncaughtException', end('uncaught exception'));
  process.on('unhandledRejection', end('unhandled rejection'));
}
