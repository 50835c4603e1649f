import { ink } from './ink.ts';
import { fillWithRim } from './rim.ts';
import { cutBend } from './strokes.ts';

type Pen = OffscreenCanvasRenderingContext2D;
export type Spot = readonly [x: number, y: number];

/** What people in front, larger than all others, are drawn with. */
export interface Brush {
  readonly pen: Pen;
  /** A dark line round shapes, by which they stand off from what lies behind. */
  halo(shapes: readonly Path2D[], wide: number): void;
  /** A flat shape in a dark line. */
  flat(shape: Path2D, dye: string, wide?: number): void;
  /** A shape, or several that are one, with an edge of light on one side. */
  rim(shapes: readonly Path2D[], dx: number, dy: number, edge: string, body: string): void;
  /** One cut that tapers to both ends. */
  cut(dye: string, cut: Cut): void;
  /** Cuts in a shape that taper to both ends; `one` tells for a share 0…1 where one begins, bends and ends, and how thick. */
  cuts(shape: Path2D, count: number, dye: string, one: (share: number) => Cut): void;
  /** A line in a shape that bends once. */
  stroke(dye: string, wide: number, from: Spot, bend: Spot, to: Spot): void;
}

/** Where a cut begins, bends and ends, and how far its other edge is from where it bends. */
interface Cut {
  readonly from: Spot;
  readonly bend: Spot;
  readonly to: Spot;
  readonly thick: Spot;
}

/** The brush of a pen that draws in units of the layout. */
export function brushOf(pen: Pen): Brush {
  const halo: Brush['halo'] = (shapes, wide) => drawHalo(pen, shapes, wide);
  const cut: Brush['cut'] = (dye, { from, bend, to, thick }) => {
    pen.fillStyle = dye;
    pen.beginPath();
    pen.moveTo(...from);
    pen.quadraticCurveTo(...bend, ...to);
    pen.quadraticCurveTo(bend[0] + thick[0], bend[1] + thick[1], ...from);
    pen.fill();
  };
  return {
    pen,
    halo,
    cut,
    flat(shape, dye, wide = 5) {
      halo([shape], wide);
      pen.fillStyle = dye;
      pen.fill(shape);
    },
    rim(shapes, dx, dy, edge, body) {
      fillWithRim(pen, shapes, [dx, dy], edge, body);
    },
    cuts(shape, count, dye, one) {
      within(pen, shape, () => {
        for (let index = 0; index < count; index++) cut(dye, one(index / (count - 1)));
      });
    },
    stroke: (dye, wide, ...points) => cutBend(pen, dye, wide, points),
  };
}

/** Draws a dark line round shapes, so many units broad outside of each. */
export function drawHalo(pen: Pen, shapes: readonly Path2D[], wide: number): void {
  pen.strokeStyle = ink.dark;
  pen.lineWidth = wide * 2;
  for (const shape of shapes) pen.stroke(shape);
}

/** Draws what lies within a shape only. */
export function within(pen: Pen, shape: Path2D, draw: () => void): void {
  pen.save();
  pen.clip(shape);
  draw();
  pen.restore();
}

/** Draws within a shape, but not over the light on its edge: that is so broad, `dx` and `dy` as for the light. */
export function withinShade(
  pen: Pen,
  path: Path2D,
  [dx, dy]: readonly [dx: number, dy: number],
  draw: () => void,
): void {
  const shade = new Path2D();
  shade.addPath(path, { e: dx, f: dy });
  within(pen, path, () => within(pen, shade, draw));
}

/** Draws at a place, so many times as large, turned by so many radians. */
export function placed({ pen }: Brush, [x, y]: Spot, size: number, draw: () => void, turn = 0): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  pen.scale(size, size);
  draw();
  pen.restore();
}
