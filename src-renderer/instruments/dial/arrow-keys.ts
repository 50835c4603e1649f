import type { Turning } from '../../core/motion/turning.ts';

/**
 * Arrows to the sides turn by a year; they stay with the control and don't reach the wall. Up and down lead on to the
 * next control. `touched` is called first: a key resets the idle timer.
 */
export function turnByArrows(turning: Turning, touched: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    touched();
    turning.goTo(turning.year() + step);
  };
}
