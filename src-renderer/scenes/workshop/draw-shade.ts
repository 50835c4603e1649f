import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';

/** A shadow on the floor about the pen's origin, in lines that leave the floor to be seen: units across and down. */
export function drawShade(pen: OffscreenCanvasRenderingContext2D, across: number, down: number, count: number): void {
  const thick = (down / count) * 0.72;
  for (let line = 0; line < count; line++) {
    const share = ((line + 0.5) / count) * 2 - 1;
    const half = across * Math.sqrt(1 - share * share);
    const y = share * down;
    fill(
      pen,
      [
        { x: -half, y },
        { x: -half * 0.5, y: y - thick },
        { x: half * 0.5, y: y - thick },
        { x: half, y },
        { x: half * 0.5, y: y + thick },
        { x: -half * 0.5, y: y + thick },
      ],
      ink.dark,
    );
  }
}
