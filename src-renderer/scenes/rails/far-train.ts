import type { Pots } from './brush.ts';
import { project, type Land } from './land.ts';
import { onLine } from './line.ts';
import type { Canvas } from './paint-train.ts';

/** Beyond so many metres from the eye wagons are narrower than a cut: they are painted as one band. */
export const bandFrom = 210;

/** The train's far end towards the horizon, from where wagons can't be told apart to its head. */
export function paintFarTrain({ pen, scale, left, top }: Canvas, pots: Pots, land: Land, head: number): void {
  let near = 0;
  for (let along = head; along > 0 && onLine(along).z > bandFrom; along -= 20) near = along;
  if (near === 0 || near === head) return;
  const at = (along: number, up: number) => {
    const [x, y] = project(land, onLine(along), up);
    return [(x - left) * scale, (y - top) * scale] as const;
  };
  const band = (low: number, high: number, fill: string | CanvasPattern) => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.moveTo(...at(near, low));
    pen.lineTo(...at(near, high));
    pen.lineTo(...at(head, high));
    pen.lineTo(...at(head, low));
    pen.fill();
  };
  band(0.2, 4, pots.dark);
  band(1.3, 3.3, pots.green);
  band(3.5, 4, pots.sand);
}
