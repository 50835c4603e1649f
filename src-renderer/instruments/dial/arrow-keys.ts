import type { Turning } from '../../core/motion/turning.ts';
import { arrowStep } from '../../ui/arrow-step.ts';

/** Arrows to the sides turn by a year. `touched` is called first: a key resets the idle timer. */
export function turnByArrows(turning: Turning, touched: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const step = arrowStep(event);
    if (step === undefined) return;
    touched();
    turning.goTo(turning.year() + step);
  };
}
