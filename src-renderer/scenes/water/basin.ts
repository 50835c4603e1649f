import type { Frame } from '../../plates/printing/frame.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { ontoScreen, ontoWater, type WaterView } from '../engine/waves.ts';

/** Where everything stands: an enamel basin, seen low, under a tap; behind it the plant and the reservoir. Units. */
export interface Basin {
  readonly portrait: boolean;
  readonly width: number;
  readonly height: number;
  readonly view: WaterView;
  /** The composition's size against the landscape one. */
  readonly size: number;
  /** Where the light comes from; the sun itself is not shown. */
  readonly sun: Point;
  /** Middle of the outlet's lower edge, and where its water meets the basin's. */
  readonly outlet: Point;
  readonly foot: Point;
  /** Words stand left of this (landscape) or below it (portrait). */
  readonly hush: number;
}

/** Depths below the eye: rim, its bead's lower edge, the basin's foot, water and floor lie on level planes. */
export const depths = { rim: 0.95, bead: 0.99, foot: 1.4, water: 1.1, floor: 1.34 } as const;
/** Radii on those planes, and how far away their common middle is. */
export const radii = { bead: 1.7, rim: 1.62, foot: 1.32, water: 1.585, floor: 1.22 } as const;
export const away = 2.6;
/** Away and across from the middle of the basin to the water's foot. */
const footAway = 3.25;
/** Focal length of the landscape composition. */
const landscapeFocal = 880;

/** Lays the basin out for a screen. Landscape leaves the left third to the words, portrait the lower part. */
export function basinOf({ portrait, width, height }: Frame): Basin {
  const focal = portrait ? 664 : landscapeFocal;
  const size = focal / landscapeFocal;
  const view: WaterView = portrait
    ? { horizon: height * 0.154, middle: 596, focal }
    : { horizon: 262, middle: width - 424, focal };
  const foot: Point = {
    // The tap's handle stays whole on a landscape screen.
    x: view.middle + (portrait ? 64 * size : 24),
    y: view.horizon + (focal * depths.water) / footAway,
  };
  return {
    portrait,
    width,
    height,
    view,
    size,
    sun: portrait ? { x: 300, y: view.horizon - 62 } : { x: view.middle - 478, y: view.horizon - 58 },
    outlet: { x: foot.x, y: foot.y - (portrait ? 262 * size : 236) },
    foot,
    hush: portrait ? height * 0.54 : width * 0.37,
  };
}

/** From the screen onto a level plane so far below the eye. */
export function ontoPlane(view: WaterView, depth: number, point: Point): Point {
  const { x, y } = ontoWater(view, point);
  return { x: x * depth, y: y * depth };
}

/** From a level plane onto the screen. */
export function fromPlane(view: WaterView, depth: number, { x, y }: Point): Point {
  return ontoScreen(view, { x: x / depth, y: y / depth });
}

/** Distance from the basin's middle on a plane. */
export function radiusOn(view: WaterView, depth: number, point: Point): number {
  const { x, y } = ontoPlane(view, depth, point);
  return Math.hypot(x, y - away);
}

/** How much a place on a plane of the basin faces the light, 0…1: the sun stands behind the left. */
export function facing({ x, y }: Point): number {
  return 0.5 + 0.5 * Math.cos(Math.atan2(y - away, x) - 2.35);
}

/** How deep a screen point lies within the open water, in units across; negative outside. */
export function withinWater({ view }: Basin, point: Point): number {
  if (point.y <= view.horizon + 1) return -Infinity;
  const at = ontoPlane(view, depths.water, point);
  const here = view.focal / Math.max(0.5, at.y);
  const inner = radii.water - Math.hypot(at.x, at.y - away);
  const rim = radii.rim - radiusOn(view, depths.rim, point);
  return Math.min(inner, rim) * here;
}

/** The place on open water nearest to a finger: within the water's edge, and within the rim that hides its near side. */
export function nearestWater({ view, height }: Basin, { x, y }: Point): Point {
  const far = view.horizon + (view.focal * depths.water) / (away + radii.water * inshore);
  const onWater = drawnIn(view, depths.water, radii.water, { x, y: clamp(y, far, height) });
  return drawnIn(view, depths.rim, radii.rim, onWater);
}

/** A finger beside the water is taken for one this share of the way out from the middle. */
const inshore = 0.95;

/** The screen point of a plane within a circle that is nearest to another. */
function drawnIn(view: WaterView, depth: number, radius: number, point: Point): Point {
  const at = ontoPlane(view, depth, point);
  const from = Math.hypot(at.x, at.y - away);
  const most = radius * inshore;
  if (from <= most) return point;
  const share = most / from;
  return fromPlane(view, depth, { x: at.x * share, y: away + (at.y - away) * share });
}

/** Whether a finger is on the words: what begins there turns pages and leaves the water alone. */
export function onWords({ portrait, hush }: Basin, { x, y }: Point): boolean {
  return portrait ? y > hush + 40 : x < hush - 60;
}

/** Whether a finger is on the tap. */
export function onTap({ outlet, size }: Basin, { x, y }: Point): boolean {
  return x > outlet.x - 90 * size && y < outlet.y + 30 * size;
}
