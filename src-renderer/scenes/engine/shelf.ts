/** A box on a sheet, in the sheet's units. */
export interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Packs boxes onto a sheet in rows, the tallest first, in the order they were given back; whole units, a unit apart. */
export function packShelves(
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

/** A sheet with so many cells for each of so many figures, all of one size. */
export function packPoses(
  figures: number,
  poses: number,
  cell: { readonly width: number; readonly height: number },
  most: number,
): PoseSheet {
  const { cells, ...size } = packShelves(
    Array.from({ length: figures * poses }, () => cell),
    most,
  );
  return { cells: Array.from({ length: figures }, (_, at) => cells.slice(at * poses, (at + 1) * poses)), ...size };
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
