import { clamp } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { laneCount, laneWidth, ontoSnow, project, type Field, type SnowPoint } from './field.ts';

/** One lane: an arc of a circle on the snow, run from its near end to its far one. */
export interface Lane {
  readonly index: number;
  /** Metres. */
  readonly radius: number;
  /** Angle at the middle of all tracks where it begins, and its length in metres; it runs towards smaller angles. */
  readonly start: number;
  readonly length: number;
}

/** Angles: straight towards the eye, and beyond the farthest place that is seen. */
const nearest = 1.5 * Math.PI;
const farthest = 0.4 * Math.PI;
/** A lane goes on so many units beyond the screen's edges. */
const beyond = 170;

/** All lanes from the innermost to the outermost. */
export function lanesOf(field: Field): readonly Lane[] {
  return Array.from({ length: laneCount }, (_, index) => laneOf(field, index));
}

function laneOf(field: Field, index: number): Lane {
  const radius = field.innermost + (index + 0.5) * laneWidth;
  const at = (angle: number) => placeAt(field, radius, angle);
  let start = nearest;
  while (start > Math.PI && !isSeen(field, at(start), index)) start -= 0.004;
  let end = start;
  while (end > farthest && project(field, at(end)).x < field.width + beyond) end -= 0.004;
  return { index, radius, start, length: (start - end) * radius };
}

/** In portrait lanes end one after another in the open snow above the words. */
function isSeen(field: Field, place: SnowPoint, index: number): boolean {
  if (place.z < 5) return false;
  const { x, y } = project(field, place);
  const lowest = field.portrait ? field.lowerEdge - 16 - ((index * 7) % 5) * 13 : field.height + beyond;
  return x < field.width + beyond && y < lowest;
}

function placeAt({ middle }: Field, radius: number, angle: number): SnowPoint {
  return { x: middle.x + radius * Math.cos(angle), z: middle.z + radius * Math.sin(angle) };
}

/** The place on a lane after so many metres; `aside` metres to the outside. */
export function along(field: Field, { radius, start }: Lane, metres: number, aside = 0): SnowPoint {
  return placeAt(field, radius + aside, start - metres / radius);
}

/** Where a skier looks there: 0 away from the eye, right is positive. Radians. */
export function heading({ radius, start }: Lane, metres: number): number {
  const angle = start - metres / radius;
  return Math.atan2(Math.sin(angle), -Math.cos(angle));
}

/** The lane nearest to a point of the screen, and the metres along it. */
export function laneAt(field: Field, lanes: readonly Lane[], point: Point): { lane: Lane; metres: number } {
  const { x, z } = ontoSnow(field, point);
  const across = x - field.middle.x;
  const away = z - field.middle.z;
  const index = Math.floor((Math.hypot(across, away) - field.innermost) / laneWidth);
  const lane = lanes[clamp(index, 0, laneCount - 1)] as Lane;
  let angle = Math.atan2(away, across);
  // Lanes are counted from the side towards the eye: the cut of the circle lies out of sight, to the right.
  if (angle < 0) angle += 2 * Math.PI;
  return { lane, metres: clamp((lane.start - angle) * lane.radius, 0, lane.length) };
}

/** How often a lane's edges are measured, in metres. */
export const stepLength = 1.1;

/** Both edges of a lane's corridor on the screen, point by point from its near end. `margin` in shares of its width. */
export function corridor(field: Field, lane: Lane, margin: number): { inner: Float32Array; outer: Float32Array } {
  const count = Math.ceil(lane.length / stepLength) + 1;
  const inner = new Float32Array(count * 2);
  const outer = new Float32Array(count * 2);
  const half = laneWidth * (0.5 - margin);
  for (let step = 0; step < count; step++) {
    const metres = Math.min(lane.length, step * stepLength);
    for (const [edge, aside] of [
      [inner, -half],
      [outer, half],
    ] as const) {
      const { x, y } = project(field, along(field, lane, metres, aside));
      edge[step * 2] = x;
      edge[step * 2 + 1] = y;
    }
  }
  return { inner, outer };
}
