import { lampRadius, onRing, project, type Rink } from './rink.ts';

/** Steps of the ring that carries the lamps, all round. */
const steps = 216;

/** Draws the ring of trusses under the roof: two rails and the zigzag between them. */
export function drawTruss(pen: OffscreenCanvasRenderingContext2D, rink: Rink): void {
  const { up } = rink.lamps;
  const rails = [up + 0.35, up + 1.7] as const;
  const at = (step: number, high: number) => {
    const spot = onRing(rink, lampRadius, (step / steps) * 2 * Math.PI, high);
    return spot.z > 3 ? { ...project(rink, spot), grain: rink.focal / spot.z } : null;
  };
  pen.lineCap = 'butt';
  const line = (from: ReturnType<typeof at>, to: ReturnType<typeof at>, thick: number) => {
    if (!from || !to) return;
    pen.lineWidth = Math.max(1.2, thick * from.grain);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  };
  for (let step = 0; step < steps; step++) {
    for (const rail of rails) line(at(step, rail), at(step + 1.02, rail), 0.13);
    line(at(step, rails[step % 2 === 0 ? 0 : 1]), at(step + 1, rails[step % 2 === 0 ? 1 : 0]), 0.07);
  }
}
