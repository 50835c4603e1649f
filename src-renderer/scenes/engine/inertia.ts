/** What a finger has set going and lets go: how fast it is, and how it runs on. */
import { clamp } from '../../plates/printing/shape.ts';

/** The speed of what a finger has moved on by so much in so many seconds: one jerky reading must not throw it. */
export function pulledSpeed(speed: number, moved: number, seconds: number, fastest: number): number {
  const measured = seconds > 0 ? clamp(moved / seconds, -fastest, fastest) : speed;
  // Three parts of what was, two of what is.
  return speed * 0.6 + measured * 0.4;
}

/** What is left of a speed as the finger lifts: one that rested before it left, in seconds, gives none. */
export const releasedSpeed = (speed: number, rested: number): number => (rested > 0.12 ? 0 : speed);

/**
 * Lets time pass for what has been let go: it slows down to a drift.
 *
 * @param runOut after so many seconds two thirds of what it is faster than the drift are lost
 */
export function runOn(
  speed: number,
  drift: number,
  runOut: number,
  seconds: number,
): { readonly moved: number; readonly speed: number } {
  const over = speed - drift;
  const kept = Math.exp(-seconds / runOut);
  return { moved: drift * seconds + over * runOut * (1 - kept), speed: drift + over * kept };
}
