/**
 * Waits until the windows that somebody uses have done what they do after a visit (the next views made ready out of sight):
 * samples that were taken amid it differ by what is half made, and hide what grows.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Hall } from './hall.ts';

/** Views are made ready up to three seconds after a touch: nothing has changed for longer then, in ms. */
const quietFor = 4000;
const lookEvery = 500;
/** A window that never comes to rest is looked at as it is then. */
const patience = 20_000;

/** The display plays on, and is not waited for. */
export async function settled({ windows: { wall, talk, presenter } }: Hall): Promise<void> {
  const end = performance.now() + patience;
  let before = '';
  for (let quiet = 0; quiet < quietFor && performance.now() < end; quiet += lookEvery) {
    await wait(lookEvery);
    const counts = await Promise.all(
      [wall, talk, presenter].map(({ devtools }) => devtools.send('Memory.getDOMCounters')),
    );
    const now = JSON.stringify(counts);
    if (now !== before) quiet = 0;
    before = now;
  }
}
