import { degree } from '../../core/model/angle.ts';
import { mix } from '../../plates/printing/shape.ts';
import { areaAround, type Layout } from '../engine/layout.ts';
import type { Area } from '../engine/place-canvas.ts';
import { around, fringe, gate, middle, parts, project, track, wall } from './hall.ts';
import { at as onLorry, builtAt, drivenTo } from './lorry.ts';
import { inFront, nearEnd, nearLayout } from './near.ts';

/** Units of the screen that a sheet has about what is drawn on it. */
const margin = 4;

/** The lorry where it is built, or whole where it has driven to. */
export function lorryArea(hall: Layout, whole: boolean): Area {
  const corners = [-3, 2.8].flatMap((along) =>
    [-1.2, 1.25].flatMap((left) => [0, 2.3].map((up) => onLorry([along, left, up]))),
  );
  const large = drivenTo.metre / builtAt.metre;
  const seen = whole
    ? corners.map(({ x, y }) => ({ x: drivenTo.x + (x - builtAt.x) * large, y: drivenTo.y + (y - builtAt.y) * large }))
    : corners;
  return areaAround(hall, seen, 8);
}

/** The floor as far as so many metres from the ring's middle. */
export function ringArea(hall: Layout, radius: number): Area {
  return areaAround(
    hall,
    Array.from({ length: 72 }, (_, step) => around(step * 5 * degree, radius)),
    margin,
  );
}

/** A part of the ring in the light, as far as it runs out to both sides. */
export function lightArea(hall: Layout, index: number): Area {
  const { direction, before, after } = parts[index] ?? { direction: 0, before: 0, after: 0 };
  const edges = [middle, track.outer + 0.3];
  return areaAround(
    hall,
    Array.from({ length: 25 }, (_, step) => mix(-before - fringe, after + fringe, step / 24) + direction).flatMap(
      (angle) => edges.flatMap((radius) => [0, track.up].map((up) => around(angle, radius, up))),
    ),
    margin,
  );
}

/** What is seen through the gate. */
export function gateArea(hall: Layout): Area {
  const corners = [gate.from, gate.to].flatMap((x) => [0, gate.tall].map((up) => project(x, wall, up)));
  return areaAround(hall, corners, 0);
}

/** People on a piece of the floor: from and to across, in depth, and how tall all that is. Metres. */
export function peopleArea(
  hall: Layout,
  across: readonly [number, number],
  depth: readonly [number, number],
  tall = 2.9,
): Area {
  const corners = across.flatMap((x) => depth.flatMap((y) => [-0.2, tall].map((up) => project(x, y, up))));
  return areaAround(hall, corners, 8);
}

/** Those in front. */
export function nearArea(hall: Layout): Area {
  const corners = Object.values(inFront).flatMap(({ left, top, right }) => [
    { x: left, y: top },
    { x: right, y: nearEnd(hall) },
  ]);
  return areaAround(nearLayout(hall), corners, 4);
}
