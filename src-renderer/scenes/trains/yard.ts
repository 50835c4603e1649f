import type { Frame } from '../../plates/printing/frame.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { smooth } from '../../plates/printing/shape.ts';

/**
 * The yard of a works, seen from above: a turntable in front, and tracks that lead from it to five gates in a round wall.
 * Metres about the middle of the table: x to the right, y away from the eye, up from the ground. Angles are radians, a quarter
 * turn is away from the eye.
 */
export interface Yard {
  readonly frame: Frame;
  /** Where the layout, a picture of 1920 × 1080, lies on the screen, and units of the screen to one of it. */
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the layout, and how many units a metre measures there. */
export interface Sight extends Point {
  readonly metre: number;
}

export const degree = Math.PI / 180;

/** The middle of the table on the layout; units a metre measures at one metre; metres from the eye to the middle. */
const [middleX, middleY, focal, away] = [1492, 776, 1800, 30];
/** How steeply the eye looks down. */
const [level, down] = [Math.cos(34 * degree), Math.sin(34 * degree)];

/** Metres: the table, the curb of its pit, and the wall. */
export const table = 10.5;
export const curb = 11.5;
export const wall = 27.6;

/** The tracks, one to each gate, from left to right: they leave in this order. */
export const tracks = [131, 116, 101, 85.5, 70].map((degrees) => degrees * degree);

/** Half the width of a gate, and its height. */
export const gate = { half: 2.35, tall: 4.2 } as const;

export function yardOf(frame: Frame): Yard {
  const { portrait, width } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1 };
  const size = 0.86;
  return { frame, left: width - 1920 * size + 20, top: 62, size };
}

export function onScreen({ left, top, size }: Yard, { x, y }: Point): Point {
  return { x: left + x * size, y: top + y * size };
}

export function onLayout({ left, top, size }: Yard, { x, y }: Point): Point {
  return { x: (x - left) / size, y: (y - top) / size };
}

export function sheetOnLayout(yard: Yard, sheet: Sheet): Sheet {
  const { x, y } = onLayout(yard, { x: sheet.left, y: sheet.top });
  return { ...sheet, left: x, top: y, scale: sheet.scale * yard.size };
}

/** A place in the yard on the layout. */
export function project(x: number, y: number, up = 0): Sight {
  const depth = away + y * level - up * down;
  return {
    x: middleX + (focal * x) / depth,
    y: middleY - (focal * (y * down + up * level)) / depth,
    metre: focal / depth,
  };
}

/** A place so far from the middle along a direction, so far to the left of it, and so high. */
export function along(angle: number, far: number, aside = 0, up = 0): Sight {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return project(far * cosine - aside * sine, far * sine + aside * cosine, up);
}

/** A place on the ground, filled anew for every point of a plate. */
export interface Ground {
  x: number;
  y: number;
  radius: number;
  /** From -π to π. */
  angle: number;
  /** How many units a metre measures there. */
  metre: number;
}

/** The place on the ground under a point of the layout; above the horizon it is far away. */
export function groundUnder(x: number, y: number, out: Ground): void {
  const slope = Math.min((middleY - y) / focal, (down / level) * 0.98);
  out.y = (slope * away) / (down - slope * level);
  const depth = away + out.y * level;
  out.x = ((x - middleX) * depth) / focal;
  out.radius = Math.hypot(out.x, out.y);
  out.angle = Math.atan2(out.y, out.x);
  out.metre = focal / depth;
}

/** 1 in the free picture, 0 under the words of a landscape screen. */
export function openness({ frame }: Yard, x: number, from = 650, to = 840): number {
  return frame.portrait ? 1 : smooth(from, to, x);
}

/** The outline of a gate in the wall, so many metres wider and higher than its opening. */
export function archOf(angle: number, wider = 0): readonly Point[] {
  const [half, tall] = [gate.half + wider, gate.tall + wider];
  const at = (across: number, up: number): Point => along(angle - across / wall, wall, 0, up);
  const round = Array.from({ length: 25 }, (_, step) => {
    const turn = (Math.PI * step) / 24;
    return at(-Math.cos(turn) * half, tall - half * 0.55 * (1 - Math.sin(turn)));
  });
  return [at(-half, 0), ...round, at(half, 0)];
}
