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
 * Calls back when the page has time and was not touched for as long as a passage takes; returns its undo. A finger that goes on
 * moving is told of once a second only (pointer-activity.ts), so a part of its way is taken for rest.
 *
 * @param lastTouch when the page was last touched or led, by the same clock
 * @param rest calls back when the page has time; gives its undo
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
