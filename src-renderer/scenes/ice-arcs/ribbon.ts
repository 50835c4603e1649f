import { css, palette } from '../../plates/printing/palette.ts';
import type { Rink } from './rink.ts';

/** No cut is thinner, in units. */
const hair = 0.55;

/** Room for one ribbon's edges, reused for every trace. */
const left = new Float32Array(1400);
const right = new Float32Array(1400);

/**
 * Draws a cut in the ice: white, with a dark lip beneath it. Units.
 *
 * @param half metres: half the cut's width
 * @param count points of the cut
 * @param place fills x and z (metres) of a point, and how much of the cut is left there (0…1)
 */
export function drawRibbon(
  pen: CanvasRenderingContext2D,
  rink: Rink,
  half: number,
  count: number,
  place: (index: number, out: Float32Array) => void,
): void {
  const points = Math.min(count, left.length / 2);
  if (points < 2) return;
  const { ahead, horizon, focal, eye } = rink;
  const spot = new Float32Array(3);
  let [beforeX, beforeY] = [0, 0];
  let lip = 0;
  for (let index = 0; index < points; index++) {
    place(index, spot);
    const [across, z, strength] = spot as unknown as [number, number, number];
    const grain = focal / Math.max(3, z);
    const x = ahead + across * grain;
    const y = horizon + eye * grain;
    // Both ends are pointed.
    const taper = Math.min(1, index / 14, (points - 1 - index) / 8 + 0.14);
    const wide = Math.max(hair, half * grain) * taper * strength;
    lip = Math.max(lip, wide);
    const [dx, dy] = index === 0 ? [1, 0] : [x - beforeX, y - beforeY];
    const long = Math.hypot(dx, dy) || 1;
    // Seen low over the ice, a cut that runs away is as wide as it is; one that runs across looks thin.
    const [nx, ny] = [(-dy / long) * wide, (dx / long) * wide * 0.55];
    left[index * 2] = x + nx;
    left[index * 2 + 1] = y + ny;
    right[index * 2] = x - nx;
    right[index * 2 + 1] = y - ny;
    beforeX = x;
    beforeY = y;
  }
  const trace = (down: number) => {
    pen.beginPath();
    for (let index = 0; index < points; index++)
      pen.lineTo(left[index * 2] as number, (left[index * 2 + 1] as number) + down);
    for (let index = points - 1; index >= 0; index--)
      pen.lineTo(right[index * 2] as number, (right[index * 2 + 1] as number) + down);
    pen.closePath();
    pen.fill();
  };
  pen.fillStyle = css(palette.dark);
  trace(Math.max(1, lip * 0.62));
  pen.fillStyle = css(palette.paper);
  trace(0);
}
