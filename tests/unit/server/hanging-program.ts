/** A program that says it is up, and then does what its first argument says. */
import { setTimeout as wait } from 'node:timers/promises';
import { startWatchdog } from '../../../src-main/server/watchdog.ts';

const [, , how, logFile = ''] = process.argv;
const unwatch = startWatchdog({ logFile, patience: 2000 });
await wait(1500);
process.stdout.write('up\n');
if (how === 'hang') for (;;);
if (how === 'busy') {
  const end = performance.now() + 1500;
  while (performance.now() < end);
}
if (how === 'idle') await wait(4000);
unwatch();
