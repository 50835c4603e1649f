import type { Clock } from '../../core/time/clock.ts';
import type { Turning } from '../../core/motion/turning.ts';

/** Untouched for so long, the wheel shows that it turns … */
const quietBefore = 4000;
/** … and again not sooner than this. */
const quietBetween = 9000;
/** Years a second of the push: with it the wheel swings out by a whole year. */
const push = 6.8;

/** Swings the wheel out by a year and back while it is untouched, to a side on which there are years; returns its undo. */
export function nudgeWhenQuiet(
  clock: Clock,
  turning: Turning,
  span: { readonly from: number; readonly to: number },
  lastTouch: number,
): () => void {
  let way: 1 | -1 = 1;
  let undo = clock.after(Math.max(0, lastTouch + quietBefore - clock.now()), nudge);
  function nudge(): void {
    if (!turning.moving()) {
      const year = turning.year();
      if (year <= span.from) way = 1;
      if (year >= span.to) way = -1;
      turning.nudge(push * way);
      way = way === 1 ? -1 : 1;
    }
    undo = clock.after(quietBetween, nudge);
  }
  return () => undo();
}
