import { mix } from '../../plates/printing/shape.ts';
import { areaAround, type Layout, type Point } from '../engine/layout.ts';
import type { Area } from '../engine/place-canvas.ts';
import { bridges, flat, halfWide, home, tree, type Bough } from './islands.ts';
import { metreAt } from './joining.ts';
import { footOf, strollers } from './strollers.ts';

/** A bridge with its railings and its shadow. Units of the screen. */
export function bridgeArea(layout: Layout, index: number): Area {
  const bridge = bridges[index];
  const beyond = 24 / (bridge?.long ?? 1);
  const spots = Array.from({ length: 25 }, (_, step) => mix(-beyond, 1 + beyond, step / 24)).flatMap((along) =>
    [-halfWide - 8, halfWide + 8].flatMap((aside) => [bridge?.at(along, aside, 54), bridge?.at(along, aside, -90)]),
  );
  const points: Point[] = spots.flatMap((spot) => (spot ? [{ x: spot[0], y: spot[1] }] : []));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return areaAround(layout, [
    { x: Math.min(...xs) - 8, y: Math.min(...ys) - 8 },
    { x: Math.max(...xs) + 8, y: Math.max(...ys) + 8 },
  ]);
}

/** The tree, without what lies below its roots. Units of the screen. */
export function treeArea(layout: Layout): Area {
  const { x, y } = home;
  return areaAround(layout, [
    { x: x - 165, y: tree.crown.y - 165 },
    { x: x + 165, y: y + 30 },
  ]);
}

/** A bunch of leaves in blossom. Units of the screen. */
export function bloomArea(layout: Layout, { x, y, radius }: Bough = tree.crown): Area {
  const out = radius * 1.5;
  return areaAround(layout, [
    { x: x - out, y: y - out },
    { x: x + out, y: y + out },
  ]);
}

/** The orange ring of home. Units of the screen. */
export function ringArea(layout: Layout): Area {
  const { x, y, ring } = home;
  return areaAround(layout, [
    { x: x - ring - 14, y: y - ring * flat - 14 },
    { x: x + ring + 14, y: y + ring * flat + 14 },
  ]);
}

/** Those of an island's bridge, with all they carry. Units of the screen. */
export function strollersArea(layout: Layout, island: number): Area {
  const points = (strollers[island] ?? []).flatMap((one) => {
    const { x, y } = footOf(island, one);
    const metre = metreAt({ x, y });
    return [
      { x: x - 0.95 * metre, y: y - 2.45 * metre },
      { x: x + 0.95 * metre, y: y + 0.15 * metre },
    ];
  });
  return areaAround(layout, points);
}
