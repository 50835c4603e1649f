/**
 * Where the line lies: one bend that comes from the right, passes a yard in front, and leaves for the upper left, seen
 * aslant from above. It is no map. `along` is the way on the ground from the line's right end, `aside` the distance from
 * its middle (positive outwards), `up` the height; all in units of a layout of 1920 × 1080.
 */
import type { Point } from '../../core/model/rect.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';

/** In units of the layout where nothing else is said. */
export type { Point };

/** The layout on a screen. */
export interface Stage {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  /** Units of the screen to a unit of the layout. */
  readonly size: number;
}

/** The layout at the right edge of a wide screen; of a tall one smaller, a fifth of the height below its top. */
export function stageOf(frame: Frame): Stage {
  const { portrait, width, height } = frame;
  if (!portrait) return { frame, left: width - 1920, top: 0, size: 1 };
  const size = 0.86;
  return { frame, left: width - 1920 * size, top: height * 0.195, size };
}

/** A point of the layout on the screen, in units of the frame. */
export function onScreen({ left, top, size }: Stage, { x, y }: Point): Point {
  return { x: left + x * size, y: top + y * size };
}

/** The reverse of `onScreen`. */
export function onStage({ left, top, size }: Stage, { x, y }: Point): Point {
  return { x: (x - left) / size, y: (y - top) / size };
}

const bends: readonly (readonly [x: number, y: number])[] = [
  [1966, -330],
  [1950, -120],
  [1922, 100],
  [1864, 310],
  [1768, 510],
  [1620, 670],
  [1420, 762],
  [1190, 740],
  [1012, 628],
  [890, 452],
  [818, 250],
  [790, 62],
  [806, -120],
  [870, -300],
  [980, -460],
];

/** How much shorter the ground is seen than it is deep, and heights than they are tall. */
export const flat = 0.62;
const rise = 0.8;

interface Sample extends Point {
  readonly along: number;
}

/** Points of the line, close enough to be joined by straight pieces. */
export const samples: readonly Sample[] = sampled();

function sampled(): Sample[] {
  const found: Sample[] = [];
  for (let piece = 1; piece < bends.length - 2; piece++)
    for (let step = 0; step < 40; step++) {
      const at = (axis: 0 | 1): number => {
        const [a, b, c, d] = [-1, 0, 1, 2].map((by) => bends[piece + by]?.[axis] ?? 0) as [
          number,
          number,
          number,
          number,
        ];
        const t = step / 40;
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
      };
      const [x, y] = [at(0), at(1)];
      const before = found.at(-1);
      found.push({ x, y, along: before ? before.along + Math.hypot(x - before.x, (y - before.y) / flat) : 0 });
    }
  return found;
}

/** A place on the middle of the line; beyond its ends it goes on straight. */
export function middleAt(along: number): Point {
  let [low, high] = [0, samples.length - 1];
  while (high - low > 1) {
    const half = (low + high) >> 1;
    if ((samples[half] as Sample).along <= along) low = half;
    else high = half;
  }
  const [one, other] = [samples[low] as Sample, samples[high] as Sample];
  const share = (along - one.along) / (other.along - one.along);
  return { x: mix(one.x, other.x, share), y: mix(one.y, other.y, share) };
}

/** The way the line goes on the ground, of length 1. */
export function headingAt(along: number): Point {
  const [one, other] = [middleAt(along - 4), middleAt(along + 4)];
  const [x, y] = [other.x - one.x, (other.y - one.y) / flat];
  const long = Math.hypot(x, y);
  return { x: x / long, y: y / long };
}

/** Where the line passes a height of the layout, on its way down or up again. */
function alongWhere(is: (sample: Sample) => boolean): number {
  return (samples.find(is) ?? (samples.at(-1) as Sample)).along;
}

export const start = alongWhere(({ y }) => y > 455);
/** The middle of the yard where the gauge changes. */
export const yard = alongWhere(({ x }) => x < 1190);
export const end = alongWhere(({ x, y }) => x < 900 && y < 56);

/** How large things are: smaller towards the far end. */
export function scaleAt(along: number): number {
  return mix(1, 0.32, smooth(yard - 40, end + 200, along) ** 0.8);
}

/** A place on or beside the line as it is seen. */
export function project(along: number, aside: number, up = 0): Point {
  const { x, y } = middleAt(along);
  const way = headingAt(along);
  const scale = scaleAt(along);
  return { x: x + way.y * aside * scale, y: y - way.x * aside * scale * flat - up * scale * rise };
}

/** A strip along the line as a closed path of an SVG or `Path2D`. */
export function strip(from: number, to: number, aside: number, wide: number): string {
  const steps = Math.max(1, Math.ceil(Math.abs(to - from) / 12));
  const edge = (side: number): string[] =>
    Array.from({ length: steps + 1 }, (_, step) => {
      const { x, y } = project(mix(from, to, step / steps), aside + (side * wide) / 2);
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    });
  return `M${[...edge(-1), ...edge(1).toReversed()].join('L')}Z`;
}

/** The spot of the line nearest to a point of the layout. */
export function nearest({ x, y }: Point): number {
  let best = 0;
  let least = Infinity;
  for (const sample of samples) {
    const away = Math.hypot(sample.x - x, (sample.y - y) / flat);
    if (away < least) [best, least] = [sample.along, away];
  }
  return best;
}

/** A box that stands on the line between two places. */
export interface Block {
  /** A corner: its share along (1 is ahead), its side (1 outwards) in half-widths, and its height. */
  at(share: number, side: number, up: number): Point;
  readonly scale: number;
  /** Whether the end ahead is seen, not the one behind. */
  readonly comes: boolean;
}

/** @param aside where the box stands across the line, in units */
export function blockOn(from: number, to: number, half: number, aside = 0): Block {
  const [one, other] = [middleAt(from), middleAt(to)];
  const [dx, dy] = [other.x - one.x, (other.y - one.y) / flat];
  const long = Math.hypot(dx, dy);
  const [tx, ty] = [dx / long, dy / long];
  const scale = scaleAt((from + to) / 2);
  return {
    at: (share, side, up) => {
      const out = (side * half + aside) * scale;
      return {
        x: one.x + dx * share + ty * out,
        y: one.y + (other.y - one.y) * share - tx * out * flat - up * scale * rise,
      };
    },
    scale,
    comes: ty > 0,
  };
}
