import type { Frame } from '../../plates/printing/frame.ts';
import { mix } from '../../plates/printing/shape.ts';
import { opennessBetween, type Layout, type Point } from '../engine/layout.ts';

/**
 * Six islands in still water at night about a larger one, seen aslant from above. Units of a picture of 1920 × 1080; a
 * screen shifts it, and makes it smaller where it is upright. Where the islands lie is a composition and no map.
 */

/** How flat a level circle is seen, and how much of its height something upright keeps. */
export const flat = 0.62;
export const upright = 0.8;

/** How far to the left an island reaches. */
const leftmost = 655;

export function layoutOf(frame: Frame): Layout {
  const { portrait, width, height } = frame;
  if (!portrait) {
    // The islands end at the screen's right edge and are so large that the one farthest left stays clear of the words,
    // which take 35 % of the width.
    const size = Math.min(0.93, (0.62 * width) / (1920 - leftmost));
    return { frame, left: width - 1920 * size, top: 497 - 498 * size, size };
  }
  const size = 0.8;
  return { frame, left: width / 2 - 1292 * size, top: height * 0.012, size };
}

/** 1 in the free picture, 0 where the words of a landscape screen stand. */
export const openness = opennessBetween(575, 640);

/** Things are larger the nearer they are to the eye: how large at a height of the layout. */
export function sizeAt(y: number): number {
  return mix(0.62, 1.18, (y - 130) / 780);
}

/** Changchun's island; the people stand on a ring of it. */
export const home = { x: 1246, y: 606, radius: 264, ring: 214, wall: 32 } as const;

/** A bunch of leaves. */
export interface Bough extends Point {
  readonly radius: number;
}

/**
 * The tree in the middle of home: where its trunk parts, the leaves about that place, above the heads behind it, and those
 * in the shade behind all boughs, which make one crown of them.
 */
export const tree = {
  fork: 348,
  crown: { x: 1246, y: 246, radius: 48 },
  shade: { x: 1246, y: 230, radius: 134 },
} as const;

/** Its boughs, one for each island, which blossom when its lamp is lit; each points towards its island. */
export const boughs: readonly Bough[] = [
  { x: 1152, y: 296, radius: 40 },
  { x: 1198, y: 170, radius: 45 },
  { x: 1284, y: 152, radius: 39 },
  { x: 1140, y: 232, radius: 37 },
  { x: 1342, y: 214, radius: 44 },
  { x: 1330, y: 294, radius: 46 },
];

export type IslandId = 'bus' | 'dancers' | 'signpost' | 'tractor' | 'road' | 'screen';

/** One of the six, and its bridge: how far that bows aside, and how high it arches. Units. */
export interface Island extends Point {
  readonly id: IslandId;
  readonly radius: number;
  readonly bow: number;
  readonly arch: number;
  /** Where its two people wait, beside what stands there, about its middle; sizes as at its height of the layout. */
  readonly wait: readonly [readonly [across: number, down: number], readonly [across: number, down: number]];
  /** Its lamp's foot and height, about its middle; sizes as at its height of the layout. */
  readonly lamp: readonly [across: number, down: number, tall: number];
  /** Where its name stands, about its middle. */
  readonly name: readonly [across: number, down: number];
}

/** In the order in which they came to the ring: the words of `scene_labels` follow it, after the word for home. */
export const islands: readonly Island[] = [
  {
    id: 'bus',
    x: 806,
    y: 762,
    radius: 138,
    bow: 12,
    arch: 30,
    wait: [
      [34, 46],
      [2, 54],
    ],
    lamp: [-48, -46, 104],
    name: [-10, 130],
  },
  {
    id: 'dancers',
    x: 1000,
    y: 212,
    radius: 120,
    bow: -34,
    arch: 46,
    wait: [
      [72, 30],
      [98, 12],
    ],
    lamp: [-96, -28, 92],
    name: [-128, 78],
  },
  {
    id: 'signpost',
    x: 1496,
    y: 206,
    radius: 120,
    bow: 34,
    arch: 46,
    wait: [
      [-6, 54],
      [-48, 46],
    ],
    lamp: [-88, -14, 64],
    name: [100, 80],
  },
  {
    id: 'tractor',
    x: 800,
    y: 400,
    radius: 118,
    bow: 20,
    arch: 50,
    wait: [
      [92, 20],
      [68, 36],
    ],
    lamp: [-72, -34, 122],
    name: [-34, 106],
  },
  {
    id: 'road',
    x: 1744,
    y: 416,
    radius: 126,
    bow: -24,
    arch: 50,
    wait: [
      [-22, 65],
      [17, 68],
    ],
    lamp: [-78, -30, 128],
    name: [56, 124],
  },
  {
    id: 'screen',
    x: 1722,
    y: 826,
    radius: 146,
    bow: -10,
    arch: 56,
    wait: [
      [-122, 18],
      [-100, 48],
    ],
    lamp: [120, -10, 128],
    name: [-8, -190],
  },
];

