/** What ends the program when nothing else can, so that the outer supervisor starts it again. */
import { currentLog, type Log } from '../log/log.ts';
import type { Composed } from '../server/compose.ts';
import { startWatchdog } from '../server/watchdog.ts';

/** For faults of the software itself, by the custom of sysexits. */
const faultCode = 70;

/** Writing the last lines gets this long, in milliseconds; a disk that hangs must not hold up the restart. */
const patience = 2000;

function endAfter(log: Log): void {
  const end = (): void => process.exit(faultCode);
  setTimeout(end, patience);
  log.close().then(end, end);
}

/** From now on an uncaught fault is logged and ends the program; a main that hangs is ended. Returns the undo. */
export function lastResort({ log, paths }: Pick<Composed, 'log' | 'paths'>): () => void {
  const fault = (error: unknown): void => {
    log.write('error', 'an uncaught fault; the program ends', { error });
    console.error(error);
    endAfter(log);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  const unwatch = startWatchdog({ logFile: currentLog(paths.logs) });
  return () => {
    process.off('uncaughtException', fault);
    process.off('unhandledRejection', fault);
    unwatch();
  };
}
