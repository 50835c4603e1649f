import { clamp, smooth } from '../../plates/printing/shape.ts';
import type { Block } from './block.ts';
import type { ParkPoint } from './park.ts';
import { ballSolid, bright, ringSolid, stone, turnedSolid, type Ring, type Solid } from './solids.ts';

/** A form, the block it is carved from, and where it stands. */
export interface Figure {
  readonly solids: readonly Solid[];
  readonly block: Block;
  readonly place: ParkPoint;
  readonly size: number;
  /** Turned so far when the great form stands at 0, and how fast it turns with it. */
  readonly turn: number;
  readonly gear: number;
}

const closed = { twist: 0, part: 1, from: 0 } as const;

/** The great form: a band that turns once over on its way round a ring, grown out of its stone, and a seed in its lap. */
export const great: Figure = {
  solids: [
    ringSolid(
      {
        middle: { x: 0, y: 1.3, z: 0 },
        radius: 0.8,
        turn: 0,
        lean: 0,
        foot: [0.16, 0.5],
        top: [0.075, 0.3],
        twist: 1,
        part: 1,
        from: 0,
      },
      stone,
      181,
      41,
      172,
    ),
    ballSolid({ x: 0, y: 0.97, z: 0 }, 0.31, bright, 41, 31, 26),
  ],
  block: { wide: 1.13, deep: 0.8, high: 2.38, foot: 0.42, seed: 3, columns: 171, rows: 41, cuts: 62 },
  place: { x: 0, y: 0, z: 0 },
  // The uncut stone stands whole under the screen's upper edge.
  size: 0.94,
  turn: 2.32,
  gear: 1,
};

const arc = (ring: Partial<Ring>): Ring => ({
  middle: { x: 0, y: 0.3, z: 0 },
  radius: 0.8,
  turn: 0,
  lean: 0,
  foot: [0.16, 0.16],
  top: [0.16, 0.16],
  ...closed,
  ...ring,
});
const small = { columns: 41, rows: 13 } as const;
const ring = (shape: Partial<Ring>, cuts = 30, material: typeof stone | typeof bright = stone) =>
  ringSolid(arc(shape), material, small.columns, small.rows, cuts);
const turned = (profile: Parameters<typeof turnedSolid>[0], from: number, to: number, cuts = 22) =>
  turnedSolid(profile, [from, to], stone, 21, 25, cuts);
const straight = { x: 0, z: 0, turn: 0 } as const;
const half = { part: 0.54, from: 0.23 } as const;

/** The forms of the others, as simple as far things are. */
const shapes: readonly (readonly Solid[])[] = [
  // Three arches in one another.
  [
    ring({ radius: 0.8, ...half, top: [0.1, 0.2], foot: [0.1, 0.2] }),
    ring({ radius: 0.55, ...half, turn: 0.8, top: [0.09, 0.16], foot: [0.09, 0.16] }),
    ring({ radius: 0.32, ...half, turn: 1.6, top: [0.08, 0.12], foot: [0.08, 0.12] }),
  ],
  // A column of rounds.
  [
    turned(
      (h) => ({
        ...straight,
        wide: 0.22 + 0.26 * Math.abs(Math.sin(h * 12)),
        deep: 0.22 + 0.26 * Math.abs(Math.sin(h * 12)),
      }),
      0.2,
      2.3,
      30,
    ),
  ],
  // A blade that twists.
  [
    turned(
      (h) => ({ x: 0.12 * Math.sin(h * 3), z: 0, turn: h * 3.4, wide: 0.52 * (1 - 0.5 * h), deep: 0.14 }),
      0.2,
      2.5,
      30,
    ),
  ],
  // A disc on its edge with a hole.
  [ring({ middle: { x: 0, y: 1.25, z: 0 }, radius: 0.66, foot: [0.36, 0.14], top: [0.26, 0.1] }, 44)],
  // A seed.
  [
    turned(
      (h) => ({
        ...straight,
        wide: 0.78 * Math.sqrt(clamp(4 * h * (1 - h))),
        deep: 0.6 * Math.sqrt(clamp(4 * h * (1 - h))),
        turn: 0.3,
      }),
      0.25,
      1.75,
      20,
    ),
  ],
  // Two arcs that lean to each other.
  [
    ring({ middle: { x: -0.3, y: 1, z: 0 }, radius: 0.95, part: 0.6, from: 0.3, lean: 0.2, foot: [0.2, 0.12] }),
    ring({
      middle: { x: 0.3, y: 1, z: 0 },
      radius: 0.95,
      part: 0.6,
      from: 0.1,
      lean: -0.2,
      turn: 1.1,
      foot: [0.2, 0.12],
    }),
  ],
  // A wave.
  [
    turned(
      (h) => ({
        x: 0.34 * Math.sin(h * 7),
        z: 0.2 * Math.cos(h * 7),
        turn: h,
        wide: 0.34 * (1 - 0.6 * smooth(0.6, 1, h)),
        deep: 0.26,
      }),
      0.2,
      2.4,
      28,
    ),
  ],
];

/** Where the others stand, and which shape: on the near lawn, and along the lake. */
const stands: readonly (readonly [shape: number, x: number, z: number, size: number, turn: number, gear: number])[] = [
  [0, -2.78, -7, 0.74, 0.3, 0.8],
  [1, 3.35, -8.6, 0.66, 0, 1],
  [2, -5.5, -17, 0.95, 1.1, -1],
  [3, -1.72, -11.2, 0.66, 0.7, -0.8],
  [5, 2.3, -14.6, 0.8, 2, 0.7],
  [6, -3.8, -20, 0.9, 0.4, 0.9],
  [4, 5.3, -19, 0.9, 0, -0.6],
  [2, 0.5, -21, 0.95, 1.2, 0.7],
  [1, -5.5, -27, 1, 0, 1],
];

/** The great form first, then the others from near to far as they are carved. */
export function figuresOf(portrait: boolean): readonly Figure[] {
  const others = stands.map(([shape, x, z, size, turn, gear], index): Figure => ({
    solids: shapes[shape] ?? [],
    block: { wide: 0.95, deep: 0.7, high: 2.35, foot: 0.26, seed: 11 + index * 2, columns: 25, rows: 8, cuts: 22 },
    // In portrait the park is as wide as the form: the others draw together.
    place: { x: portrait ? x * 0.74 - 0.1 : x, y: 0, z },
    size,
    turn,
    gear,
  }));
  return [great, ...others];
}
