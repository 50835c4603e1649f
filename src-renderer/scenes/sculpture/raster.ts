/** A picture under construction: what is nearest at every pixel. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  /** RGBA; the buffer that is painted into. */
  pixels: Uint32Array;
  readonly depths: Float32Array;
  /** First and last column of every row that is not empty. */
  readonly firsts: Int16Array;
  readonly lasts: Int16Array;
  /** A little chance for every pixel, 0…1: the print's grain. */
  readonly grain: Float32Array;
}

/** Points of a surface on the screen: pixels, depth, place among the cut lines, and tone. */
export type Projected = Readonly<Record<'xs' | 'ys' | 'depths' | 'lines' | 'tones', Float32Array>>;

/** Steps of tone and of a line's cover in a colour table. */
export const toneSteps = 32;
export const coverSteps = 16;
const grainSide = 256;

export function canvasOf(columns: number, rows: number, grain: Float32Array): Canvas {
  return {
    columns,
    rows,
    pixels: new Uint32Array(0),
    depths: new Float32Array(columns * rows),
    firsts: new Int16Array(rows),
    lasts: new Int16Array(rows),
    grain,
  };
}

/** Empties the picture; from now on it is painted into `pixels`. */
export function begin(canvas: Canvas, pixels: Uint32Array): void {
  canvas.pixels = pixels;
  pixels.fill(0);
  canvas.depths.fill(Infinity);
  canvas.firsts.fill(canvas.columns);
  canvas.lasts.fill(-1);
}

/**
 * A triangle: its first corner, the way from there to the other two, twice its area, and the rows and columns it may
 * cover. There is one, read anew for each of the thousands of a frame.
 */
const triangle = { ax: 0, ay: 0, bx: 0, by: 0, cx: 0, cy: 0, area: 0, top: 0, bottom: 0, left: 0, right: 0 };

/** Reads three of the points; false where they cover no pixel of the picture. */
function readTriangle(
  { columns, rows }: Canvas,
  xs: Float32Array,
  ys: Float32Array,
  a: number,
  b: number,
  c: number,
): boolean {
  const ax = xs[a] as number;
  const ay = ys[a] as number;
  const bx = (xs[b] as number) - ax;
  const by = (ys[b] as number) - ay;
  const cx = (xs[c] as number) - ax;
  const cy = (ys[c] as number) - ay;
  const area = bx * cy - cx * by;
  if (area > -1e-6 && area < 1e-6) return false;
  const top = Math.max(0, Math.ceil(ay + Math.min(0, by, cy) - 0.5));
  const bottom = Math.min(rows - 1, Math.floor(ay + Math.max(0, by, cy) - 0.5));
  const left = Math.max(0, Math.ceil(ax + Math.min(0, bx, cx) - 0.5));
  const right = Math.min(columns - 1, Math.floor(ax + Math.max(0, bx, cx) - 0.5));
  if (top > bottom || left > right) return false;
  triangle.ax = ax;
  triangle.ay = ay;
  triangle.bx = bx;
  triangle.by = by;
  triangle.cx = cx;
  triangle.cy = cy;
  triangle.area = area;
  triangle.top = top;
  triangle.bottom = bottom;
  triangle.left = left;
  triangle.right = right;
  return true;
}

/**
 * Prints one triangle: tone is the thickness of the cut lines.
 *
 * @param table colours by tone (`toneSteps`) and cover (`coverSteps`)
 */
export function printTriangle(
  canvas: Canvas,
  { xs, ys, depths, lines, tones }: Projected,
  a: number,
  b: number,
  c: number,
  table: Uint32Array,
): void {
  const { columns, pixels, depths: nearest, firsts, lasts, grain } = canvas;
  if (!readTriangle(canvas, xs, ys, a, b, c)) return;
  const { ax, ay, bx, by, cx, cy, area, top, bottom, left, right } = triangle;
  // Shares of the second and third corner change evenly from pixel to pixel.
  const bAcross = cy / area;
  const bDown = -cx / area;
  const cAcross = -by / area;
  const cDown = bx / area;
  const lineA = lines[a] as number;
  const lineB = (lines[b] as number) - lineA;
  const lineC = (lines[c] as number) - lineA;
  const toneA = tones[a] as number;
  const toneB = (tones[b] as number) - toneA;
  const toneC = (tones[c] as number) - toneA;
  const depthA = depths[a] as number;
  const depthB = (depths[b] as number) - depthA;
  const depthC = (depths[c] as number) - depthA;
  const slope = Math.hypot(lineB * bAcross + lineC * cAcross, lineB * bDown + lineC * cDown);
  const sharp = 1 / Math.max(0.02, 2 * slope);
  const dAcross = -bAcross - cAcross;
  for (let row = top; row <= bottom; row++) {
    const down = row + 0.5 - ay;
    let shareB = (left + 0.5 - ax) * bAcross + down * bDown;
    let shareC = (left + 0.5 - ax) * cAcross + down * cDown;
    // Where on this row all three shares are there.
    const from = Math.max(first(shareB, bAcross), first(shareC, cAcross), first(1 - shareB - shareC, dAcross));
    const to = Math.min(right - left, last(shareB, bAcross), last(shareC, cAcross), last(1 - shareB - shareC, dAcross));
    if (from > to) continue;
    shareB += from * bAcross;
    shareC += from * cAcross;
    const grainRow = (row & (grainSide - 1)) * grainSide;
    const start = left + from;
    const end = left + to;
    if (start < (firsts[row] as number)) firsts[row] = start;
    if (end > (lasts[row] as number)) lasts[row] = end;
    for (let column = start, at = row * columns + start; column <= end; column++, at++) {
      const depth = depthA + shareB * depthB + shareC * depthC;
      if (depth < (nearest[at] as number)) {
        nearest[at] = depth;
        const speck = grain[grainRow + (column & (grainSide - 1))] as number;
        let tone = toneA + shareB * toneB + shareC * toneC + speck;
        tone = tone < 0 ? 0 : tone > 0.999 ? 0.999 : tone;
        const line = lineA + shareB * lineB + shareC * lineC;
        const across = Math.abs(line - Math.floor(line) - 0.5) * 2;
        let cover = (tone - across) * sharp + 0.5 + speck * 2;
        cover = cover < 0 ? 0 : cover > 0.999 ? 0.999 : cover;
        pixels[at] = table[((tone * toneSteps) << 4) | (cover * coverSteps)] as number;
      }
      shareB += bAcross;
      shareC += cAcross;
    }
  }
}

