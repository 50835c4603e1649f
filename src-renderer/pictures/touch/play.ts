import type { Area, Spot } from '../../../src-main/contract/layered-picture.ts';
import type { ShownSprites } from '../sprite-layer.ts';
import type { Values } from '../values.ts';

/** What touches act on. Places are in pixels of the picture's canvas. */
export interface Toys {
  readonly values: Values;
  sprites(name: string): ShownSprites | undefined;
  /** The canvas of an image, and where it lies: upper left corner and pixels to one of its own. */
  image(name: string): { readonly canvas: HTMLCanvasElement; readonly at: Spot; readonly width: number } | undefined;
}

/** What a finger holds from when it comes down until it lifts. */
export interface Hand {
  move(to: Spot): void;
  letGo(): void;
}

/** A way in which a finger acts. */
export interface Play {
  /**
   * A finger comes down.
   *
   * @returns what it holds from then on; `touched`: it has done something, and holds nothing; undefined: nothing is here
   */
  take(at: Spot): Hand | 'touched' | undefined;
  /** Whether a finger that comes down there would hold something. */
  holds(at: Spot): boolean;
  /** What a finger could do now; undefined: nothing is left to do. */
  gesture(): Ghost | undefined;
  /** What has been let go runs on; tells whether it still does. */
  step?(seconds: number): boolean;
}

/** The way of a fingertip, and how long it takes, in ms. */
export interface Ghost {
  readonly path: readonly Spot[];
  readonly time: number;
}

/** How long a fingertip is on the glass that taps, and one that draws something. */
export const tapTime = 260;
export const drawTime = 2200;

/** Whether a place lies in an area. */
export function isIn(area: Area, [x, y]: Spot): boolean {
  if (area.kind === 'circle') return Math.hypot(x - area.at[0], y - area.at[1]) <= area.radius;
  let inside = false;
  const { points } = area;
  points.forEach(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** The middle of an area. */
export function middleOf(area: Area): Spot {
  if (area.kind === 'circle') return area.at;
  const sum = area.points.reduce(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0] as Spot);
  return [sum[0] / area.points.length, sum[1] / area.points.length];
}

/** How far one place is from another. */
export const apart = ([x1, y1]: Spot, [x2, y2]: Spot): number => Math.hypot(x1 - x2, y1 - y2);

/** The point of a way of straight lines that is nearest to a place: its share of the way, and how far it is. */
export function nearestOnWay(way: readonly Spot[], at: Spot): { readonly share: number; readonly far: number } {
  let before = 0;
  let best = { gone: 0, far: Infinity };
  for (let index = 1; index < way.length; index++) {
    const [from, to] = [way[index - 1] as Spot, way[index] as Spot];
    const length = apart(from, to);
    const part =
      length === 0 ? 0 : ((at[0] - from[0]) * (to[0] - from[0]) + (at[1] - from[1]) * (to[1] - from[1])) / length ** 2;
    const on = Math.min(1, Math.max(0, part));
    const far = apart(at, [from[0] + (to[0] - from[0]) * on, from[1] + (to[1] - from[1]) * on]);
    if (far < best.far) best = { gone: before + length * on, far };
    before += length;
  }
  return { share: before === 0 ? 1 : best.gone / before, far: best.far };
}
