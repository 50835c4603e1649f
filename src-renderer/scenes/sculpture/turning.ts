import { clamp, mix } from '../../plates/printing/shape.ts';
import { pulledSpeed, releasedSpeed, runOn } from '../engine/inertia.ts';

/** How the form stands: turned so far, at a speed, and carved so far out of its block. */
export interface Turning {
  /** Radians. */
  readonly angle: number;
  /** Radians a second. */
  readonly speed: number;
  /** 0 a block … 1 a form. */
  readonly carved: number;
}

/** Untouched, it turns once in a minute and a half. */
export const driftSpeed = 0.07;
/** Stone is heavy: a push has lost two thirds of its speed after so many seconds. */
const runOut = 1.9;
const fastest = 7;
/** A page carves, or gives back, a whole form in so many seconds. */
const carvingTime = 2.3;
/** Share that is carved on the first page: the arc of the form stands above the stone. */
const begun = 0.34;
/** Turns by hand that carve a whole form. */
const turnsToCarve = 0.8;

/** How far the stone is carved at a page of so many: first an arc shows that there is a form in it, last the whole form. */
export function carvedAt(page: number, pages: number): number {
  if (pages <= 1) return 1;
  return mix(begun, 1, clamp((page - 1) / (pages - 1)) ** 0.9);
}

/** How far one of the others is carved when the great form is: one after another, the nearest first. */
export function othersCarved(carved: number, rank: number, count: number): number {
  return clamp((carved - 0.16 - (0.5 * rank) / count) / 0.3);
}

/** A finger has moved it, `seconds` after the last time; it also carves what it turns. */
export function pull(turning: Turning, radians: number, seconds: number): Turning {
  return {
    angle: turning.angle + radians,
    speed: pulledSpeed(turning.speed, radians, seconds, fastest),
    carved: clamp(turning.carved + Math.abs(radians) / (turnsToCarve * 2 * Math.PI)),
  };
}

/** The last finger lets go. */
export function release(turning: Turning, secondsSincePull: number): Turning {
  return { ...turning, speed: releasedSpeed(turning.speed, secondsSincePull) };
}

/** Lets time pass with no finger on it. */
export function roll(turning: Turning, seconds: number): Turning {
  const drift = turning.speed < 0 ? -driftSpeed : driftSpeed;
  const { moved, speed } = runOn(turning.speed, drift, runOut, seconds);
  return { ...turning, angle: turning.angle + moved, speed };
}

/** Lets the carving go on towards where a page wants it. */
export function carve(turning: Turning, wanted: number, seconds: number): Turning {
  const step = seconds / carvingTime;
  return { ...turning, carved: turning.carved + clamp(wanted - turning.carved, -step, step) };
}
