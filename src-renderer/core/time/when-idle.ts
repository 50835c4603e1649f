import type { Clock } from './clock.ts';

/** Nothing is made ready sooner after a change, in ms: what was just asked for comes first, and a passage mounts nothing. */
const readyDelay = 400;

/** Calls back when a passage that has just begun is over and the page has time; returns its undo. */
export function whenIdle({ after }: Pick<Clock, 'after'>, act: () => void): () => void {
  let undo = after(readyDelay, () => {
    const handle = requestIdleCallback(act);
    undo = () => cancelIdleCallback(handle);
  });
  return () => undo();
}
