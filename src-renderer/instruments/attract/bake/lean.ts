import { smoothNoise } from './noise.ts';

/** How far a ring of the wood leans out of round, as a factor of the distance from the pith. */
export type Lean = (sideX: number, sideY: number, away: number) => number;

/** Growth is uneven: each ring leans out where the one inside it did. */
export function woodLean(noise = smoothNoise(3)): Lean {
  return (sideX, sideY, away) =>
    1 +
    0.085 * noise(sideX * 1.3 + 4, sideY * 1.3 + away * 0.0004) +
    0.034 * noise(sideX * 3.2 + 20, sideY * 3.2 + away * 0.0016) +
    0.011 * noise(sideX * 9 + 60, sideY * 9 + away * 0.005);
}

/** The outline of a ring round 0,0 as x, y pairs; `grown` is its distance from the pith before it leans. */
export function ringOfWood(lean: Lean, grown: number, points = 144): Float32Array {
  const outline = new Float32Array(points * 2);
  for (let point = 0; point < points; point++) {
    const angle = (2 * Math.PI * point) / points;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    // The lean changes slowly outwards: two looks are close enough.
    const away = grown / lean(x, y, grown / lean(x, y, grown));
    outline[2 * point] = away * x;
    outline[2 * point + 1] = away * y;
  }
  return outline;
}
