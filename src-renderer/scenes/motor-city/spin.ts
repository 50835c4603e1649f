import { clamp } from '../../plates/printing/shape.ts';
import { pulledSpeed, releasedSpeed, runOn } from '../engine/inertia.ts';

/** The wheel's turning: it follows the finger exactly, runs on when let go, and never quite stands still. */
export interface Spin {
  /** Radians since the start; forward is clockwise. */
  readonly angle: number;
  /** Radians a second. */
  readonly speed: number;
  /** The angle of the finger that holds it, or null. */
  readonly held: number | null;
}

/** Untouched, it turns once in about a minute and a half. */
export const driftSpeed = 0.07;
/** A spin has lost two thirds of its speed after so many seconds. */
const runOut = 1.5;
/** Faster than this nothing is seen any more. */
const fastest = 14;

export const resting: Spin = { angle: 0, speed: driftSpeed, held: null };

/** A finger takes hold at an angle round the hub. */
export function hold(spin: Spin, at: number): Spin {
  return { ...spin, held: at, speed: 0 };
}

/** The finger that holds it has moved to another angle, `seconds` after the last time. */
export function pull(spin: Spin, at: number, seconds: number): Spin {
  if (spin.held === null) return spin;
  const turned = shortest(at - spin.held);
  return { angle: spin.angle + turned, speed: pulledSpeed(spin.speed, turned, seconds, fastest), held: at };
}

/** The finger lets go. */
export function release(spin: Spin, secondsSincePull: number): Spin {
  return { ...spin, held: null, speed: releasedSpeed(spin.speed, secondsSincePull) };
}

/** A push from elsewhere, in radians a second. */
export function push(spin: Spin, speed: number): Spin {
  return spin.held === null ? { ...spin, speed: clamp(spin.speed + speed, -fastest, fastest) } : spin;
}

/** Lets time pass. */
export function roll(spin: Spin, seconds: number): Spin {
  if (spin.held !== null) return seconds > 0.05 ? { ...spin, speed: spin.speed * 0.5 } : spin;
  const { moved, speed } = runOn(spin.speed, driftSpeed, runOut, seconds);
  return { ...spin, angle: spin.angle + moved, speed };
}

/** The way round that a finger meant. */
export function shortest(turn: number): number {
  const once = 2 * Math.PI;
  return turn - Math.round(turn / once) * once;
}
