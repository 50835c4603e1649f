import type { Point } from './layout.ts';

/** A point of a picture, and how many of its units a metre measures there. */
export interface ScaledPoint extends Point {
  readonly metre: number;
}

/** A place on the ground, filled anew for every point of a plate. Metres, and radians from -π to π. */
export interface GroundSpot {
  x: number;
  y: number;
  radius: number;
  angle: number;
  /** How many units a metre measures there. */
  metre: number;
}

export const newGroundSpot = (): GroundSpot => ({ x: 0, y: 0, radius: 0, angle: 0, metre: 1 });

/** A round place seen from above. */
export interface OverlookPlan {
  /** Its middle on the layout. */
  readonly x: number;
  readonly y: number;
  /** Units a metre measures at one metre, and metres from the eye to the middle. */
  readonly focal: number;
  readonly away: number;
  /** How steeply the eye looks down, in radians. */
  readonly steep: number;
}

/**
 * The ground seen from above, in metres about a middle: x to the right, y away from the eye, up from the ground. Angles
 * are radians, a quarter turn is away from the eye.
 */
export interface Overlook {
  project(x: number, y: number, up?: number): ScaledPoint;
  /** A place so far from the middle along a direction, so far to the left of it, and so high. */
  along(angle: number, far: number, aside?: number, up?: number): ScaledPoint;
  /** The place on the ground under a point of the layout; above the horizon it is far away. */
  groundUnder(x: number, y: number, out: GroundSpot): void;
  /**
   * Reads the ground under a point, for plates of so many units a pixel.
   *
   * @returns how much the distance from the middle changes to the next pixel
   */
  readsFinely(pixel: number): (x: number, y: number, out: GroundSpot) => number;
}

export function overlook({ x: middleX, y: middleY, focal, away, steep }: OverlookPlan): Overlook {
  const [level, down] = [Math.cos(steep), Math.sin(steep)];

  function project(x: number, y: number, up = 0): ScaledPoint {
    const depth = away + y * level - up * down;
    return {
      x: middleX + (focal * x) / depth,
      y: middleY - (focal * (y * down + up * level)) / depth,
      metre: focal / depth,
    };
  }

  function groundUnder(x: number, y: number, out: GroundSpot): void {
    const slope = Math.min((middleY - y) / focal, (down / level) * 0.98);
    out.y = (slope * away) / (down - slope * level);
    const depth = away + out.y * level;
    out.x = ((x - middleX) * depth) / focal;
    out.radius = Math.hypot(out.x, out.y);
    out.angle = Math.atan2(out.y, out.x);
    out.metre = focal / depth;
  }

  return {
    project,
    groundUnder,
    along(angle, far, aside = 0, up = 0) {
      const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
      return project(far * cosine - aside * sine, far * sine + aside * cosine, up);
    },
    readsFinely(pixel) {
      const beside = newGroundSpot();
      const below = newGroundSpot();
      return (x, y, out) => {
        groundUnder(x, y, out);
        groundUnder(x + pixel, y, beside);
        groundUnder(x, y + pixel, below);
        return Math.hypot(beside.radius - out.radius, below.radius - out.radius) + 1e-6;
      };
    },
  };
}
