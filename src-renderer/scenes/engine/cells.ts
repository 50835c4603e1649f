import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import type { Layout, Point } from './layout.ts';

/** A box on a sheet, in the sheet's units. */
export interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Packs boxes onto a sheet in rows, the tallest first; the cells are in the order of the boxes, in whole units, a unit apart.
 *
 * @param most width of the sheet at most
 */
export function packRows(
  boxes: readonly { readonly width: number; readonly height: number }[],
  most: number,
): { readonly cells: readonly Cell[]; readonly width: number; readonly height: number } {
  const cells: Cell[] = [];
  const order = boxes
    .map((_, index) => index)
    .sort((one, other) => (boxes[other]?.height ?? 0) - (boxes[one]?.height ?? 0));
  let [left, top, row, wide] = [0, 0, 0, 0];
  for (const index of order) {
    const box = boxes[index];
    if (!box) continue;
    const width = Math.ceil(box.width) + 1;
    const height = Math.ceil(box.height) + 1;
    if (left + width > most && left > 0) {
      top += row;
      left = row = 0;
    }
    cells[index] = { left, top, width, height };
    left += width;
    row = Math.max(row, height);
    wide = Math.max(wide, left);
  }
  return { cells, width: wide, height: top + row };
}

/** A sheet with a few cells for each of its figures. */
export interface PoseSheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly width: number;
  readonly height: number;
}

/** How figures are cut out of a sheet: all in one size, each in so many poses. */
export interface PoseCut {
  readonly figures: number;
  readonly poses: number;
  /** Units of the layout to a metre, and the cell about the feet in metres. */
  readonly metre: number;
  readonly box: Readonly<Record<'left' | 'right' | 'above' | 'below', number>>;
  /** The sheet is no wider than this, in units of the screen. */
  readonly widest: number;
}

/** A sheet of figures that are cut so. Units of the screen. */
export interface CutSheet extends PoseSheet {
  /** Units to a metre. */
  readonly unit: number;
  /** Where a figure stands in its cell. */
  readonly foot: Point;
}

/** Packs a cell for every pose of every figure; a page and its worker find the same sheet from the same cut. */
export function packPoses({ figures, poses, metre, box, widest }: PoseCut, { size }: Layout): CutSheet {
  const unit = metre * size;
  const cell = { width: (box.right - box.left) * unit, height: (box.above + box.below) * unit };
  const { cells, ...sheet } = packRows(
    Array.from({ length: figures * poses }, () => cell),
    widest,
  );
  return {
    cells: Array.from({ length: figures }, (_, at) => cells.slice(at * poses, (at + 1) * poses)),
    ...sheet,
    unit,
    foot: { x: -box.left * unit, y: box.above * unit },
  };
}

/** The plate of such a sheet; a pen draws about the foot of a figure, and not beyond its cell. */
export function posesPlate(
  sheet: Sheet,
  { cells, foot }: CutSheet,
  draw: (pen: OffscreenCanvasRenderingContext2D, figure: number, pose: number) => void,
): Painting {
  return drawnAlone(
    drawMask(sheet, (pen) => {
      for (const [figure, own] of cells.entries())
        for (const [pose, cell] of own.entries())
          inCell(pen, cell, () => {
            pen.translate(foot.x, foot.y);
            draw(pen, figure, pose);
          });
    }),
  );
}

/** Lets something be drawn in its cell, and nowhere else; the pen's origin is the cell's corner. */
export function inCell(
  pen: OffscreenCanvasRenderingContext2D,
  { left, top, width, height }: Cell,
  draw: () => void,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  pen.translate(left, top);
  draw();
  pen.restore();
}
