import type { Clock } from './clock.ts';

/** Calls back again and again, so many milliseconds apart, the first time after as many; returns its undo. */
export function every({ after }: Pick<Clock, 'after'>, milliseconds: number, callback: () => void): () => void {
  let undo = after(milliseconds, again);
  function again(): void {
    // The next one is due before the work of this one: work that fails ends nothing.
    undo = after(milliseconds, again);
    callback();
  }
  return () => undo();
}