/** A place on a bridge: so far along (0 at the island, 1 at home), to the side, and above its deck. Units. */
export type OnBridge = (along: number, aside: number, above?: number) => readonly [x: number, y: number];

/** Half the width of a bridge. */
export const halfWide = 34;

/** How far out of home a bridge ends, so that all of its end lies well on the ground of a round island. */
function rimFor(middle: number, radius: number, half: number, side: 1 | -1): number {
  return middle - side * (Math.sqrt(radius * radius - half * half) - 11);
}

/** The bridge of an island: where its places are, how long it is, and which of its sides faces the eye. */
export interface Bridge {
  readonly at: OnBridge;
  readonly long: number;
  readonly near: 1 | -1;
}

export function bridgeOf({ x, y, radius, bow, arch }: Island): Bridge {
  const [dx, dy] = [x - home.x, (y - home.y) / flat];
  const away = Math.hypot(dx, dy);
  const [tx, ty] = [dx / away, dy / away];
  const [nx, ny] = [-ty, tx];
  // Both its ends lie on a rim with their corners, and no farther in.
  const from = rimFor(away, radius * sizeAt(y), halfWide * sizeAt(y), 1);
  const to = rimFor(0, home.radius, halfWide * sizeAt(mix(home.y, y, 0.3)), -1);
  const at: OnBridge = (along, aside, above = 0) => {
    const out = mix(from, to, along);
    const bent = bow * 4 * along * (1 - along);
    const [px, py] = [home.x + tx * out + nx * bent, home.y + (ty * out + ny * bent) * flat];
    const size = sizeAt(py);
    const up = above + arch * 4.4 * along * (1 - along);
    return [px + nx * aside * size, py + ny * aside * size * flat - up * size * upright];
  };
  return { at, long: from - to, near: ny > 0 ? 1 : -1 };
}

export const bridges: readonly Bridge[] = islands.map(bridgeOf);

/** How far along a bridge a point of the layout is, 0…1 and beyond. */
export function alongBridge({ at }: Bridge, { x, y }: Point): number {
  const [[fromX, fromY], [toX, toY]] = [at(0, 0), at(1, 0)];
  const [dx, dy] = [toX - fromX, toY - fromY];
  return ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
}

/** Where a lamp burns. */
export function flameOf({ x, y, lamp: [across, down, tall] }: Island): Point {
  const size = sizeAt(y);
  return { x: x + across * size, y: y + (down - tall - 22) * size };
}

/** Rings of light are drawn so far about a flame, in units at its size. */
export const glowReach = 104;

/** Light in the water is drawn so far about an island, in units on the level. */
export const waterReach = 220;

/** The island under a finger: on its ground, about its lamp, or on its bridge. */
export function islandUnder(at: Point): number | undefined {
  let best: { readonly index: number; readonly off: number } | undefined;
  islands.forEach((island, index) => {
    const size = sizeAt(island.y);
    const ground = Math.hypot(at.x - island.x, (at.y - island.y) / flat) / (island.radius * size * 1.12);
    // What stands on it reaches up from its ground.
    const body =
      Math.abs(at.x - island.x) < island.radius * size && at.y < island.y && at.y > island.y - 150 * size ? 0.9 : 9;
    const flame = flameOf(island);
    const lamp = Math.hypot(at.x - flame.x, at.y - flame.y) / 62;
    const bridge = bridges[index] as Bridge;
    const along = alongBridge(bridge, at);
    const [x, y] = bridge.at(Math.min(1, Math.max(0, along)), 0);
    const deck = along < 1.1 ? Math.hypot(at.x - x, at.y - y) / 64 : 9;
    const off = Math.min(ground, body, lamp, deck);
    if (off < 1 && (!best || off < best.off)) best = { index, off };
  });
  return best?.index;
}
