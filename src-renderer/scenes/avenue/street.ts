import type { Frame } from '../../plates/printing/frame.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';

/**
 * The avenue as it is laid out: units of a picture of 1920 × 1080. A screen shifts it, and makes it smaller where it is
 * upright. Straight ahead is `middle`, the eye's height `horizon`.
 */
export const horizon = 424;
export const middle = 1075;
/** Metres from the ground to the eye, and from the avenue's middle to its trees. */
export const eye = 3;
export const half = 5.6;

export function layoutOf(frame: Frame): Layout {
  const { portrait, width, height } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1 };
  const size = 0.9;
  return { frame, left: width / 2 - (middle + 20) * size, top: height * 0.235 - horizon * size, size };
}

/** Where the layout lies for the near guest: an upright screen shows more of them, and smaller. */
export function nearLayout(layout: Layout): Layout {
  const { frame } = layout;
  const size = 0.74;
  return frame.portrait ? { frame, left: frame.width - 100 - 1696 * size, top: frame.height * 0.118, size } : layout;
}

/** Where somebody stands on the ground: metres across, at so many units a metre. */
export function onGround(across: number, metre: number): Point {
  return { x: middle + across * metre, y: horizon + eye * metre };
}

/** 1 in the free picture, 0 where the words of a landscape screen stand. */
export const openness = opennessBetween(585, 730);
