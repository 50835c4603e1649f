import { ink } from './ink.ts';
import { fillWithRim } from './rim.ts';
import { cutBend } from './strokes.ts';

type Pen = OffscreenCanvasRenderingContext2D;
export type Spot = readonly [x: number, y: number];

/** What people in front, larger than all others, are drawn with. */
export interface Brush {
  readonly pen: Pen;
  /** A dark line round shapes. */
  halo(shapes: readonly Path2D[], wide?: number): void;
  /** A dark belt about shapes: what lies behind is quiet there. */
  quiet(shapes: readonly Path2D[], wide?: number): void;
  /** A shape, or several that are one, with an edge of light on one side. */
  rim(shapes: readonly Path2D[], dx: number, dy: number, edge: string, body: string): void;
  /** Cuts in a shape that taper to both ends; `cut` tells for a share 0…1 where one begins, bends and ends, and how thick. */
  cuts(shape: Path2D, count: number, dye: string, cut: (share: number) => Cut): void;
  /** A line in a shape that bends once. */
  stroke(dye: string, wide: number, from: Spot, bend: Spot, to: Spot): void;
}

interface Cut {
  readonly from: Spot;
  readonly bend: Spot;
  readonly to: Spot;
  readonly thick: Spot;
}

/** How far a quiet belt reaches about a shape, in units. */
const quietBelt = 22;

/** The brush of a pen that draws in units of the layout. */
export function brushOf(pen: Pen): Brush {
  return {
    pen,
    halo(shapes, wide = 4) {
      pen.strokeStyle = ink.dark;
      pen.lineWidth = wide * 2;
      for (const shape of shapes) pen.stroke(shape);
    },
    quiet(shapes, wide = quietBelt) {
      pen.strokeStyle = ink.dark;
      pen.lineWidth = wide * 2;
      for (const shape of shapes) pen.stroke(shape);
    },
    rim(shapes, dx, dy, edge, body) {
      fillWithRim(pen, shapes, [dx, dy], edge, body);
    },
    cuts(shape, count, dye, cut) {
      within(pen, shape, () => {
        pen.fillStyle = dye;
        for (let index = 0; index < count; index++) {
          const { from, bend, to, thick } = cut(index / (count - 1));
          pen.beginPath();
          pen.moveTo(...from);
          pen.quadraticCurveTo(...bend, ...to);
          pen.quadraticCurveTo(bend[0] + thick[0], bend[1] + thick[1], ...from);
          pen.fill();
        }
      });
    },
    stroke: (dye, wide, ...points) => cutBend(pen, dye, wide, points),
  };
}

/** Draws what lies within a shape only. */
export function within(pen: Pen, shape: Path2D, draw: () => void): void {
  pen.save();
  pen.clip(shape);
  draw();
  pen.restore();
}
