/**
 * A program of its own, run inside the silent network: a script in the page tries everything that could make the
 * browser speak to somebody; then the page's process and the browser die and come back. Prints how much it tried.
 */
import { openHall } from '../hall.ts';
import { network } from './network-tries.ts';
import { navigations, permissions, type Try, windows } from './page-tries.ts';
import { openRoom } from './room.ts';
import { tryInPage } from './try-in-page.ts';

/** So many at once. */
const together = 10;

const tries: readonly Try[] = [...network, ...windows, ...permissions, ...navigations];
const room = await openRoom();
for (let from = 0; from < tries.length; from += together)
  await tryInPage(room.session, tries.slice(from, from + together));
await room.close();

const hall = await openHall();
for (const process of ['renderer', 'gpu-process', 'browser'] as const) await hall.backAfter(() => hall.kill(process));
await hall.close();
process.stdout.write(JSON.stringify({ tried: tries.length }));
