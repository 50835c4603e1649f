import { inCell } from './cells.ts';

/** A sheet on which small figures are cut in several sizes: rows as a scene needs them, a column for each pose. */

/** A cell in metres: its size, and where the figure stands in it. */
export interface CellBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly above: number;
}

/** One size in which figures are cut. */
export interface Level {
  /** Pixels per metre. */
  readonly scale: number;
  /** How far one looks down on them, in radians: near ones steeply. */
  readonly above: number;
  /** Pixels: where this size begins on the sheet, and one cell. */
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
}

export interface FigureSheet<Cut extends Level = Level> {
  /** The largest first. */
  readonly levels: readonly Cut[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface SheetPlan<Size extends { readonly size: number; readonly above: number }> {
  /** Sizes in units per metre, the largest first, and how steeply each is seen. */
  readonly sizes: readonly Size[];
  readonly box: CellBox;
  /** Pixels per metre beyond which nothing is cut: a 4K screen stretches the nearest a little. */
  readonly largest: number;
  readonly poses: number;
  readonly rowsOf: (size: Size) => number;
}

/** Lays out the sheet at so many pixels per unit. */
export function layOutFigures<Size extends { readonly size: number; readonly above: number }>(
  { sizes, box, largest, poses, rowsOf }: SheetPlan<Size>,
  scale: number,
): FigureSheet<Level & Omit<Size, 'size'>> {
  let top = 0;
  let width = 0;
  const levels = sizes.map((planned) => {
    const { size, ...own } = planned;
    const pixels = Math.min(largest, size * scale);
    const cell = { width: Math.ceil(box.width * pixels), height: Math.ceil(box.height * pixels) };
    const level = { ...own, scale: pixels, top, cell };
    top += cell.height * rowsOf(planned);
    width = Math.max(width, cell.width * poses);
    return level;
  });
  return { levels, width, height: top };
}

/** The size that suits so many pixels per metre: shrunk a little rather than stretched. */
export function levelFor<Cut extends Level>({ levels }: FigureSheet<Cut>, pixels: number): Cut {
  let best = levels[0] as Cut;
  for (const level of levels) if (level.scale >= pixels * 0.86) best = level;
  return best;
}

/** Lets one figure be drawn in its cell, and nowhere else; the pen's origin is where it stands. */
export function inFigureCell(
  pen: OffscreenCanvasRenderingContext2D,
  { scale, top, cell: { width, height } }: Level,
  box: CellBox,
  row: number,
  pose: number,
  draw: () => void,
): void {
  inCell(pen, { left: pose * width, top: top + row * height, width, height }, () => {
    pen.translate(box.left * scale, box.above * scale);
    draw();
  });
}
