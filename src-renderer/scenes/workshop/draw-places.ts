import { mix } from '../../plates/printing/shape.ts';
import { ink } from '../engine/ink.ts';
import { places, project } from './hall.ts';
import { machineCuts } from './machines.ts';
import { placeOf } from './moving.ts';

/** How far a footprint reaches to the eye and away from it, and beyond its machine to both sides; metres. */
const print = { near: 0.6, far: 0.42, aside: 0.05 } as const;

/** Chalked footprints of the machines on the ring: the light of a machine that has come lies over its own. */
export function drawFootprints(pen: OffscreenCanvasRenderingContext2D): void {
  for (const [machine, { half }] of machineCuts.entries()) {
    const place = places[placeOf[machine] ?? -1];
    if (place) drawFootprint(pen, place, half + print.aside);
  }
}

function drawFootprint(pen: OffscreenCanvasRenderingContext2D, { x, y }: (typeof places)[number], half: number): void {
  const at = (across: number, away: number) => project(x + across * half, y + mix(-print.near, print.far, away));
  const { metre } = project(x, y);
  pen.save();
  pen.beginPath();
  for (const corner of [at(-1, 0), at(1, 0), at(1, 1), at(-1, 1)]) pen.lineTo(corner.x, corner.y);
  pen.closePath();
  pen.fillStyle = ink.dark;
  pen.fill();
  pen.strokeStyle = ink.ice;
  pen.lineWidth = 0.065 * metre;
  pen.lineCap = 'butt';
  pen.setLineDash([0.5 * metre, 0.22 * metre]);
  pen.stroke();
  pen.restore();
}
