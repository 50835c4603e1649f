import { boardTop, iceRadius, type Rink } from './rink.ts';

/** What a ray from the eye meets, and where. */
export interface Hit {
  surface: 'ice' | 'board' | 'stand' | 'roof';
  /** Metres from the eye along the view. */
  z: number;
  /** Metres from the hall's middle, and up. */
  radius: number;
  up: number;
  /** Angle round the middle. */
  angle: number;
}

/** The stands rise from the boards outwards, so many metres a metre, and end under the roof. */
const foot = iceRadius + 1.4;
const rise = 0.66;
const standsEnd = 47;
/** The roof is a part of a great ball: its middle below the ice, its radius. Metres. */
const sunk = 16;
const dome = 54;

/** Looks into the hall through a point of the screen; fills `hit`. */
export function look({ ahead, horizon, focal, eye, middle }: Rink, x: number, y: number, hit: Hit): void {
  const across = (x - ahead) / focal;
  const down = (y - horizon) / focal;
  // The ray is (across·t, eye − down·t, t). Circles round the middle are a·t² − 2b·t + c = radius².
  const a = across * across + 1;
  const b = across * middle.x + middle.z;
  const c = middle.x * middle.x + middle.z * middle.z;
  const set = (surface: Hit['surface'], z: number): void => {
    hit.surface = surface;
    hit.z = z;
    hit.up = eye - down * z;
    hit.radius = Math.sqrt(Math.max(0, a * z * z - 2 * b * z + c));
    hit.angle = Math.atan2(z - middle.z, across * z - middle.x);
  };
  if (down > 0) {
    const z = eye / down;
    if (a * z * z - 2 * b * z + c < iceRadius * iceRadius) {
      set('ice', z);
      return;
    }
  }
  // The boards: the far side of their circle.
  const inner = b * b - a * (c - iceRadius * iceRadius);
  if (inner > 0) {
    const z = (b + Math.sqrt(inner)) / a;
    const up = eye - down * z;
    if (up >= 0 && up <= boardTop) {
      set('board', z);
      return;
    }
  }
  // The stands are a cone: radius = foot + (up − boardTop) / rise.
  const start = foot + (eye - boardTop) / rise;
  const slope = down / rise;
  const qa = a - slope * slope;
  const qb = b - start * slope;
  const qc = c - start * start;
  const root = qb * qb - qa * qc;
  if (root > 0 && Math.abs(qa) > 1e-9) {
    const z = (qb + Math.sqrt(root)) / qa;
    const radius = start - slope * z;
    if (z > 0 && radius >= foot - 1.4 && radius < standsEnd) {
      set('stand', z);
      return;
    }
  }
  const low = eye + sunk;
  const ra = a + down * down;
  const rb = b + low * down;
  const rc = c + low * low - dome * dome;
  set('roof', (rb + Math.sqrt(Math.max(0, rb * rb - ra * rc))) / ra);
}

/** How far from the top of the roof a place on it lies, along it, in metres. */
export function fromTop({ up, radius }: Hit): number {
  return Math.atan2(radius, up + sunk) * dome;
}
