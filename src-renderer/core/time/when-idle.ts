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

/**
 * Calls back when the page has time and no finger has touched it for so long that no passage goes on; returns its undo.
 *
 * @param lastTouch when a finger last did, by the same clock
 */
export function whenUntouched(
  { after, now }: Pick<Clock, 'after' | 'now'>,
  lastTouch: () => number,
  act: () => void,
  rest = atRest,
): () => void {
  const left = (): number => lastTouch() + readyDelay - now();
  let undo = (): void => undefined;
  function look(): void {
    const wait = left();
    // A finger may have come while the page had no time.
    undo = wait > 0 ? after(wait, look) : rest(() => (left() > 0 ? look() : act()));
  }
  look();
  return () => undo();
}
