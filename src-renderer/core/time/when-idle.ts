import type { Clock } from './clock.ts';

/** Nothing is made ready sooner after a change, in ms: what was just asked for comes first, and a passage between views is over by then. */
const readyDelay = 700;

/** Calls back as soon as the page has time; returns its undo. */
export function atRest(act: () => void): () => void {
  const handle = requestIdleCallback(act);
  return () => cancelIdleCallback(handle);
}

/**
 * Calls back when a passage that has just begun is over and the page has time; returns its undo.
 *
 * @param delay in ms; a shorter one where no passage can be under way
 */
export function whenIdle({ after }: Pick<Clock, 'after'>, act: () => void, delay = readyDelay): () => void {
  let undo = after(delay, () => {
    undo = atRest(act);
  });
  return () => undo();
}