/** A pixel on the border of two triangles belongs to both: no gap may show. */
const edge = 1e-4;

/** The first pixel of a row on which a share that changes evenly is there. */
function first(share: number, step: number): number {
  if (share >= -edge) return 0;
  return step > 0 ? Math.ceil((-edge - share) / step) : Infinity;
}

/** The last one. */
function last(share: number, step: number): number {
  if (step < 0) return Math.floor((-edge - share) / step);
  return share >= -edge || step > 0 ? Infinity : -1;
}

/** Marks one triangle of a shadow: a shadow has no tone of its own. */
export function markTriangle(
  canvas: Canvas,
  mask: Uint8Array,
  xs: Float32Array,
  ys: Float32Array,
  a: number,
  b: number,
  c: number,
): void {
  const { columns, firsts, lasts } = canvas;
  if (!readTriangle(canvas, xs, ys, a, b, c)) return;
  const { ax, ay, bx, by, cx, cy, area, top, bottom, left, right } = triangle;
  for (let row = top; row <= bottom; row++) {
    const down = row + 0.5 - ay;
    let shareB = ((left + 0.5 - ax) * cy - down * cx) / area;
    let shareC = (down * bx - (left + 0.5 - ax) * by) / area;
    if (left < (firsts[row] as number)) firsts[row] = left;
    if (right > (lasts[row] as number)) lasts[row] = right;
    for (let column = left, at = row * columns + left; column <= right; column++, at++) {
      if (shareB >= 0 && shareC >= 0 && shareB + shareC <= 1) mask[at] = 1;
      shareB += cy / area;
      shareC -= by / area;
    }
  }
}

/** Lays shadows from a printed ground where they were marked and nothing stands in front of them; empties the mask. */
export function layShadows(
  { columns, rows, pixels, firsts, lasts }: Canvas,
  mask: Uint8Array,
  shade: Uint32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const last = row * columns + (lasts[row] as number);
    for (let at = row * columns + (firsts[row] as number); at <= last; at++) {
      if (mask[at] === 0) continue;
      mask[at] = 0;
      if (pixels[at] === 0) pixels[at] = shade[at] as number;
    }
  }
}

/** Softens the outline of what was printed: empty pixels beside it take a share of their neighbours. */
export function softenEdges({ columns, rows, pixels, firsts, lasts }: Canvas): void {
  for (let row = 1; row < rows - 1; row++) {
    const first = Math.min(firsts[row - 1] as number, (firsts[row] as number) - 1, firsts[row + 1] as number);
    const last = Math.max(lasts[row - 1] as number, (lasts[row] as number) + 1, lasts[row + 1] as number);
    const end = row * columns + Math.min(columns - 2, last);
    for (let at = row * columns + Math.max(1, first); at <= end; at++) {
      if (pixels[at] !== 0) continue;
      const left = solid(pixels[at - 1] as number);
      const right = solid(pixels[at + 1] as number);
      const above = solid(pixels[at - columns] as number);
      const below = solid(pixels[at + columns] as number);
      const beside = left || right || above || below;
      if (beside === 0) continue;
      const count = (left && 1) + (right && 1) + (above && 1) + (below && 1);
      pixels[at] = ((beside & 0xffffff) | ((count * 56) << 24)) >>> 0;
    }
  }
}

/**
 * Draws the edge of what was marked, inwards, wherever something is printed there; empties the mask.
 *
 * @param thick pixels
 */
export function drawEdge(
  { columns, rows, pixels, firsts, lasts }: Canvas,
  mask: Uint8Array,
  thick: number,
  colour: number,
): void {
  const down = thick * columns;
  for (let row = thick; row < rows - thick; row++) {
    const end = row * columns + Math.min(lasts[row] as number, columns - thick - 1);
    for (let at = row * columns + Math.max(firsts[row] as number, thick); at <= end; at++) {
      if (mask[at] === 0 || pixels[at] === 0) continue;
      if (mask[at - thick] && mask[at + thick] && mask[at - down] && mask[at + down]) continue;
      pixels[at] = colour;
    }
  }
  mask.fill(0);
}

/** The pixel itself when it is wholly printed, else 0. */
function solid(pixel: number): number {
  return pixel >>> 24 === 255 ? pixel : 0;
}
