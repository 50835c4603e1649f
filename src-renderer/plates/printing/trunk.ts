import { hash, noise, roughNoise } from './noise.ts';
import type { Point } from '../../core/model/rect.ts';
import { clamp } from './shape.ts';

/** How a trunk is laid out. Units of the composition. */
export interface TrunkPlan {
  /** The pith on the screen. */
  readonly x: number;
  readonly y: number;
  /** Height over width of its face: less than 1 is seen aslant. */
  readonly squash: number;
  readonly seed: number;
  /** Departure of its outline from a circle, and of single rings from the outline. */
  readonly warp: number;
  readonly tremor: number;
  /** Mean radius at which each ring begins, from the pith (0) to the bark. */
  readonly radii: readonly number[];
}

/** A trunk cut across: rings round a pith. All its ages have the same outline, so that it can grow by scaling. */
export interface Trunk extends TrunkPlan {
  /** How far the outline stands out in a direction (radians on the face), against a circle: about 1. */
  outline(angle: number): number;
  /** Ring at a mean radius, with the share of the way through it. */
  ringAt(radius: number): number;
  /** Mean radius of a ring (with its share). */
  radiusOf(ring: number): number;
}

/** Where a point of the screen lies in a trunk. One object is used for all points of a plate: there are millions of them. */
export interface Lie {
  angle: number;
  /** Units from the pith on the face, as drawn. */
  away: number;
  /** Mean radius: what `away` would be in an even trunk. */
  radius: number;
  ring: number;
  index: number;
  through: number;
  /** Width of the ring, in units of mean radius. */
  width: number;
  /** Change of mean radius over one unit of the screen. */
  steep: number;
}

/** A `Lie` for `lieAt` to fill; what is in it before that says nothing. */
export const newLie = (): Lie => ({
  angle: 0,
  away: 0,
  radius: 0,
  ring: 0,
  index: 0,
  through: 0,
  width: 1,
  steep: 1,
});

/** Directions, all round, in which the outline is computed; between them it goes on straight. */
const turns = 1024;
/** Units of mean radius from one entry to the next in the table of rings. */
const step = 2;

/** Computes outline and rings of a trunk once, as tables: `lieAt` asks for them at every point. `radii` has at least two. */
export function trunkOf(plan: TrunkPlan): Trunk {
  const { seed, warp, radii } = plan;
  const lobes = new Float32Array(turns + 1);
  for (let at = 0; at <= turns; at++) {
    const angle = ((at % turns) / turns) * 2 * Math.PI;
    const across = Math.cos(angle);
    const down = Math.sin(angle);
    const shape = roughNoise(across * 1.1 + seed * 0.013 + 9, down * 1.1 + seed * 0.007 + 3) - 0.5;
    lobes[at] = 1 + shape * warp;
  }
  const last = radii[radii.length - 1] ?? 0;
  const table = new Float32Array(Math.ceil(last / step) + 2);
  for (let index = 0, ring = 0; index < table.length; index++) {
    const radius = index * step;
    while (ring < radii.length - 2 && (radii[ring + 1] as number) < radius) ring++;
    const from = radii[ring] as number;
    table[index] = ring + (radius - from) / ((radii[ring + 1] as number) - from);
  }
  return {
    ...plan,
    outline(angle) {
      const at = (((angle / (2 * Math.PI)) % 1) + 1) * turns;
      const index = Math.floor(at) % turns;
      const one = lobes[index] as number;
      return one + ((lobes[index + 1] as number) - one) * (at - Math.floor(at));
    },
    ringAt(radius) {
      const at = clamp(radius / step, 0, table.length - 2);
      const index = Math.floor(at);
      const low = table[index] as number;
      return low + ((table[index + 1] as number) - low) * (at - index);
    },
    radiusOf(ring) {
      const whole = clamp(Math.floor(ring), 0, radii.length - 2);
      const from = radii[whole] as number;
      return from + ((radii[whole + 1] as number) - from) * (ring - whole);
    },
  };
}

/** Reads a point of the screen into `lie`. */
export function lieAt(trunk: Trunk, x: number, y: number, lie: Lie): Lie {
  const across = x - trunk.x;
  const down = (y - trunk.y) / trunk.squash;
  const away = Math.hypot(across, down);
  const angle = Math.atan2(down, across);
  const along = away > 0.001 ? across / away : 1;
  const deep = away > 0.001 ? down / away : 0;
  const tremor = (noise(along * 5 + 30, deep * 5 + away * 0.008 + trunk.seed * 0.1) - 0.5) * trunk.tremor;
  const radius = away / (trunk.outline(angle) + tremor);
  const ring = trunk.ringAt(radius);
  const index = Math.floor(ring);
  lie.angle = angle;
  lie.away = away;
  lie.radius = radius;
  lie.ring = ring;
  lie.index = index;
  lie.through = ring - index;
  lie.width = trunk.radiusOf(index + 1) - trunk.radiusOf(index);
  lie.steep = Math.hypot(along, deep / trunk.squash);
  return lie;
}

/** The point of the screen at a mean radius, in a direction of the face. */
export function pointAt(trunk: Trunk, radius: number, angle: number): Point {
  const away = radius * trunk.outline(angle);
  return { x: trunk.x + Math.cos(angle) * away, y: trunk.y + Math.sin(angle) * away * trunk.squash };
}

/** Share of ink of a line `middle` of the way through a ring, `tone` of its width thick; smooth over one pixel. */
export function ringCut({ through, width, steep }: Lie, middle: number, tone: number, pixel: number): number {
  if (tone <= 0.01) return 0;
  const off = Math.abs(through - middle);
  const fine = steep * pixel;
  return clamp(((tone / 2 - Math.min(off, 1 - off)) * width) / fine + 0.5) * clamp((tone * width) / (fine * 0.8));
}

/** Mean radii of so many rings out to `radius`: good and bad years come in runs. */
export function grownRadii(rings: number, radius: number, unequal: number, seed: number): readonly number[] {
  const widths = Array.from(
    { length: rings },
    (_, ring) => 1 + unequal * (noise(ring * 0.31, seed * 0.37) * 1.3 + hash(ring, seed) * 0.7 - 1),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return [0, ...widths.map((width) => (at += (width / whole) * radius))];
}
