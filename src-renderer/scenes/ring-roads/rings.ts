import { degree } from '../../core/model/angle.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Layout, Point } from '../engine/layout.ts';

/**
 * A great trunk cut level, seen aslant from above, cropped by the screen's right and lower edges. Its three newest rings are roads. A
 * place on it is a radius (1 is the bark of the newest ring) and an angle (radians, a quarter turn is away from the eye).
 */

/** The three new rings, from the old wood outwards: each from its inner to its outer edge. */
export const bands = {
  road: [0.567, 0.7],
  rails: [0.713, 0.845],
  meeting: [0.858, 1],
} as const;

/** The rings are drawn on as far as this on the left, beyond every screen's lower edge. */
export const leftEnd = (205 * Math.PI) / 180;
/** And on the right, beyond its right edge. */
export const rightEnd = (40 * Math.PI) / 180;
/** Where guests and hosts meet on the outermost. */
export const meetAt = (117.6 * Math.PI) / 180;

/** The layout is larger than a screen: on each the rings reach from its lower left over their crown to its right edge. */
export function layoutOf(frame: Frame): Layout {
  const { portrait, width } = frame;
  const [size, x, y] = portrait ? [0.53, width - 305, 775] : [0.65, width - 310, 945];
  return { frame, left: x - pithX * size, top: y - pithY * size, size };
}

const [pithX, pithY] = [2046, 1128];
const [focal, away] = [4500, 3.2];
const tilt = 60 * degree;
const [level, deep] = [Math.sin(tilt), Math.cos(tilt)];

/** A point of space on the layout: across and away from the pith, and up; with its depth. */
export function project(across: number, ahead: number, up = 0): Point & { readonly depth: number } {
  const depth = away + ahead * deep - up * level;
  return { x: pithX + (focal * across) / depth, y: pithY - (focal * (ahead * level + up * deep)) / depth, depth };
}

/** How far the outline of all rings stands out in a direction. */
export function outline(angle: number): number {
  return 1 + 0.011 * Math.sin(3 * angle + 0.6) + 0.006 * Math.sin(5 * angle + 2.1) + 0.003 * Math.sin(11 * angle);
}

/** A place on the wood, in space. */
export function onWood(radius: number, angle: number): readonly [across: number, ahead: number] {
  const out = radius * outline(angle);
  return [out * Math.cos(angle), out * Math.sin(angle)];
}

/** A place on the wood as it is seen. */
export function at(radius: number, angle: number, up = 0): Point & { readonly depth: number } {
  const [across, ahead] = onWood(radius, angle);
  return project(across, ahead, up);
}

/** The place on the wood under a point of the layout. Filled anew: millions of them are asked for. */
export function placeAt(x: number, y: number, out: { radius: number; angle: number }): void {
  const rise = (pithY - y) / focal;
  const ahead = (rise * away) / (level - rise * deep);
  const across = ((x - pithX) * (away + ahead * deep)) / focal;
  const angle = Math.atan2(ahead, across);
  // Angles begin straight towards the eye, where nothing travels.
  out.angle = angle < -Math.PI / 2 ? angle + 2 * Math.PI : angle;
  out.radius = Math.hypot(across, ahead) / outline(out.angle);
}
