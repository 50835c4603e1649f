/** The hall now: open or closed, quiet or not, and a word when that changes. */
import { type HallState } from '../supervision/hall-hours.ts';

/** A change of the hour may come this late, in milliseconds. */
const lookEvery = 5000;

/** Calls back whenever the state has become another one. Returns the undo. */
export function watchHall(now: () => HallState, onChange: (state: HallState) => void): () => void {
  let before = JSON.stringify(now());
  const timer = setInterval(() => {
    const state = now();
    const written = JSON.stringify(state);
    if (written === before) return;
    before = written;
    onChange(state);
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
