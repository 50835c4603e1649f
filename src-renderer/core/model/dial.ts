/** Geometry of the outer ring: years on a circle, the pointer, and what a finger does to it. */
import type { Point } from './rect.ts';

/** How years lie on the outer ring. Angles are the screen's: radians clockwise from the right. */
export interface YearScale {
  /** Where the chosen year stands. */
  readonly pointer: number;
  /** Radians from one year to the next, clockwise. */
  readonly perYear: number;
}

/** The angle at which a year stands while the dial is on `at`. */
export function angleOfYear(scale: YearScale, year: number, at: number): number {
  return scale.pointer + (year - at) * scale.perYear;
}

/** The (fractional) year that stands at an angle while the dial is on `at`: the nearest turn to the pointer. */
export function yearAtAngle(scale: YearScale, angle: number, at: number): number {
  return at + turn(scale.pointer, angle) / scale.perYear;
}

/** The smaller turn from one angle to another, −π … π. */
export function turn(from: number, to: number): number {
  const difference = (to - from) % (2 * Math.PI);
  if (difference > Math.PI) return difference - 2 * Math.PI;
  return difference < -Math.PI ? difference + 2 * Math.PI : difference;
}

/**
 * The turn of a finger about the centre from one point to the next, in radians clockwise. Near the centre the angle
 * of a trembling finger means nothing: within `quiet` it counts ever less.
 */
export function fingerTurn(centre: Point, from: Point, to: Point, quiet: number): number {
  const before = Math.atan2(from.y - centre.y, from.x - centre.x);
  const after = Math.atan2(to.y - centre.y, to.x - centre.x);
  const reach = Math.min(
    Math.hypot(from.x - centre.x, from.y - centre.y),
    Math.hypot(to.x - centre.x, to.y - centre.y),
  );
  return turn(before, after) * Math.min(1, quiet > 0 ? reach / quiet : 1);
}

/** The year of `years` nearest to a (fractional) year; the earlier of two equally near. Null of none. */
export function nearestYear(years: readonly number[], to: number): number | null {
  let nearest: number | null = null;
  for (const year of years) if (nearest === null || Math.abs(year - to) < Math.abs(nearest - to)) nearest = year;
  return nearest;
}

/** A finger's place at a time. */
export interface TimedTurn {
  /** Milliseconds. */
  readonly time: number;
  /** Years turned since the sample before. */
  readonly years: number;
}

/** What a hand does in this last time (ms) before it lets go is the throw. */
const throwTime = 90;

/** Years a second at which a hand lets go, from its latest moves; a hand that paused throws nothing. */
export function throwSpeed(moves: readonly TimedTurn[], now: number): number {
  const recent = moves.filter((move) => now - move.time <= throwTime);
  const first = recent[0];
  if (!first || recent.length < 2) return 0;
  const years = recent.slice(1).reduce((sum, move) => sum + move.years, 0);
  return (years / Math.max(16, now - first.time)) * 1000;
}
