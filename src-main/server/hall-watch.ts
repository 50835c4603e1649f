/** The hall now: open or closed, quiet or not, and a word when that changes. */
import type { HallState } from '../supervision/hall-hours.ts';
import { again, type Later } from '../supervision/later.ts';

/** A change of the hour may come this late, in milliseconds. */
const lookEvery = 5000;

/** Calls back whenever the state has become another one; `later` is the clock that it looks by. Returns the undo. */
export function watchHall(
  now: () => HallState,
  later: Later,
  onChange: (state: HallState, before: HallState) => void,
): () => void {
  let last = now();
  return again(later, lookEvery, () => {
    const [before, state] = [last, now()];
    if (state.open === before.open && state.quiet === before.quiet) return;
    last = state;
    onChange(state, before);
  });
}
