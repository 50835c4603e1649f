import type { Clock } from './clock.ts';

/**
 * Nothing is made ready sooner after a change, in ms: what was just asked for comes first, and a passage between views is over
 * by then.
 */
const readyDelay = 700;

/** Calls back as soon as the page has time; returns its undo. */
export function atRest(act: () => void): () => void {
  const handle = requestIdleCallback(act);
  return () => cancelIdleCallback(handle);
}

/** Calls back when a passage that has just begun is over and the page has time; returns its undo. */
export function whenIdle({ after }: Pick<Clock, 'after'>, act: () => void): () => void {
  let undo = after(readyDelay, () => {
    undo = atRest(act);
  });
  return () => undo();
}
