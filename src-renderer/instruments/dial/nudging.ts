import type { Clock } from '../../core/time/clock.ts';
import type { Turning } from '../../core/motion/turning.ts';

/** Untouched for so long, the wheel shows that it turns … */
const quietBefore = 4000;
/** … and again not sooner than this. */
const quietBetween = 9000;
/** Years a second of the small push. */
const push = 6.6;

/** Nudges the wheel while it is untouched; returns its undo. */
export function nudgeWhenQuiet(clock: Clock, turning: Turning, lastTouch: number): () => void {
  let way = 1;
  let undo = clock.after(Math.max(0, lastTouch + quietBefore - clock.now()), nudge);
  function nudge(): void {
    if (!turning.moving()) {
      turning.nudge(push * way);
      way = -way;
    }
    undo = clock.after(quietBetween, nudge);
  }
  return () => undo();
}
