import type { Clock } from '../time/clock.ts';

/** Seconds in which friction takes all but 1/e of the speed. */
const friction = 0.45;
/** Slower than this share of its unit a second nothing is seen to move. */
const stillness = 0.02;

/** Lets something thrown run on and come to rest; `moved` gets each step. Returns its undo. */
export function glide(clock: Clock, speed: number, moved: (step: number) => void): () => void {
  let now = speed;
  let last = clock.now();
  let undo = () => {};
  const run = (time: number): void => {
    const seconds = Math.min(0.05, Math.max(0, (time - last) / 1000));
    last = time;
    const fading = Math.exp(-seconds / friction);
    moved(now * friction * (1 - fading));
    now *= fading;
    if (Math.abs(now) > stillness) undo = clock.frame(run);
  };
  undo = clock.frame(run);
  return () => undo();
}
