/** The hall now: open or closed, quiet or not, and a word when that changes. */
import type { HallState } from '../supervision/hall-hours.ts';

/** A change of the hour may come this late, in milliseconds. */
const lookEvery = 5000;

/** Calls back whenever the state has become another one. Returns the undo. */
export function watchHall(now: () => HallState, onChange: (state: HallState, before: HallState) => void): () => void {
  let last = now();
  const timer = setInterval(() => {
    const [before, state] = [last, now()];
    if (state.open === before.open && state.quiet === before.quiet) return;
    last = state;
    onChange(state, before);
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
