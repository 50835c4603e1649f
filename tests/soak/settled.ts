/**
 * Waits until the windows that somebody uses have done what they do after a visit (the next views made ready out of sight):
 * samples that were taken amid it differ by what is half made, and hide what grows.
 */
import { untilSame } from '../heap/until-same.ts';
import type { Hall } from './hall.ts';

/** Home is made ready four seconds after the chapter before it, and what is idle waits for a frame without work (in ms). */
const looks = { every: 500, sameFor: 5000, patience: 20_000 } as const;

/** False where they never came to rest; the display plays on, and is not waited for. */
export const settled = ({ windows: { wall, talk, presenter } }: Hall): Promise<boolean> =>
  untilSame(
    () => Promise.all([wall, talk, presenter].map(({ devtools }) => devtools.send('Memory.getDOMCounters'))),
    looks,
  );
