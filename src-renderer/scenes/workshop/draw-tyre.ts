import { fill, trace } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { gear } from './hall.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** How far the shadow under a wheel reaches. Metres. */
export const shadow = gear.pitch + gear.above + 0.06;

function toothed(pen: Pen, unit: number, dye: string, edge: string, wide: number): void {
  const outline = Array.from({ length: gear.teeth }, (_, tooth) => tooth).flatMap((tooth) =>
    (
      [
        [-0.29, -gear.below],
        [-0.16, gear.above],
        [0.16, gear.above],
        [0.29, -gear.below],
      ] as const
    ).map(([step, more]) => {
      const angle = ((tooth + step) / gear.teeth) * 2 * Math.PI;
      const far = (gear.pitch + more) * unit;
      return { x: far * Math.cos(angle), y: far * Math.sin(angle) };
    }),
  );
  pen.strokeStyle = edge;
  pen.lineWidth = Math.max(1, wide * unit);
  pen.lineJoin = 'round';
  trace(pen, outline);
  pen.stroke();
  fill(pen, outline, dye);
}

function disc(pen: Pen, radius: number, dye: string): void {
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 7);
  pen.fillStyle = dye;
  pen.fill();
}

/** Draws a toothed wheel about the pen's origin, as it is seen from above. A tooth lies in direction 0. */
export function drawGear(pen: Pen, unit: number): void {
  toothed(pen, unit, ink.paper, ink.dark, 0.05);
  const radius = gear.pitch * unit;
  disc(pen, radius * 0.66, ink.dark);
  disc(pen, radius * 0.58, ink.sand);
  disc(pen, radius * 0.32, ink.dark);
  // A keyway: it shows that it turns.
  pen.fillStyle = ink.dark;
  pen.fillRect(0, -radius * 0.09, radius * 0.46, radius * 0.18);
}

/** Draws what is seen below a wheel: its side, and the shadow in which it lies. */
export function drawGearSide(pen: Pen, unit: number): void {
  toothed(pen, unit, ink.clay, ink.dark, 0.05);
}
